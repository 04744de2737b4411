import { graphql } from "../../gql/gql.ts";

/** A meeting, with all that is needed to run and to minute it. */
export const meetingDocument = graphql(`
  query Meeting($slug: String!, $id: ID!) {
    initiative(slug: $slug) {
      id
      together {
        today
      }
      meeting(meetingId: $id) {
        id
        title
        startsAt
        timeZone
        durationMinutes
        place
        link
        state
        cancelledBecause
        minutes
        minutesLanguage
        minutesVersion
        minutesAt
        minutesBy
        minutesTranslations {
          id
          language
          hiddenAt
          ...Translations_translation
        }
        publishedAt
        publishedVersion
        areMinutesLate
        version
        nextSteps
        viewerCan
        languages
        interpretation
        agenda {
          place
          title
          purpose
          remains
          indicators {
            code
            name
          }
          about {
            component
            assessment {
              id
              phase
              round
            }
          }
        }
        series {
          id
          circle
          purpose
          language
          cadenceDays
          viewerCan
          nextMeetings(first: 3) {
            nodes {
              id
              startsAt
            }
          }
        }
        decisions {
          id
          number
          title
          rationale
          language
          agendaPlace
          minuteLine
          recordedAs
          viewerCan
          supersededBy {
            id
            number
          }
        }
        carriedPoints {
          place
          title
          purpose
          meeting {
            id
            title
            startsAt
          }
        }
        carriedActionItems(first: 20) {
          nodes {
            id
            text
            nextSteps
            ...ActionRow_item
            ...ActionLanguages_item
          }
        }
        invited {
          id
          organisation {
            id
            name
          }
        }
        attendance {
          id
          name
          mode
          membership {
            id
            organisation {
              id
              name
            }
          }
        }
        rollCall {
          id
          name
          mode
          membership {
            id
            organisation {
              id
              name
            }
          }
        }
        actionItems(first: 50) {
          nodes {
            id
            text
            nextSteps
            ...ActionRow_item
            ...ActionLanguages_item
          }
        }
      }
    }
  }
`);
