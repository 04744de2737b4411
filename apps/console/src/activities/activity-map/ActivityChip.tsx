import { Status } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { useStatusWords } from "../use-words.ts";
import type { ShownActivity } from "./activity-map-document.ts";
import styles from "./ActivityChip.module.css";

/** An activity where it stands in the matrix: what does not count yet is drawn so, and says so. */
export function ActivityChip({
  slug,
  activity,
  isCounted,
  mayOverlap,
  isLeadShown,
}: {
  readonly slug: string;
  readonly activity: ShownActivity;
  readonly isCounted: boolean;
  readonly mayOverlap: boolean;
  readonly isLeadShown: boolean;
}) {
  const words = useStatusWords();
  return (
    <span className={styles.chip} data-counted={isCounted} data-overlap={mayOverlap || undefined}>
      <Link to={`/i/${slug}/activities/${activity.code}`} className={styles.title}>
        <bdi>{activity.title}</bdi>
      </Link>
      {isLeadShown && <bdi className={styles.note}>{activity.lead.organisation.name}</bdi>}
      {(!isCounted || activity.status === "PLANNED") && <span className={styles.note}>{words[activity.status]}</span>}
      {mayOverlap && (
        <Status kind="at-risk">
          <Trans>possible overlap – talk</Trans>
        </Status>
      )}
    </span>
  );
}
