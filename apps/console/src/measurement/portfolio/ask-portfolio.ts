import type { ApolloClient } from "@apollo/client";
import { graphql } from "../../gql/gql.ts";
import type { PortfolioQuery } from "../../gql/graphql.ts";
import { indicatorsDocument, outcomesVariables } from "../outcomes/outcomes-document.ts";

const document = graphql(`
  query Portfolio($slug: String!, $first: Int!, $from: PeriodCode!, $to: PeriodCode!) {
    initiative(slug: $slug) {
      id
      slug
      name
      indicators(first: $first) {
        nodes {
          id
          code
          name
          unit
          measureType
          targets {
            period
            value
          }
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
            }
            asOf
          }
        }
      }
    }
  }
`);

export type PortfolioInitiative = NonNullable<PortfolioQuery["initiative"]>;
export type PortfolioIndicator = PortfolioInitiative["indicators"]["nodes"][number];

/** One initiative's outcomes over the last years, as whoever asks may see them. Null where they may not know of it any more. */
export async function askPortfolio(
  client: ApolloClient,
  slug: string,
  years: number,
): Promise<PortfolioInitiative | null> {
  const { data } = await client.query({ query: indicatorsDocument, variables: { slug } });
  const nodes = data?.initiative?.indicators.nodes ?? [];
  const answer = await client.query({ query: document, variables: outcomesVariables(slug, years, nodes) });
  return answer.data?.initiative ?? null;
}
