import { Trans } from "@lingui/react/macro";
import { useFigure } from "../../measurement/outcomes/use-figure.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./NoFigure.module.css";
import type { Outcome } from "./figures.ts";
import { reasonOf } from "./reason.ts";
import { useReasons } from "./use-reasons.ts";

/** Why an outcome has no figure at all to show, and where it began if that is known. */
export function NoFigure({ outcome: { unit, series, baselines } }: { readonly outcome: Outcome }) {
  const format = useFormat();
  const figure = useFigure(unit);
  const told = useReasons();
  const last = series.at(-1);
  const reason = last && reasonOf(last);
  const baseline = baselines.at(-1);
  return (
    <p className={styles.why}>
      {reason ? told[reason].long : <Trans>There is no figure to show yet.</Trans>}
      {baseline && (
        <>
          {" "}
          <Trans>
            It began at {figure(baseline.value)} ({format.period(baseline.period)}).
          </Trans>
        </>
      )}
    </p>
  );
}
