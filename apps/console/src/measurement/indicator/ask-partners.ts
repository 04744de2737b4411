import type { ApolloClient } from "@apollo/client";
import { graphql } from "../../gql/gql.ts";
import type { PartnerFiguresQuery } from "../../gql/graphql.ts";

const document = graphql(`
  query PartnerFigures($slug: String!, $code: String!, $period: PeriodCode!, $after: String) {
    initiative(slug: $slug) {
      id
      indicator(code: $code) {
        id
        measurements(period: $period, first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            period
            state
            revision
            reason
            note
            membership {
              id
              code
              organisation {
                id
                name
              }
            }
            values {
              categories {
                dimension
                category
              }
              value
              numerator
              denominator
              valueState
            }
          }
        }
      }
    }
  }
`);

type Connection = NonNullable<NonNullable<PartnerFiguresQuery["initiative"]>["indicator"]>["measurements"];
export type Measurement = Connection["nodes"][number];

/** Every partner's own figure of a period that the viewer may see, however many pages of them there are. */
export async function askPartners(
  client: ApolloClient,
  fetchPolicy: "cache-first" | "network-only",
  asked: { readonly slug: string; readonly code: string; readonly period: string },
): Promise<readonly Measurement[]> {
  const found: Measurement[] = [];
  let after: string | null = null;
  do {
    const variables: typeof asked & { after: string | null } = { ...asked, after };
    const { data } = await client.query({ query: document, variables, fetchPolicy });
    const page: Connection | undefined = data?.initiative?.indicator?.measurements;
    found.push(...(page?.nodes ?? []));
    after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return found;
}
