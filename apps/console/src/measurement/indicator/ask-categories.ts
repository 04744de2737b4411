import type { ApolloClient } from "@apollo/client";
import { graphql } from "../../gql/gql.ts";
import type { Aggregate, Indicator } from "./indicator-document.ts";

const document = graphql(`
  query CategorySeries(
    $slug: String!
    $code: String!
    $from: PeriodCode!
    $to: PeriodCode!
    $categories: [CategoryInput!]
  ) {
    initiative(slug: $slug) {
      id
      indicator(code: $code) {
        id
        series(from: $from, to: $to, categories: $categories) {
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

type Dimension = Indicator["dimensions"][number];

/** A category of a dimension with its own figures. */
export interface CategoryFigures {
  readonly dimension: string;
  readonly category: Dimension["categories"][number];
  readonly series: readonly Aggregate[];
}

/** The figures of each category of some dimensions, over the same years: a question each, side by side. */
export const askCategories = (
  client: ApolloClient,
  fetchPolicy: "cache-first" | "network-only",
  asked: { readonly slug: string; readonly code: string; readonly from: string; readonly to: string },
  dimensions: readonly Dimension[],
): Promise<readonly CategoryFigures[]> =>
  Promise.all(
    dimensions.flatMap((dimension) =>
      dimension.categories.map(async (category) => {
        const categories = [{ dimension: dimension.code, category: category.code }];
        const { data } = await client.query({ query: document, variables: { ...asked, categories }, fetchPolicy });
        return { dimension: dimension.code, category, series: data?.initiative?.indicator?.series ?? [] };
      }),
    ),
  );
