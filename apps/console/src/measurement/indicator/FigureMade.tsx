import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFormat } from "../../kernel/format.ts";
import { useFigure } from "../outcomes/use-figure.ts";
import { kindOf } from "../outcomes/figure-kind.ts";
import type { Facts } from "./indicator-document.ts";
import { Section } from "./Section.tsx";
import type { Sources } from "./SourcesPanel.tsx";
import styles from "./SourcesPanel.module.css";
import { useWhyNot } from "../outcomes/use-why-not.ts";

/** The figure itself, taken apart. */
export function FigureMade({ facts, sources }: { readonly facts: Facts; readonly sources: Sources }) {
  const { t } = useLingui();
  const format = useFormat();
  const figure = useFigure(facts.indicator.unit);
  const why = useWhyNot();
  const { aggregate, reportingPeriods } = sources;
  const kind = kindOf(aggregate);
  const [when] = reportingPeriods;
  const states = {
    UPCOMING: t`Not begun`,
    OPEN: t`Open: figures are still taken in`,
    CLOSED: t`Closed`,
    RESTATED: t`Closed, and restated since`,
  };
  const baseline = facts.indicator.baselines.at(-1);
  return (
    <Section title={<Trans>The figure of {format.period(aggregate.period)}</Trans>}>
      <dl className={styles.facts}>
        <Fact name={<Trans>Figure</Trans>}>
          {kind === "FIGURE" ? <strong>{figure(aggregate.value ?? "")}</strong> : why[kind]}
          {aggregate.isLowerBound && kind === "FIGURE" && (
            <>
              {" "}
              <Trans>(at least: not all have reported)</Trans>
            </>
          )}
        </Fact>
        {kind !== "FIGURE" && kind !== "NOT_ASKED" && (
          <Fact name={<Trans>What is withheld, and why</Trans>}>
            {kind === "HIDDEN" ? (
              <Trans>
                The figure would tell of few people or few partners. It is hidden for everybody outside the backbone,
                alone or beside others that would give it away.
              </Trans>
            ) : kind === "TOO_FEW" ? (
              <Trans>
                Fewer partners have reported than the initiative asks for before a figure is shown outside it.
              </Trans>
            ) : (
              <Trans>Nothing is withheld: {why[kind]}.</Trans>
            )}
          </Fact>
        )}
        {aggregate.numerator && aggregate.denominator && (
          <Fact name={<Trans>Numerator and denominator</Trans>}>
            <Trans>
              {format.number(aggregate.numerator)} of {format.number(aggregate.denominator)}, added up over partners
              before they are divided
            </Trans>
          </Fact>
        )}
        {aggregate.lower && aggregate.upper && (
          <Fact name={<Trans>Between</Trans>}>
            <Trans>
              {figure(aggregate.lower)} and {figure(aggregate.upper)}, whatever those say who are missing
            </Trans>
          </Fact>
        )}
        <Fact name={<Trans>Coverage</Trans>}>
          {facts.indicator.measureType === "COMPOSITE" ? (
            <Trans>
              {format.number(aggregate.reported)} of {format.number(aggregate.expected)} parts known (
              {format.percent(aggregate.coverage)})
            </Trans>
          ) : (
            <Trans>
              {format.number(aggregate.reported)} of {format.number(aggregate.expected)} partners reported (
              {format.percent(aggregate.coverage)})
            </Trans>
          )}
          {aggregate.waived > 0 && (
            <>
              {" · "}
              <Trans>{format.number(aggregate.waived)} let off</Trans>
            </>
          )}
        </Fact>
        {when && (
          <Fact name={<Trans>Period</Trans>}>
            {states[when.state]}
            {" · "}
            <Trans>due {format.day(when.dueDate)}</Trans>
            {when.closing?.note && (
              <>
                {" · "}
                <bdi>{when.closing.note}</bdi>
              </>
            )}
          </Fact>
        )}
        {baseline && (
          <Fact name={<Trans>Where it began</Trans>}>
            {figure(baseline.value)}, {format.period(baseline.period)}
            {baseline.source && (
              <>
                {" · "}
                <bdi>{baseline.source}</bdi>
              </>
            )}
          </Fact>
        )}
        <Fact name={<Trans>As of</Trans>}>{format.day(aggregate.asOf)}</Fact>
      </dl>
    </Section>
  );
}

function Fact({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
