import { useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { useFormat } from "../../kernel/format.ts";
import styles from "./CaseCounters.module.css";

/** What has no id is handed on as it is. */
interface Counts {
  readonly new: number;
  readonly due: number;
  readonly overdue: number;
  readonly closed: number;
}

/** How many stand where; each leads to the list of them, and again to all. */
export function CaseCounters({
  counts,
  slug,
  stage,
}: {
  readonly counts: Counts;
  readonly slug: string;
  readonly stage: string;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const all = [
    { stage: "new", label: t`New: nobody has sorted them`, count: counts.new, isUrgent: false },
    { stage: "open", label: t`Due`, count: counts.due, isUrgent: false },
    { stage: "open", label: t`Overdue`, count: counts.overdue, isUrgent: counts.overdue > 0 },
    { stage: "closed", label: t`Closed`, count: counts.closed, isUrgent: false },
  ];
  return (
    <ul className={styles.counters}>
      {all.map((one) => (
        <li key={one.label}>
          <Link
            to={stage === one.stage ? `/i/${slug}/voice` : `/i/${slug}/voice?stage=${one.stage}`}
            className={styles.counter}
            data-urgent={one.isUrgent || undefined}
            {...(stage === one.stage && { "aria-current": "true" as const })}
          >
            <span className={styles.count}>{format.number(one.count)}</span>
            <span className={styles.label}>{one.label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
