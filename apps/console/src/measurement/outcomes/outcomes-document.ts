import { graphql } from "../../gql/gql.ts";
import type { OutcomesQueryVariables } from "../../gql/graphql.ts";
import type { Ask } from "../../kernel/ahead.ts";
import { yearsShown } from "./series.ts";

/** Which indicators there are, and how often each is reported: what is asked of them depends on it. */
export const indicatorsDocument = graphql(`
  query Indicators($slug: String!) {
    initiative(slug: $slug) {
      id
      name
      indicators(first: 100) {
        nodes {
          id
          frequency
        }
      }
    }
  }
`);

/** Their figures over the same years. */
export const outcomesDocument = graphql(`
  query Outcomes($slug: String!, $first: Int!, $from: PeriodCode!, $to: PeriodCode!) {
    initiative(slug: $slug) {
      id
      indicators(first: $first) {
        nodes {
          id
          code
          name
          level
          series(from: $from, to: $to) {
            value
            expected
            periodStart
            periodEnd
            progress {
              progress
            }
          }
          ...OutcomeCard_indicator
          ...OutcomesTable_indicator
        }
      }
    }
  }
`);

export const spans = ["15", "10", "5"] as const;

/** The last years, of as many indicators as there are: what is asked for costs by how many there may be. */
export function outcomesVariables(
  slug: string,
  years: number,
  indicators: readonly { readonly frequency: string }[],
): OutcomesQueryVariables {
  const to = new Date().getUTCFullYear();
  const shown = yearsShown(
    years,
    indicators.map(({ frequency }) => frequency),
  );
  return { slug, first: Math.max(1, indicators.length), from: String(to - shown), to: String(to) };
}

/** Asks what the page will ask, while it is still on its way. */
export async function preloadOutcomes(ask: Ask, slug: string, params: URLSearchParams): Promise<void> {
  const data = await ask(indicatorsDocument, { slug });
  const nodes = data?.initiative?.indicators.nodes ?? [];
  if (nodes.length === 0) return;
  const years = spans.find((span) => span === params.get("years")) ?? spans[0];
  await ask(outcomesDocument, outcomesVariables(slug, Number(years), nodes));
}
