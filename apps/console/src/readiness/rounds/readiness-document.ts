import { graphql } from "../../gql/gql.ts";
import type { ReadinessQuery } from "../../gql/graphql.ts";

/** Every round, with what each says once it was closed: the table, and what is done with rounds. */
export const readinessDocument = graphql(`
  query Readiness($slug: String!) {
    initiative(slug: $slug) {
      id
      name
      currentPhase
      together {
        today
      }
      nextMeetings(first: 1) {
        nodes {
          id
          title
          startsAt
          timeZone
        }
      }
      readiness {
        viewerCan
        assessments(first: 50) {
          nodes {
            id
            phase
            round
            opensOn
            closesOn
            state
            viewerCan
            ownResponse {
              language
            }
            ownInvitations {
              invited {
                id
                organisation {
                  id
                  name
                }
              }
              sharesScore
              viewerCan
              scores {
                component
                value
                speaksFirst
              }
            }
            discussion {
              on
              among
              about
              outcome
            }
            points {
              component
              place
              title
              meeting {
                id
                title
                startsAt
                timeZone
                state
              }
            }
            result {
              invited
              answered
              overall
              components {
                component
                organisations
                mean
                sd
                agreement
                band
                dots
                communityGap
                dontKnowRate
              }
              items {
                code
                organisations
                mean
              }
              ownItems {
                code
                organisations
                mean
              }
              gate {
                result
              }
            }
          }
        }
      }
    }
  }
`);

type Initiative = NonNullable<ReadinessQuery["initiative"]>;
/** A round as the page shows it. */
export type Round = NonNullable<Initiative["readiness"]>["assessments"]["nodes"][number];
/** What a round says of one component. */
export type ComponentFigures = NonNullable<Round["result"]>["components"][number];
/** The meeting that is planned next. */
export type ComingMeeting = Initiative["nextMeetings"]["nodes"][number];
