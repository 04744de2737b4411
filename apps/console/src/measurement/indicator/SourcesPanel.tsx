import { useSuspenseQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, use, type ReactNode } from "react";
import { graphql } from "../../gql/gql.ts";
import type { IndicatorSourcesQuery } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { useFigure } from "../outcomes/use-figure.ts";
import type { Measurement } from "./ask-partners.ts";
import { CompositeParts } from "./CompositeParts.tsx";
import { Definitions } from "./Definitions.tsx";
import { kindOf } from "./figure-kind.ts";
import type { Facts } from "./indicator-document.ts";
import { PartnerBars } from "./PartnerBars.tsx";
import { Restatements } from "./Restatements.tsx";
import styles from "./SourcesPanel.module.css";
import { useWhyNot } from "./use-why-not.ts";

const document = graphql(`
  query IndicatorSources($slug: String!, $code: String!, $period: PeriodCode!) {
    initiative(slug: $slug) {
      id
      indicator(code: $code) {
        id
        aggregate(period: $period) {
          period
          periodStart
          periodEnd
          value
          numerator
          denominator
          lower
          upper
          isLowerBound
          status
          valueState
          suppressed
          reported
          expected
          waived
          coverage
          restated
          asOf
          definitionVersion
          missingPartners {
            id
            code
            organisation {
              id
              name
            }
          }
          parts {
            weight
            best
            worst
            value
            normalised
            indicator {
              id
              code
              name
              unit
            }
          }
        }
        reportingPeriods(from: $period, to: $period) {
          period
          state
          dueDate
          closedAt
          closing {
            accepted
            expected
            note
          }
        }
        definitions {
          version
          effectiveFrom
          name
          definition
          unit
        }
        restatements(first: 20) {
          nodes {
            period
            before
            after
            reason
            relativeChange
            crossedTarget
            publishedOn
          }
        }
      }
    }
  }
`);

type Sources = NonNullable<NonNullable<IndicatorSourcesQuery["initiative"]>["indicator"]>;

/** Where the figure of a period is from: who stands behind it and who is missing, what it is made of, what it means, what it was before, what is withheld. */
export function SourcesPanel({
  facts,
  period,
  partners,
}: {
  readonly facts: Facts;
  readonly period: string;
  readonly partners: Promise<readonly Measurement[]>;
}) {
  const { slug, indicator } = facts;
  const { data } = useSuspenseQuery(document, { variables: { slug, code: indicator.code, period } });
  const sources = data.initiative?.indicator;
  if (!sources) return null;
  return (
    <>
      <Made facts={facts} sources={sources} />
      <Missing sources={sources} />
      {sources.aggregate.parts && <CompositeParts slug={slug} parts={sources.aggregate.parts} />}
      {indicator.measureType !== "COMPOSITE" && (
        <Section title={<Trans>Partners’ own figures</Trans>}>
          <Suspense fallback={<Loading />}>
            <Partners unit={indicator.unit} period={period} partners={partners} />
          </Suspense>
        </Section>
      )}
      <Definitions definitions={sources.definitions} inForce={sources.aggregate.definitionVersion} />
      <Restatements unit={indicator.unit} restatements={sources.restatements.nodes} />
    </>
  );
}

/** The figure itself, taken apart. */
function Made({ facts, sources }: { readonly facts: Facts; readonly sources: Sources }) {
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
          <Trans>
            {format.number(aggregate.reported)} of {format.number(aggregate.expected)} partners reported (
            {format.percent(aggregate.coverage)})
          </Trans>
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
          <Fact name={<Trans>Baseline</Trans>}>
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

/** Who was asked and has not answered, for whoever is told their names. */
function Missing({ sources }: { readonly sources: Sources }) {
  const { missingPartners, expected, reported } = sources.aggregate;
  if (!missingPartners) {
    if (expected <= reported) return null;
    return (
      <Section title={<Trans>Who is missing</Trans>}>
        <p className={styles.text}>
          <Trans>The names of partners who have not reported are told to the backbone alone.</Trans>
        </p>
      </Section>
    );
  }
  return (
    <Section title={<Trans>Who is missing</Trans>}>
      {missingPartners.length === 0 ? (
        <p className={styles.text}>
          <Trans>Nobody: all who were asked have reported.</Trans>
        </p>
      ) : (
        <ul className={styles.names}>
          {missingPartners
            .toSorted((a, b) => a.organisation.name.localeCompare(b.organisation.name))
            .map(({ id, organisation }) => (
              <li key={id}>
                <bdi>{organisation.name}</bdi>
              </li>
            ))}
        </ul>
      )}
    </Section>
  );
}

function Partners({
  unit,
  period,
  partners,
}: {
  readonly unit: string;
  readonly period: string;
  readonly partners: Promise<readonly Measurement[]>;
}) {
  const measurements = use(partners);
  if (measurements.length === 0)
    return (
      <p className={styles.text}>
        <Trans>
          There are none that you may see: a partner’s own figures are seen by itself and by the backbone alone.
        </Trans>
      </p>
    );
  return <PartnerBars unit={unit} period={period} measurements={measurements} />;
}

export function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
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
