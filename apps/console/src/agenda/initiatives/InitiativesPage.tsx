import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { useFormat } from "../../kernel/format.ts";
import { Page } from "../../kernel/Page.tsx";
import styles from "./InitiativesPage.module.css";
import { Invitations } from "./Invitations.tsx";
import { initiativesOf } from "./initiatives-of.ts";
import { useRoleNames } from "./use-role-names.ts";

/** What somebody takes part in, and as what. */
export function InitiativesPage() {
  const { t } = useLingui();
  const format = useFormat();
  const roleNames = useRoleNames();
  const { viewer, askAgain } = useViewer();
  const initiatives = viewer ? initiativesOf(viewer) : [];
  return (
    <Page title={t`Your initiatives`}>
      {viewer && viewer.invitations.length > 0 && (
        <Invitations invitations={viewer.invitations} answered={() => askAgain()} />
      )}
      {initiatives.length === 0 && viewer?.invitations.length === 0 && (
        <Notice
          title={<Trans>You take part in no initiative yet</Trans>}
          action={
            <Link to="/start">
              <Trans>Look around, or set up your own</Trans>
            </Link>
          }
        >
          <Trans>A backbone invites people by mail. Ask yours to invite this address: {viewer?.email}</Trans>
        </Notice>
      )}
      <ul className={styles.list}>
        {initiatives.map(({ slug, name, organisations, roles }) => (
          <li key={slug} className={styles.initiative}>
            <Link to={`/i/${slug}`} className={styles.name}>
              <bdi>{name}</bdi>
            </Link>
            <span>{format.list(organisations)}</span>
            <span>{format.list(roles.map((role) => roleNames[role]))}</span>
          </li>
        ))}
      </ul>
      {initiatives.length > 0 && (
        <p>
          <Link to="/start">
            <Trans>Set up another</Trans>
          </Link>
        </p>
      )}
    </Page>
  );
}
