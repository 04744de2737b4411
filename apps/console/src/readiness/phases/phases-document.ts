import { graphql } from "../../gql/gql.ts";
import type { PhasesQuery } from "../../gql/graphql.ts";

/** Where an initiative stands: what its rounds advise, what is missing besides, and everything that was decided of its phase. */
export const phasesDocument = graphql(`
  query Phases($slug: String!, $first: Int!, $after: String) {
    initiative(slug: $slug) {
      id
      name
      status
      currentPhase
      phaseNeeds
      together {
        today
      }
      readiness {
        viewerCan
        assessments(first: 50) {
          nodes {
            id
            phase
            round
            closesOn
            state
            viewerCan
            discussion {
              on
              among
              about
              outcome
            }
            transition {
              id
              toPhase
            }
            result {
              invited
              answered
              participation
              overall
              components {
                component
                mean
              }
              gate {
                result
                reasons
                conditions
              }
            }
          }
        }
        phaseHistory(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            fromPhase
            toPhase
            advice
            isOverride
            reason
            decision {
              id
              number
              title
              language
              decidedOn
            }
          }
        }
      }
    }
  }
`);

export type ShownInitiative = NonNullable<PhasesQuery["initiative"]>;
type Readiness = NonNullable<ShownInitiative["readiness"]>;
export type ShownRound = Readiness["assessments"]["nodes"][number];
export type ShownTransition = Readiness["phaseHistory"]["nodes"][number];
