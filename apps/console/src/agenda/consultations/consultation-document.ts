import { graphql } from "../../gql/gql.ts";
import type { ConsultationPageQuery } from "../../gql/graphql.ts";

/** All of one consultation, and the day it is where the initiative is. */
export const consultationDocument = graphql(`
  query ConsultationPage($slug: String!, $id: ID!) {
    initiative(slug: $slug) {
      id
      together {
        today
      }
      consultation(consultationId: $id) {
        id
        title
        language
        audiences
        languages
        channels
        questions
        questionLanguages
        opensOn
        closesOn
        status
        response
        responseLanguage
        answeredOn
        viewerCan
        answerTranslations {
          id
          language
          hiddenAt
          ...Translations_translation
        }
        agendaVersion {
          id
          number
        }
        themes {
          id
          text
          language
          heard
          isHeardByFew
          response
          responseText
          responseLanguage
          withdrawnAt
          withdrawnBecause
          viewerCan
          translations {
            id
            language
            hiddenAt
            ...Translations_translation
          }
          answerTranslations {
            id
            language
            hiddenAt
            ...Translations_translation
          }
        }
      }
    }
  }
`);

export type ShownConsultation = NonNullable<NonNullable<ConsultationPageQuery["initiative"]>["consultation"]>;
export type ShownTheme = ShownConsultation["themes"][number];
