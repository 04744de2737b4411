import { Trans, useLingui } from "@lingui/react/macro";
import styles from "./Progress.module.css";
import type { GroupView } from "./report-store.ts";
import { useReported } from "./use-group.ts";

/** Is nothing more to do for it? */
export const isReady = ({ fate, problems, group }: GroupView): boolean =>
  problems.length === 0 &&
  (fate === "record" ||
    fate === "submit" ||
    fate === "answer" ||
    (fate === "nothing" && group.expected.measurement !== null));

/** What was let off is asked of nobody. */
const isAsked = ({ fate, group }: GroupView): boolean => fate !== "nothing" || group.expected.measurement !== null;

/** How many of the indicators are filled in. */
export function Progress() {
  const { t } = useLingui();
  const all = useReported((store) => store.all.filter(isAsked).length);
  const ready = useReported((store) => store.all.filter((view) => isAsked(view) && isReady(view)).length);
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} max={all} value={ready} aria-label={t`Filled in`} />
      <span className={styles.text}>
        <Trans>
          {ready} of {all}
        </Trans>
      </span>
    </div>
  );
}
