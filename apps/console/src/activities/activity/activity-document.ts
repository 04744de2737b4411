import { graphql } from "../../gql/gql.ts";
import type { ActivityPageQuery } from "../../gql/graphql.ts";

/** All of one activity, and what it can be linked to. */
export const activityDocument = graphql(`
  query ActivityPage($slug: String!, $code: String!) {
    initiative(slug: $slug) {
      id
      outcomes {
        id
        code
        text
        language
        isInForce
      }
      agenda {
        id
        content {
          strategies {
            code
            text
          }
        }
      }
      activityLists {
        types {
          id
          name
          isRetired
        }
        populationGroups {
          id
          name
          isRetired
        }
        places {
          id
          name
          isRetired
        }
      }
      activity(code: $code) {
        id
        code
        title
        description
        status
        statusReason
        nextStatuses
        startDate
        endDate
        capacityPerPeriod
        capacityFrequency
        isExploratory
        isPublic
        strategyCodes
        version
        viewerCan
        type {
          id
          name
        }
        populationGroups {
          id
          name
        }
        places {
          id
          name
        }
        lead {
          id
          organisation {
            id
            name
          }
        }
        supporting {
          id
          organisation {
            id
            name
          }
        }
        contributions {
          id
          weight
          evidenceLevel
          rationale
          viewerCan
          outcome {
            id
            code
            text
            language
          }
        }
        reinforcements {
          id
          kind
          description
          isConfirmedByFrom
          isConfirmedByTo
          version
          viewerCan
          from {
            id
            code
            title
            lead {
              id
              organisation {
                id
                name
              }
            }
          }
          to {
            id
            code
            title
            lead {
              id
              organisation {
                id
                name
              }
            }
          }
        }
        milestones {
          id
          title
          plannedDate
          forecastDate
          actualDate
          state
          version
          viewerCan
          dependsOn {
            id
            title
          }
        }
        lateness {
          dueCount
          doneOnTime
          medianSlippageDays
        }
      }
    }
  }
`);

export type ShownInitiative = NonNullable<ActivityPageQuery["initiative"]>;
export type ShownActivity = NonNullable<ShownInitiative["activity"]>;
