import { Trans, useLingui } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import { HideWords, type Hiding } from "./HideWords.tsx";

const document = graphql(`
  mutation HideTranslation($input: HideTranslationInput!) {
    hideTranslation(input: $input) {
      translation {
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

/** Takes away a translation that says what was not said. Whoever made it reads the reason, and its language is free for another. */
export function HideTranslation(hiding: Hiding) {
  const { t } = useLingui();
  return (
    <HideWords
      {...hiding}
      title={<Trans>Hide this translation?</Trans>}
      hint={t`Whoever made it reads this. It is not shown again: somebody may put the text into this language anew.`}
      act={<Trans>Hide the translation</Trans>}
      document={document}
      answerOf={({ hideTranslation }) => hideTranslation}
    />
  );
}
