import { Button } from "@keelson/ui/Button.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import fields from "../decisions/Fields.module.css";
import { LanguageChoice } from "../decisions/LanguageChoice.tsx";
import parts from "../decisions/Parts.module.css";

/** A question, as it is asked. */
export interface Question {
  readonly text: string;
  readonly language: string;
}

/** What people are asked, each question in its own language: the same may be asked in several. */
export function QuestionFields({
  questions,
  onChange,
}: {
  readonly questions: readonly Question[];
  readonly onChange: (questions: readonly Question[]) => void;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const replace = (place: number, change: Partial<Question>) =>
    onChange(questions.map((question, at) => (at === place ? { ...question, ...change } : question)));
  return (
    <fieldset className={fields.several}>
      <legend>
        <Trans>What you ask</Trans>
      </legend>
      <p className={parts.soft}>
        <Trans>Ask the same question once in each language: people read all of them, each as it is written.</Trans>
      </p>
      {questions.map(({ text, language }, place) => {
        const number = format.number(place + 1);
        return (
          // questions have no id before they are sent, and keep their places
          <div key={place} className={fields.one}>
            <TextArea
              label={<Trans>Question {number}</Trans>}
              rows={2}
              value={text}
              onType={(typed) => replace(place, { text: typed })}
            />
            <LanguageChoice
              label={t`Question ${number} is written in`}
              value={language}
              onChoose={(tag) => replace(place, { language: tag })}
            />
            {questions.length > 1 && (
              <Button onPress={() => onChange(questions.filter((_, at) => at !== place))}>
                <Trans>
                  Remove<span className="only-heard"> question {number}</span>
                </Trans>
              </Button>
            )}
          </div>
        );
      })}
      <div>
        <Button onPress={() => onChange([...questions, { text: "", language: questions.at(-1)?.language ?? "en" }])}>
          <Trans>Add a question</Trans>
        </Button>
      </div>
    </fieldset>
  );
}
