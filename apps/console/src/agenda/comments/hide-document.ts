import { graphql } from "../../gql/gql.ts";

/** Hides a comment for a reason, or shows it again. */
export const hideDocument = graphql(`
  mutation HideComment($input: HideCommentInput!) {
    hideComment(input: $input) {
      comment {
        id
      }
      problems {
        code
        message
        path
      }
    }
  }
`);
