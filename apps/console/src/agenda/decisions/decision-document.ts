import { graphql } from "../../gql/gql.ts";
import type { DecisionPageQuery } from "../../gql/graphql.ts";

/** All that is kept of one decision. */
export const decisionDocument = graphql(`
  query DecisionPage($slug: String!, $number: Int!) {
    initiative(slug: $slug) {
      id
      decision(number: $number) {
        id
        viewerCan
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
        endorsements {
          state
          count
        }
        contentHash
        dissent
        dissentLanguage
        translations {
          id
          language
          hiddenAt
          ...Translations_translation
        }
        rationaleTranslations {
          id
          language
          hiddenAt
          ...Translations_translation
        }
        dissentTranslations {
          id
          language
          hiddenAt
          ...Translations_translation
        }
        decidedOn
        leadTimeDays
        reviewOn
        visibility
        recordedAs
        meeting {
          id
          title
        }
        agendaVersion {
          id
          number
        }
        meeting {
          id
          title
        }
        supersedes {
          id
          number
          title
          language
        }
        supersededBy {
          id
          number
          title
          language
        }
        proposal {
          id
          title
          language
          threshold
          quorum
          opensOn
          closesOn
          holder {
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

export type ShownDecision = NonNullable<NonNullable<DecisionPageQuery["initiative"]>["decision"]>;
