import { useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { beside } from "./beside.ts";
import styles from "./PeriodSwitch.module.css";

/** The period that is looked at, with the one before and the one after it. */
export function PeriodSwitch({
  period,
  onChoose,
}: {
  readonly period: string;
  readonly onChoose: (period: string) => void;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const step = (by: -1 | 1, label: string, sign: string) => {
    const other = beside(period, by);
    return (
      <button
        type="button"
        className={styles.step}
        aria-label={other === null ? label : `${label}: ${format.period(other)}`}
        aria-disabled={other === null || undefined}
        onClick={() => other !== null && onChoose(other)}
      >
        <span aria-hidden="true" className={styles.sign}>
          {sign}
        </span>
      </button>
    );
  };
  return (
    <div className={styles.switch} role="group" aria-label={t`Period`}>
      {step(-1, t`Previous period`, "‹")}
      <span className={styles.period}>{format.period(period)}</span>
      {step(1, t`Next period`, "›")}
    </div>
  );
}
