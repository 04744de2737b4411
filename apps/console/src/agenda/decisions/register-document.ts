import { graphql } from "../../gql/gql.ts";

/** One page of the register, by what is looked for in it. */
export const registerDocument = graphql(`
  query Register(
    $slug: String!
    $first: Int!
    $after: String
    $kind: DecisionKind
    $method: DecisionMethod
    $result: DecisionResult
    $year: Int
    $search: String
  ) {
    initiative(slug: $slug) {
      id
      viewerCan
      decisions(
        first: $first
        after: $after
        kind: $kind
        method: $method
        result: $result
        year: $year
        search: $search
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          number
          kind
          title
          text
          rationale
          language
          method
          result
          eligible
          positions {
            position
            count
          }
          dissent
          dissentLanguage
          decidedOn
          reviewOn
          visibility
          recordedAs
          meeting {
            id
            title
          }
          supersedes {
            id
            number
          }
          supersededBy {
            id
            number
          }
        }
      }
    }
  }
`);
