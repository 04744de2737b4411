import { graphql } from "../../gql/gql.ts";
import type { AgendaQuery, AgendaVersionQuery } from "../../gql/graphql.ts";

/** Which versions of the agenda there are, the newest first, and where the viewer's own organisations stand to each. */
export const agendaDocument = graphql(`
  query Agenda($slug: String!) {
    initiative(slug: $slug) {
      id
      viewerCan
      agenda {
        id
      }
      agendaVersions(first: 100) {
        nodes {
          id
          number
          status
          proposedOn
          adoptedOn
          changeSummary
          ownEndorsements {
            id
            state
          }
        }
      }
    }
  }
`);

export type VersionInList = NonNullable<AgendaQuery["initiative"]>["agendaVersions"]["nodes"][number];

/** One version whole, and who stands where to it. */
export const versionDocument = graphql(`
  query AgendaVersion($slug: String!, $id: ID!, $after: String) {
    discussion(about: $id) {
      id
      parts {
        kind
        code
        text
        commentCount
        viewerCan
      }
    }
    initiative(slug: $slug) {
      id
      together {
        today
      }
      indicators(first: 100) {
        nodes {
          id
          code
          name
        }
      }
      agendaVersion(id: $id) {
        id
        number
        status
        frame
        language
        contentHash
        changeSummary
        proposedOn
        adoptedOn
        version
        warnings
        viewerCan
        translations {
          id
          language
          hiddenAt
          paragraph {
            kind
            code
            text
          }
          ...Translations_translation
        }
        basedOn {
          id
          number
        }
        content {
          problem {
            text
            evidence
            whoIsMostAffected
            rootCauses
          }
          vision {
            text
            horizonYear
          }
          boundaries {
            inScope
            outOfScope
            geography
            population
            timeHorizon
            actorsNeeded
            actorsNotNeeded
          }
          goals {
            code
            text
            outcomes {
              code
              text
              level
              indicatorCodes
              targetYear
            }
          }
          strategies {
            code
            text
            kind
            outcomeCodes
            ownerGroup
          }
          principles {
            text
            kind
          }
        }
        endorsementTally {
          eligible
          responded
          endorsed
          withReservations
          declined
          endorsedOfAll
          adoptable
          obstacles
        }
        endorsements(first: 100, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            state
            isCommunity
            reservationText
            alignmentNote
            language
            decidedOn
            objectionUntil
            by {
              id
              organisation {
                id
                name
              }
            }
          }
        }
        ownEndorsements {
          id
          state
          reservationText
          alignmentNote
          decidedOn
          objectionUntil
          by {
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
`);

export type ShownVersion = NonNullable<NonNullable<AgendaVersionQuery["initiative"]>["agendaVersion"]>;
/** All that an agenda says. */
export type ShownContent = ShownVersion["content"];
export type ShownIndicator = NonNullable<AgendaVersionQuery["initiative"]>["indicators"]["nodes"][number];
