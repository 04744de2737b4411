import { graphql } from "../../gql/gql.ts";
import type { SuitabilityQuery } from "../../gql/graphql.ts";

/** What was thought of whether working together suits the problem, and whether the initiative may go to work by it. */
export const suitabilityDocument = graphql(`
  query Suitability($slug: String!, $first: Int!, $after: String) {
    initiative(slug: $slug) {
      id
      name
      status
      viewerCan
      together {
        today
      }
      readiness {
        viewerCan
        screenOverride {
          id
          number
          title
          language
        }
        screens(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            result
            screenedOn
            language
            answers {
              question
              answer
              evidence
            }
            influentialChampion
            adequateFinancialResources
            senseOfUrgency
            basisForCollaboration
            conditions {
              id
              question
              text
              dueOn
              metOn
              metHow
              viewerCan
              owner {
                id
                organisation {
                  id
                  name
                }
              }
            }
          }
        }
      }
    }
  }
`);

export type ShownInitiative = NonNullable<SuitabilityQuery["initiative"]>;
export type ShownScreen = NonNullable<ShownInitiative["readiness"]>["screens"]["nodes"][number];
export type ShownCondition = ShownScreen["conditions"][number];
