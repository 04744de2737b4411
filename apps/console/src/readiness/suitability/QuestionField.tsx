import { screenAnswers, type ScreenAnswer, type ScreenQuestion } from "@keelson/domain/readiness/screen";
import { Choice } from "@keelson/ui/Choice.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { Field } from "../../agenda/decisions/Field.tsx";
import fields from "../../agenda/decisions/Fields.module.css";
import type { Filled, SeenTo } from "./check-screen.ts";
import styles from "./ScreenForm.module.css";
import { useAnchors, useAnswerWords, useQuestionNames, useQuestionWords } from "./use-screen-words.ts";

/** From a plain yes to an honest "we do not know". */
const answers = screenAnswers.toReversed();

const nothing: SeenTo = { text: "", membershipId: "", dueOn: "" };

/** One of the four questions: what is said, what it rests on, and who sees to what is short of a yes. */
export function QuestionField({
  id,
  number,
  question,
  filled,
  isToSeeTo,
  owners,
  change,
}: {
  /** Where a summary of what is missing leads to. */
  readonly id: string;
  readonly number: number;
  readonly question: ScreenQuestion;
  readonly filled: Filled;
  readonly isToSeeTo: boolean;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly change: (next: Partial<Filled>) => void;
}) {
  const { t } = useLingui();
  const name = useId();
  const asked = useQuestionWords();
  const named = useQuestionNames();
  const words = useAnswerWords();
  const anchors = useAnchors();
  const said = filled.answers[question];
  const seenTo = filled.seenTo[question] ?? nothing;
  const say = (answer: ScreenAnswer) => change({ answers: { ...filled.answers, [question]: answer } });
  const see = (next: Partial<SeenTo>) => change({ seenTo: { ...filled.seenTo, [question]: { ...seenTo, ...next } } });
  return (
    <fieldset id={id} className={styles.question} tabIndex={-1}>
      <legend className={styles.asked}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <span>{asked[question]}</span>
      </legend>
      <div className={styles.answers}>
        {answers.map((answer) => (
          <label key={answer} className={styles.answer} data-chosen={answer === said || undefined}>
            <input type="radio" name={name} value={answer} checked={answer === said} onChange={() => say(answer)} />
            <span>
              <span className={styles.strong}>{words[answer]}</span>
              <span className={styles.soft}>{anchors[question][answer]}</span>
            </span>
          </label>
        ))}
      </div>
      <TextArea
        label={
          said === "UNKNOWN" ? <Trans>What is known, where anything is</Trans> : <Trans>What the answer rests on</Trans>
        }
        hint={<Trans>Minutes, figures, a letter, a talk: what somebody else could look at.</Trans>}
        rows={2}
        isNeeded={said !== "UNKNOWN"}
        value={filled.evidence[question] ?? ""}
        onType={(text) => change({ evidence: { ...filled.evidence, [question]: text } })}
      />
      {isToSeeTo && (
        <fieldset className={styles.seenTo}>
          <legend className={styles.strong}>
            <Trans>Who sees to it</Trans> <span className="only-heard">{named[question]}</span>
          </legend>
          <TextArea
            label={<Trans>What is to be done</Trans>}
            rows={2}
            max={2000}
            isNeeded
            value={seenTo.text}
            onType={(text) => see({ text })}
          />
          <div className={fields.pair}>
            <Choice
              label={t`The organisation that sees to it`}
              value={seenTo.membershipId}
              onChoose={(membershipId) => see({ membershipId })}
              options={[
                { value: "", label: t`Choose one` },
                ...owners.map((owner) => ({ value: owner.id, label: owner.name })),
              ]}
            />
            <Field isDay label={t`By which day`} value={seenTo.dueOn} onType={(dueOn) => see({ dueOn })} />
          </div>
        </fieldset>
      )}
    </fieldset>
  );
}
