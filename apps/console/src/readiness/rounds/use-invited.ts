import { useSuspenseQuery } from "@apollo/client/react";
import { graphql } from "../../gql/gql.ts";
import type { RoundInvitedQuery } from "../../gql/graphql.ts";
import { useWhole } from "../../kernel/use-whole.ts";

const document = graphql(`
  query RoundInvited($slug: String!, $id: ID!, $after: String) {
    initiative(slug: $slug) {
      id
      readiness {
        assessment(assessmentId: $id) {
          id
          invitations(first: 100, after: $after) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              isCommunity
              respondentsWanted
              respondents
              sharesScore
              invited {
                id
                organisation {
                  id
                  name
                }
              }
              scores {
                component
                value
                speaksFirst
              }
            }
          }
        }
      }
    }
  }
`);

type Assessment = NonNullable<NonNullable<NonNullable<RoundInvitedQuery["initiative"]>["readiness"]>["assessment"]>;
/** An organisation that a round asks. */
export type Invited = Assessment["invitations"]["nodes"][number];

/** All organisations that a round asks, by code: page after page. */
export function useInvited(slug: string, id: string): readonly Invited[] {
  const { data, fetchMore } = useSuspenseQuery(document, { variables: { slug, id }, fetchPolicy: "cache-and-network" });
  const invitations = data.initiative?.readiness?.assessment?.invitations;
  useWhole(invitations?.pageInfo, (after) =>
    fetchMore({ variables: { after }, updateQuery: (before, { fetchMoreResult }) => joined(before, fetchMoreResult) }),
  );
  return invitations?.nodes ?? [];
}

function joined(before: RoundInvitedQuery, more: RoundInvitedQuery): RoundInvitedQuery {
  const [first, next] = [before.initiative?.readiness?.assessment, more.initiative?.readiness?.assessment];
  if (!more.initiative?.readiness || !first || !next) return before;
  const nodes = [...first.invitations.nodes, ...next.invitations.nodes];
  return {
    ...before,
    initiative: {
      ...more.initiative,
      readiness: { ...more.initiative.readiness, assessment: { ...next, invitations: { ...next.invitations, nodes } } },
    },
  };
}
