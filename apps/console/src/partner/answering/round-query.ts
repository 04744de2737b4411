import { graphql } from "../gql/gql.ts";
import type { AnswerRoundQuery } from "../gql/graphql.ts";
import type { WithOwn } from "./asked-statements.ts";

/** A round as somebody answers it: what is asked, in their language, for whom they may answer, and what they said so far. */
export const roundQuery = graphql(`
  query AnswerRound($slug: String!, $id: ID!, $language: String!) {
    viewer {
      id
      name
    }
    initiative(slug: $slug) {
      id
      name
      together {
        today
      }
      readiness {
        assessment(assessmentId: $id) {
          id
          phase
          round
          state
          opensOn
          closesOn
          fileBytesMax
          statements(language: $language) {
            code
            component
            text
            language
          }
          ownStatements(language: $language) {
            code
            component
            text
            language
          }
          anchors(language: $language) {
            answer
            text
            language
          }
          ownInvitations {
            viewerCan
            invited {
              id
              organisation {
                id
                name
              }
            }
          }
          ownResponse {
            revision
            membership {
              id
            }
            answers {
              code
              answer
              comment
              evidence {
                kind
                text
                file {
                  id
                  name
                  bytes
                }
              }
            }
          }
        }
      }
    }
  }
`);

type Assessment = NonNullable<NonNullable<NonNullable<AnswerRoundQuery["initiative"]>["readiness"]>["assessment"]>;
/** With the initiative's own statements among the bank's. */
export type Round = WithOwn<Assessment["statements"][number], Assessment>;
/** What is rated. */
export type Statement = Round["statements"][number];
/** What the person has sent of it, and nobody else reads. */
export type Response = NonNullable<Round["ownResponse"]>;
/** An organisation for which somebody may answer. */
export type Asked = Round["ownInvitations"][number]["invited"];
/** What can be said of a statement. */
export type Said = Response["answers"][number]["answer"];
export type EvidenceKind = Response["answers"][number]["evidence"][number]["kind"];
