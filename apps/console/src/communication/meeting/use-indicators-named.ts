import { useQuery } from "@apollo/client/react";
import { graphql } from "../../gql/gql.ts";
import { useWhole } from "../../kernel/use-whole.ts";

const document = graphql(`
  query IndicatorsNamed($slug: String!, $after: String) {
    initiative(slug: $slug) {
      id
      indicators(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          code
          name
        }
      }
    }
  }
`);

/** All outcomes of an initiative by their codes and names, for whoever says what a point is about. Empty until they are there. */
export function useIndicatorsNamed(slug: string): readonly { readonly code: string; readonly name: string }[] {
  const { data, fetchMore } = useQuery(document, { variables: { slug } });
  const page = data?.initiative?.indicators;
  useWhole(page?.pageInfo, (after) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => {
        if (!before.initiative || !fetchMoreResult.initiative) return before;
        const { indicators } = fetchMoreResult.initiative;
        const nodes = [...before.initiative.indicators.nodes, ...indicators.nodes];
        return { ...before, initiative: { ...before.initiative, indicators: { ...indicators, nodes } } };
      },
    }),
  );
  return page?.nodes ?? [];
}
