import type { InitiativeStatus } from "@keelson/domain/agenda/governance";
import type { PhaseNeed } from "@keelson/domain/agenda/phase-needs";
import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { usePhaseNeeds } from "../../agenda/settings/use-phase-needs.ts";
import styles from "./Advice.module.css";

/** Where each thing that the next phase needs is written down. */
const places: Readonly<Record<PhaseNeed, string>> = {
  NO_MOST_AFFECTED_GROUP: "settings/groups",
  NO_ACTIVE_BACKBONE: "settings/members",
  NO_ACTIVE_COMMUNITY: "settings/members",
  NO_COMMUNITY_SEAT: "settings/groups",
};

/** What has to be there whatever people answer: the initiative is at work, and the community has its place. Nothing where nothing is missing. */
export function MissingBesides({
  slug,
  status,
  needs,
}: {
  readonly slug: string;
  readonly status: InitiativeStatus;
  readonly needs: readonly PhaseNeed[];
}) {
  const words = usePhaseNeeds();
  if (status === "ACTIVE" && needs.length === 0) return null;
  return (
    <>
      <p className={styles.text}>
        <Trans>Whatever people answer, this is needed first:</Trans>
      </p>
      <ul className={styles.needs}>
        {status !== "ACTIVE" && (
          <li title="INITIATIVE_NOT_ACTIVE">
            {status === "PROPOSED" || status === "SCREENED_OUT" ? (
              <Trans>
                It is not at work yet. The way there is on the page{" "}
                <Link to={`/i/${slug}/readiness/suitability`}>Suitability</Link>.
              </Trans>
            ) : status === "PAUSED" ? (
              <Trans>It is paused. The steering committee takes it up again first.</Trans>
            ) : (
              <Trans>It has ended.</Trans>
            )}
          </li>
        )}
        {needs.map((need) => (
          <li key={need} title={need}>
            {words[need]}{" "}
            <Link to={`/i/${slug}/${places[need]}`}>
              <Trans>See to it</Trans>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
