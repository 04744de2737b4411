import { useLingui } from "@lingui/react/macro";
import { Link, useSearchParams } from "react-router";
import type { ReportingBoardQuery } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./StandingFilter.module.css";
import { standingOfStatus, statuses, type Status } from "./statuses.ts";
import { useStandingWords } from "./use-standing-words.ts";

type PartnerCounts = NonNullable<NonNullable<ReportingBoardQuery["initiative"]>["reportingProgress"]["partnerCounts"]>;

/** How many partners are how far; each number is the way to those it counts. */
export function StandingFilter({ counts, chosen }: { readonly counts: PartnerCounts; readonly chosen: Status }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useStandingWords();
  const [params] = useSearchParams();
  const count: Readonly<Record<Status, number>> = {
    late: counts.late,
    all: counts.partners,
    "not-started": counts.notStarted,
    draft: counts.draft,
    submitted: counts.submitted,
    returned: counts.returned,
    accepted: counts.accepted,
    excused: counts.excused,
  };
  const wordOf = (status: Status) => {
    const standing = standingOfStatus(status);
    if (standing === null) return t`All`;
    return standing === "LATE" ? t`Late` : words[standing];
  };
  return (
    <nav aria-label={t`How far partners are`}>
      <ul className={styles.counts}>
        {statuses.map((status) => {
          const to = new URLSearchParams(params);
          to.delete("after");
          if (status === statuses[0]) to.delete("status");
          else to.set("status", status);
          return (
            <li key={status}>
              <Link
                to={`?${to.toString()}`}
                replace
                preventScrollReset
                className={styles.count}
                data-status={status}
                aria-current={status === chosen || undefined}
              >
                <span className={styles.number}>{format.number(count[status])}</span>
                <span>{wordOf(status)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
