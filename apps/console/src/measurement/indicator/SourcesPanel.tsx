import { useSuspenseQuery } from "@apollo/client/react";
import { Trans } from "@lingui/react/macro";
import { Suspense, use } from "react";
import { graphql } from "../../gql/gql.ts";
import type { IndicatorSourcesQuery } from "../../gql/graphql.ts";
import { Loading } from "../../kernel/Loading.tsx";
import type { Measurement } from "./ask-partners.ts";
import { CompositeParts } from "./CompositeParts.tsx";
import { Definitions } from "./Definitions.tsx";
import { FigureMade } from "./FigureMade.tsx";
import type { Facts } from "./indicator-document.ts";
import { MissingPartners } from "./MissingPartners.tsx";
import { PartnerBars } from "./PartnerBars.tsx";
import { Restatements } from "./Restatements.tsx";
import { Section } from "./Section.tsx";
import styles from "./SourcesPanel.module.css";

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

export type Sources = NonNullable<NonNullable<IndicatorSourcesQuery["initiative"]>["indicator"]>;

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
      <FigureMade facts={facts} sources={sources} />
      <MissingPartners sources={sources} />
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
