import { graphql } from "../../gql/gql.ts";
import type { ActivityMapQuery } from "../../gql/graphql.ts";

/** The words an initiative has for what partners do, and what the viewer may do with them. */
export const activityListsDocument = graphql(`
  query ActivityLists($slug: String!) {
    initiative(slug: $slug) {
      id
      name
      activityLists {
        viewerCan
        viewerLeads {
          id
          organisation {
            id
            name
          }
        }
        types {
          id
          code
          name
          isRetired
        }
        populationGroups {
          id
          code
          name
          isRetired
        }
        places {
          id
          code
          name
          isRetired
        }
      }
    }
  }
`);

/** What partners do, looked at together. */
export const activityMapDocument = graphql(`
  query ActivityMap($slug: String!, $period: PeriodCode!, $filter: ActivityFilterInput) {
    initiative(slug: $slug) {
      id
      activityMap(period: $period, filter: $filter) {
        countedIds
        isolatedIds
        orphanIds
        activities {
          id
          code
          title
          status
          startDate
          endDate
          isExploratory
          lead {
            id
            code
            organisation {
              id
              name
            }
          }
          places {
            id
            name
          }
          milestones {
            id
            title
            plannedDate
            actualDate
            state
          }
          contributions {
            id
            weight
            outcome {
              id
            }
          }
        }
        links {
          id
          isConfirmedByFrom
          isConfirmedByTo
          from {
            id
          }
          to {
            id
          }
        }
        outcomes {
          weight
          coverage
          state
          activityIds
          outcome {
            id
            code
            text
            goalCode
            goalText
            language
          }
        }
        possibleOverlapCount
        possibleOverlaps {
          likeness
          viewerCan
          activities {
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
          talk {
            resolution
            note
            resolvedAt
          }
        }
        reinforcement {
          crossOrgPairs
          linkedCrossOrgPairs
          density
        }
        needs {
          needMetShare
          unmetNeed
          cellsUnsaid
        }
      }
    }
  }
`);

export type ShownMap = NonNullable<NonNullable<ActivityMapQuery["initiative"]>["activityMap"]>;
export type ShownActivity = ShownMap["activities"][number];
export type ShownOutcome = ShownMap["outcomes"][number];
