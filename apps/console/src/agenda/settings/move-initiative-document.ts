import { graphql } from "../../gql/gql.ts";

/** Sends an initiative to work, pauses, ends or sets it aside: for the steering committee. */
export const moveInitiativeDocument = graphql(`
  mutation MoveInitiative($input: MoveInitiativeInput!) {
    moveInitiative(input: $input) {
      initiative {
        id
        status
        viewerCan
      }
      problems {
        code
        message
        path
      }
    }
  }
`);
