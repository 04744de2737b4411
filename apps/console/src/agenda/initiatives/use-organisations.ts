import { useQuery } from "@apollo/client/react";
import { graphql } from "../../gql/gql.ts";
import { useWhole } from "../../kernel/use-whole.ts";

// of people all that the page of members shows: an answer that knew less of them would take it from that page, which would wait for it anew
// while somebody types there
const document = graphql(`
  query Organisations($slug: String!, $after: String) {
    initiative(slug: $slug) {
      id
      memberships(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          code
          roles
          status
          viewerCan
          organisation {
            id
            name
          }
          people {
            id
            name
            email
            roles
            lastSeenOn
            viewerCan
          }
        }
      }
    }
  }
`);

/**
 * All organisations of an initiative, however many pages they are, for whoever has to choose one: those that left are among them, and their people as far as
 * the viewer is told of them. Empty until they are there; not whole until the last page is.
 */
export function useOrganisations(slug: string, { isAsked = true }: { readonly isAsked?: boolean } = {}) {
  const { data, fetchMore, refetch } = useQuery(document, {
    variables: { slug },
    skip: !isAsked,
    fetchPolicy: "cache-and-network",
  });
  const page = data?.initiative?.memberships;
  useWhole(page?.pageInfo, (after) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => {
        if (!before.initiative || !fetchMoreResult.initiative) return before;
        const { memberships } = fetchMoreResult.initiative;
        const nodes = [...before.initiative.memberships.nodes, ...memberships.nodes];
        return { ...before, initiative: { ...before.initiative, memberships: { ...memberships, nodes } } };
      },
    }),
  );
  return { organisations: page?.nodes ?? [], isWhole: page?.pageInfo.hasNextPage === false, askAgain: refetch };
}
