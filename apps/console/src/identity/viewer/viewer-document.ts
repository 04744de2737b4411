import { graphql } from "../../gql/gql.ts";

/** Who is signed in, and what they take part in. */
export const viewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      invitations {
        membershipId
        organisation
        initiative
        problemArea
        roles
        acceptedOn
        mayAnswer
      }
      memberships {
        id
        roles
        initiative {
          id
          slug
          name
          viewerHandlesCases
          viewerSteers
        }
        organisation {
          id
          name
        }
      }
    }
  }
`);
