import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFormat } from "../../kernel/format.ts";
import { aimOf } from "../../measurement/outcomes/aim.ts";
import { useFigure } from "../../measurement/outcomes/use-figure.ts";
import { findingOf, type Way } from "../../measurement/indicator/finding.ts";
import page from "../initiative/InitiativePage.module.css";
import type { Outcome } from "../figures/figures.ts";

/** What has come of an outcome, in a sentence: from where it began to its latest figure, and what is aimed at. It claims no cause. */
export function Finding({ outcome: { unit, series, targets } }: { readonly outcome: Outcome }) {
  const format = useFormat();
  const figure = useFigure(unit);
  const found = findingOf(series, format.number);
  if (!found) return null;
  const { since, latest, way } = found;
  const [was, is] = [figure(since.value), figure(latest.value)];
  const [then, now] = [format.period(since.period), format.period(latest.period)];
  const target = aimOf(targets, latest.periodEnd);
  const ways: Readonly<Record<Way, ReactNode>> = {
    ROSE: (
      <Trans>
        Up from {was} in {then} to {is} in {now}.
      </Trans>
    ),
    FELL: (
      <Trans>
        Down from {was} in {then} to {is} in {now}.
      </Trans>
    ),
    STAYED: (
      <Trans>
        {is} in {then} as in {now}.
      </Trans>
    ),
    FIRST: (
      <Trans>
        {is} in {now}.
      </Trans>
    ),
    ROSE_AT_LEAST: (
      <Trans>
        Up from {was} in {then} to at least {is} in {now}.
      </Trans>
    ),
    AT_LEAST: (
      <Trans>
        At least {is} in {now} so far.
      </Trans>
    ),
  };
  return (
    <p className={page.intro}>
      {ways[way]}{" "}
      {target && (
        <Trans>
          Aimed at: {figure(target.value)} by {format.year(target.period)}.
        </Trans>
      )}
    </p>
  );
}
