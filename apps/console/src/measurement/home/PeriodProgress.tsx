import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { daysUntil, today } from "./days-until.ts";
import styles from "./PeriodProgress.module.css";

/** How many partners have reported of the period, and how much time is left. */
export function PeriodProgress({
  period,
  dueOn,
  reported,
  partners,
}: {
  readonly period: string;
  readonly dueOn: string | null;
  readonly reported: number;
  readonly partners: number;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const [done, all] = [format.number(reported), format.number(partners)];
  return (
    <section className={styles.progress} aria-label={t`How far the period is`}>
      <p className={styles.line}>
        <strong>{format.period(period)}</strong>
        <span>
          <Plural
            value={partners}
            one={`${done} of one partner reported`}
            other={`${done} of ${all} partners reported`}
          />
        </span>
        {dueOn && (
          <span className={styles.due}>
            <Due days={daysUntil(dueOn, today())} on={dueOn} />
          </span>
        )}
      </p>
      <progress className={styles.bar} value={reported} max={Math.max(1, partners)} aria-label={t`${done} of ${all}`} />
    </section>
  );
}

/** When something is due, as one would say it. */
export function Due({ days, on }: { readonly days: number; readonly on: string }) {
  const format = useFormat();
  const day = format.day(on);
  if (days === 0) return <Trans>due today, {day}</Trans>;
  if (days < 0)
    return (
      <Plural
        value={-days}
        one={`the date was yesterday, ${day}`}
        other={`the date was ${format.number(-days)} days ago, ${day}`}
      />
    );
  return <Plural value={days} one={`due tomorrow, ${day}`} other={`due in ${format.number(days)} days, ${day}`} />;
}
