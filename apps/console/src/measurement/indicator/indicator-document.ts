import { graphql } from "../../gql/gql.ts";
import type { IndicatorQuery, IndicatorSeriesQuery } from "../../gql/graphql.ts";
import type { Ask } from "../../kernel/ahead.ts";
import { spanOf } from "./span-of.ts";

/** What an indicator is: asked once, whatever is shown of it. */
export const indicatorDocument = graphql(`
  query Indicator($slug: String!, $code: String!) {
    initiative(slug: $slug) {
      id
      slug
      name
      indicator(code: $code) {
        id
        code
        name
        definition
        unit
        frequency
        measureType
        desiredDirection
        definitionVersion
        dimensions {
          code
          name
          categories {
            code
            name
          }
        }
        baselines {
          period
          value
          source
          quality
        }
        targets {
          period
          value
        }
      }
    }
  }
`);

/** Its figures over some years. */
export const seriesDocument = graphql(`
  query IndicatorSeries($slug: String!, $code: String!, $from: PeriodCode!, $to: PeriodCode!) {
    initiative(slug: $slug) {
      id
      indicator(code: $code) {
        id
        series(from: $from, to: $to) {
          period
          periodStart
          periodEnd
          value
          numerator
          denominator
          status
          valueState
          suppressed
          reported
          expected
          waived
          coverage
          isLowerBound
          restated
          definitionVersion
          target
          progressStatus
          progress {
            progress
            baseline {
              period
              value
            }
          }
          asOf
        }
      }
    }
  }
`);

type Initiative = NonNullable<IndicatorQuery["initiative"]>;
export type Indicator = NonNullable<Initiative["indicator"]>;
export type Aggregate = NonNullable<NonNullable<IndicatorSeriesQuery["initiative"]>["indicator"]>["series"][number];

/** An indicator in its initiative. */
export interface Facts {
  readonly slug: string;
  readonly initiative: string;
  readonly initiativeId: string;
  readonly indicator: Indicator;
}

/** Asks what the page will ask, while it is still on its way. */
export async function preloadIndicator(
  ask: Ask,
  asked: { readonly slug: string; readonly code: string },
  params: URLSearchParams,
): Promise<void> {
  const data = await ask(indicatorDocument, asked);
  const indicator = data?.initiative?.indicator;
  if (!indicator) return;
  const span = spanOf(params.get("from"), params.get("to"), indicator.frequency, new Date().getUTCFullYear());
  await ask(seriesDocument, { ...asked, ...span });
}
