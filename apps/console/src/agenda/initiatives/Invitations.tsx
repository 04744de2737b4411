import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import type { ViewerQuery } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./Invitations.module.css";
import { useRoleNames } from "./use-role-names.ts";

const document = graphql(`
  mutation AnswerInvitation($input: AnswerInvitationInput!) {
    answerInvitation(input: $input) {
      status
      problems {
        code
        message
        path
      }
    }
  }
`);

type Invited = NonNullable<ViewerQuery["viewer"]>["invitations"][number];

/** To what somebody's organisations were invited: nobody says yes for them, and before the answer an initiative is closed to them. */
export function Invitations({
  invitations,
  answered,
}: {
  readonly invitations: readonly Invited[];
  readonly answered: () => Promise<unknown>;
}) {
  const { t } = useLingui();
  return (
    <section className={styles.invitations} aria-label={t`Invitations`}>
      {invitations.map((invitation) => (
        <Invitation key={invitation.membershipId} invitation={invitation} answered={answered} />
      ))}
    </section>
  );
}

function Invitation({
  invitation,
  answered,
}: {
  readonly invitation: Invited;
  readonly answered: () => Promise<unknown>;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const roleNames = useRoleNames();
  const client = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { membershipId, initiative, organisation, problemArea, acceptedOn, mayAnswer } = invitation;
  const roles = format.list(invitation.roles.map((role) => roleNames[role]));
  const answer = async (accepts: boolean) => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.mutate({ mutation: document, variables: { input: { membershipId, accepts } } });
      const [first] = data?.answerInvitation.problems ?? [];
      if (first) setProblem(first.message);
      await answered();
    } catch {
      setProblem(t`Keelson could not be reached. Try again.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <article className={styles.invitation}>
      <h2 className={styles.name}>
        <Trans>
          <bdi>{organisation}</bdi> is invited to <bdi>{initiative}</bdi>
        </Trans>
      </h2>
      <p className={styles.line}>
        <bdi>{problemArea}</bdi>
      </p>
      <p className={styles.soft}>
        <Trans>It would take part as: {roles}.</Trans>
      </p>
      {acceptedOn ? (
        <p className={styles.line}>
          <Trans>You said yes on {format.day(acceptedOn)}. The steering committee has the next word.</Trans>
        </p>
      ) : mayAnswer ? (
        <div className={styles.answer}>
          <Button isMain isBusy={isBusy} onPress={() => void answer(true)}>
            <Trans>Yes, we take part</Trans>
          </Button>
          <Button isBusy={isBusy} onPress={() => void answer(false)}>
            <Trans>No, thank you</Trans>
          </Button>
        </div>
      ) : (
        <p className={styles.line}>
          <Trans>Whoever speaks for {organisation} answers. You see more once they have said yes.</Trans>
        </p>
      )}
      {problem && <p role="alert">{problem}</p>}
    </article>
  );
}
