import { useSuspenseQuery } from "@apollo/client/react";
import { graphql } from "../../gql/gql.ts";

export const viewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      memberships {
        id
        roles
        initiative {
          id
          slug
          name
          viewerHandlesCases
        }
        organisation {
          id
          name
        }
      }
    }
  }
`);

/** Who is signed in, with what they take part in; null when nobody is, or not any more. */
export function useViewer() {
  const { data, refetch } = useSuspenseQuery(viewerDocument);
  return { viewer: data.viewer, askAgain: refetch };
}
