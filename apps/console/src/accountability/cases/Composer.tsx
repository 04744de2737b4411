import { Button } from "@keelson/ui/Button.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import styles from "./Composer.module.css";
import { useSend } from "./use-send.ts";

const writeDocument = graphql(`
  mutation WriteToTeller($input: WriteToTellerInput!) {
    writeToTeller(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

const noteDocument = graphql(`
  mutation NoteInCase($input: NoteInCaseInput!) {
    noteInCase(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

type To = "teller" | "us";

/**
 * Where one writes: to the one who told it, or a note among those who handle it. Which of the two is chosen first, and has its own colour, its own label and
 * its own words on the button; what is typed for one is not sent to the other.
 */
export function Composer({
  caseId,
  isOpen,
  mayAsk,
  after,
}: {
  readonly caseId: string;
  /** What is over is written about, and not written to. */
  readonly isOpen: boolean;
  readonly mayAsk: boolean;
  readonly after: () => Promise<void>;
}) {
  const { t } = useLingui();
  const [chosen, setTo] = useState<To>("us");
  const to: To = isOpen ? chosen : "us";
  const [texts, setTexts] = useState<Readonly<Record<To, string>>>({ teller: "", us: "" });
  const [awaitsAnswer, setAwaitsAnswer] = useState(false);
  const { problem, isBusy, send } = useSend(after);
  const submit = async () => {
    const text = texts[to];
    const isSent = await (to === "us"
      ? send(noteDocument, { input: { caseId, note: text } }, ({ noteInCase }) => noteInCase.problems)
      : send(
          writeDocument,
          { input: { caseId, text, awaitsAnswer: awaitsAnswer && mayAsk } },
          ({ writeToTeller }) => writeToTeller.problems,
        ));
    if (!isSent) return;
    setTexts((before) => ({ ...before, [to]: "" }));
    setAwaitsAnswer(false);
  };
  const options: readonly { readonly value: To; readonly label: string }[] = [
    { value: "us", label: t`Internal note` },
    { value: "teller", label: t`To the one who told it` },
  ];
  return (
    <section className={styles.composer} data-to={to} aria-label={t`Write`}>
      {isOpen && (
        <fieldset className={styles.switch}>
          <legend className="only-heard">
            <Trans>Who reads what you write</Trans>
          </legend>
          {options.map(({ value, label }) => (
            <label key={value} className={styles.option} data-to={value}>
              <input type="radio" name="to" value={value} checked={to === value} onChange={() => setTo(value)} />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <Form problem={problem} onSubmit={submit}>
        <TextArea
          // another field for each: what the browser keeps of one is not offered for the other
          key={to}
          label={to === "us" ? t`Internal note: the one who told it never reads it` : t`The one who told it reads this`}
          rows={4}
          isNeeded
          value={texts[to]}
          onType={(text) => setTexts((before) => ({ ...before, [to]: text }))}
        />
        {to === "teller" && mayAsk && (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={awaitsAnswer}
              onChange={({ currentTarget }) => setAwaitsAnswer(currentTarget.checked)}
            />
            <Trans>It is a question: wait for their answer, thirty days at most</Trans>
          </label>
        )}
        <div>
          <Button isMain={to === "teller"} isBusy={isBusy}>
            {to === "us" ? <Trans>Keep the note</Trans> : <Trans>Send to the one who told it</Trans>}
          </Button>
        </div>
      </Form>
    </section>
  );
}
