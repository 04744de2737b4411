import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { steps, type Step } from "./progress.ts";
import styles from "./StepList.module.css";

/** The five steps, which are done, and where one is. Each that has an address can be gone to. */
export function StepList({
  current,
  done,
  to,
}: {
  /** Null where all are done and none is open. */
  readonly current: Step | null;
  readonly done: Readonly<Record<Step, boolean>>;
  /** The page of a step; null where none has one yet. */
  readonly to: ((step: Step) => string | null) | null;
}) {
  const { t } = useLingui();
  const names: Readonly<Record<Step, string>> = {
    name: t`Name`,
    agenda: t`Problem`,
    indicators: t`Indicators`,
    partners: t`Partners`,
    period: t`First period`,
  };
  return (
    <nav aria-label={t`Steps`}>
      <ol className={styles.steps}>
        {steps.map((step, place) => {
          const address = to?.(step) ?? null;
          const text = (
            <>
              <span className={styles.mark} aria-hidden="true">
                {done[step] ? (
                  <svg viewBox="0 0 12 12" className={styles.shape}>
                    <path d="M1.5 6.5 4.6 9.6 10.5 2.6" />
                  </svg>
                ) : (
                  place + 1
                )}
              </span>
              {names[step]}
              {done[step] && (
                <span className="only-heard">
                  <Trans>done</Trans>
                </span>
              )}
            </>
          );
          return (
            <li
              key={step}
              className={styles.step}
              aria-current={step === current ? "step" : undefined}
              data-done={done[step] || undefined}
            >
              {address === null || step === current ? <span>{text}</span> : <Link to={address}>{text}</Link>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
