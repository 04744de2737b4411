import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { I18n } from "@lingui/core";
import { Button } from "@keelson/ui/Button.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { graphql } from "../../gql/gql.ts";
import type { ReturnForm_MeasurementFragment as Asked } from "../../gql/graphql.ts";
import { Form } from "../../kernel/Form.tsx";
import { languageOf } from "../../kernel/languages.ts";
import styles from "./ReturnForm.module.css";
import { totalOf } from "./total.ts";
import { useFigureText } from "./use-figure-text.ts";
import { useQuestionTemplates } from "./use-question-templates.ts";

const fragment = graphql(`
  fragment ReturnForm_measurement on Measurement {
    id
    indicator {
      id
      unit
    }
    doubts {
      code
    }
    values {
      categories {
        dimension
        category
      }
      valueState
      value
      numerator
      denominator
    }
    previous {
      id
      values {
        categories {
          dimension
          category
        }
        valueState
        value
        numerator
        denominator
      }
    }
  }
`);

/**
 * Asks the partner something: a question that is asked often, by one key, or in words of one's own. Enter sends it, Escape leaves it.
 */
export function ReturnForm({
  measurement,
  voice,
  giveBack,
  cancel,
}: {
  readonly measurement: FragmentType<Asked>;
  /** In which language its partner wants to be written to; null: in the one that is spoken here, as far as anybody has said. */
  readonly voice: I18n | null;
  readonly giveBack: (question: string) => void;
  readonly cancel: () => void;
}) {
  const { data } = useSuspenseFragment({ fragment, from: measurement });
  const { t } = useLingui();
  const figureText = useFigureText(data.indicator.unit);
  const [before, now] = [data.previous?.values ?? [], data.values].map((values) => figureText(totalOf(values)));
  const templates = useQuestionTemplates(
    data.doubts.map(({ code }) => code),
    [before ?? "", now ?? ""],
    voice,
  );
  const [chosen, setChosen] = useState(templates[0]?.id ?? "own");
  const [question, setQuestion] = useState(templates[0]?.text ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const send = () => {
    if (question.trim() === "") setProblem(t`Ask the partner something: it cannot answer silence.`);
    else giveBack(question.trim());
  };
  return (
    <div
      className={styles.return}
      onKeyDown={(event) => {
        if (event.key === "Escape") cancel();
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) send();
      }}
    >
      <Form problem={problem} onSubmit={send}>
        <fieldset className={styles.templates}>
          <legend className={styles.legend}>
            <Trans>What do you ask?</Trans>
          </legend>
          {templates.map(({ id, label, text }) => (
            <label key={id} className={styles.template}>
              <input
                ref={id === templates[0]?.id ? first : null}
                type="radio"
                name="template"
                value={id}
                checked={chosen === id}
                onChange={() => {
                  setChosen(id);
                  setQuestion(text);
                }}
              />
              {label}
            </label>
          ))}
          <label className={styles.template}>
            <input
              type="radio"
              name="template"
              value="own"
              checked={chosen === "own"}
              onChange={() => {
                setChosen("own");
                setQuestion("");
              }}
            />
            <Trans>Something else</Trans>
          </label>
        </fieldset>
        <TextArea
          label={<Trans>The question, as the partner will read it</Trans>}
          hint={
            voice && (
              <Trans>
                In {languageOf(voice.locale)?.name}, the language in which the partner wants to be written to.
              </Trans>
            )
          }
          max={2000}
          isNeeded
          value={question}
          onType={setQuestion}
        />
        <div className={styles.actions}>
          <Button isMain>
            <Trans>Return it</Trans>
          </Button>
          <Button onPress={cancel}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
