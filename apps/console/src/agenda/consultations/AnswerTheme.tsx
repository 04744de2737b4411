import { loopResponses, type LoopResponse } from "@keelson/domain/agenda/consultation";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import fields from "../decisions/Fields.module.css";
import { LanguageChoice } from "../decisions/LanguageChoice.tsx";
import { useSend } from "../decisions/use-send.ts";
import type { ShownTheme } from "./consultation-document.ts";
import { useLoopWords } from "./use-consultation-words.ts";

const document = graphql(`
  mutation AnswerTheme($input: AnswerThemeInput!) {
    answerTheme(input: $input) {
      theme {
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

/** Tells people what comes of what they raised, in a language of theirs. */
export function AnswerTheme({ theme, onDone }: { readonly theme: ShownTheme; readonly onDone: () => void }) {
  const { t } = useLingui();
  const words = useLoopWords();
  const { problem, setProblem, isBusy, send } = useSend();
  const [response, setResponse] = useState<LoopResponse>(theme.response ?? "WE_WILL");
  const [text, setText] = useState(theme.responseText ?? "");
  const [language, setLanguage] = useState(theme.responseLanguage ?? theme.language);
  const answer = async () => {
    if (text.trim() === "") return setProblem(t`Say what comes of it, or why nothing can.`);
    const input = { id: theme.id, response, text, language };
    if (await send(document, { input }, (data) => data.answerTheme)) onDone();
  };
  return (
    <Form problem={problem} onSubmit={answer}>
      <Choice
        label={t`What comes of it`}
        value={response}
        onChoose={setResponse}
        options={loopResponses.map((value) => ({ value, label: words[value] }))}
      />
      <TextArea label={<Trans>What people are told</Trans>} isNeeded value={text} onType={setText} />
      <LanguageChoice label={t`Written in`} value={language} onChoose={setLanguage} />
      <div className={fields.acts}>
        <Button isMain isBusy={isBusy}>
          <Trans>Save the answer</Trans>
        </Button>
        <Button onPress={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Form>
  );
}
