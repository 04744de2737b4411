import { Trans } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { aimOf } from "../../measurement/outcomes/aim.ts";
import { useFigure } from "../../measurement/outcomes/use-figure.ts";
import page from "../initiative/InitiativePage.module.css";
import type { Outcome } from "../figures/figures.ts";

/**
 * What has come of an outcome, in a sentence: from its first figure to its latest, and what is aimed at. It compares only figures of the same
 * definition, and claims no cause.
 */
export function Finding({ outcome: { unit, series, targets } }: { readonly outcome: Outcome }) {
  const format = useFormat();
  const figure = useFigure(unit);
  const known = series.flatMap(({ period, periodEnd, value, definitionVersion }) =>
    value ? [{ period, periodEnd, value, definitionVersion }] : [],
  );
  const last = known.at(-1);
  if (!last) return null;
  const first = known.find(({ definitionVersion }) => definitionVersion === last.definitionVersion) ?? last;
  const [was, is] = [figure(first.value), figure(last.value)];
  const [then, now] = [format.period(first.period), format.period(last.period)];
  const way = Number(last.value) - Number(first.value);
  const target = aimOf(targets, last.periodEnd);
  return (
    <p className={page.intro}>
      {first === last ? (
        <Trans>
          {is} in {now}.
        </Trans>
      ) : way > 0 ? (
        <Trans>
          Up from {was} in {then} to {is} in {now}.
        </Trans>
      ) : way < 0 ? (
        <Trans>
          Down from {was} in {then} to {is} in {now}.
        </Trans>
      ) : (
        <Trans>
          {is} in {then} as in {now}.
        </Trans>
      )}{" "}
      {target && (
        <Trans>
          Aimed at: {figure(target.value)} by {format.year(target.period)}.
        </Trans>
      )}
    </p>
  );
}
