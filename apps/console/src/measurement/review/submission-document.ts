import { graphql } from "../../gql/gql.ts";

/** One submission with all that it is judged by. */
export const submissionDocument = graphql(`
  query Submission($slug: String!, $id: ID!) {
    initiative(slug: $slug) {
      id
      measurement(id: $id) {
        id
        state
        version
        period
        submittedAt
        note
        viewerCan
        membership {
          id
          people {
            id
            language
          }
          organisation {
            id
            name
          }
        }
        indicator {
          id
          name
          unit
          definition
        }
        ...SubmissionFigure_measurement
        ...SubmissionDoubts_measurement
        ...SubmissionParts_measurement
        ...SubmissionHistory_measurement
        ...ReturnForm_measurement
      }
    }
  }
`);
