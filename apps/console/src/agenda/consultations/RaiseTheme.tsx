import { Button } from "@keelson/ui/Button.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { Field } from "../decisions/Field.tsx";
import fields from "../decisions/Fields.module.css";
import { LanguageChoice } from "../decisions/LanguageChoice.tsx";
import parts from "../decisions/Parts.module.css";
import { useSend } from "../decisions/use-send.ts";
import { useDrafts } from "../set-up/use-drafts.ts";
import type { ShownConsultation } from "./consultation-document.ts";

const document = graphql(`
  mutation RaiseTheme($input: RaiseThemeInput!) {
    raiseTheme(input: $input) {
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

/** Writes down what people have raised, as they said it and in their language. */
export function RaiseTheme({ consultation }: { readonly consultation: ShownConsultation }) {
  const { t } = useLingui();
  const { problem, setProblem, isBusy, send } = useSend();
  const [{ text, language, heard }, change, forget] = useDrafts(`theme of ${consultation.id}`, {
    text: "",
    language: consultation.languages[0] ?? consultation.language,
    heard: "",
  });
  const [isNoted, setNoted] = useState(false);
  const raise = async () => {
    setNoted(false);
    if (text.trim() === "") return setProblem(t`Say what people have raised.`);
    if (heard !== "" && !/^[1-9]\d{0,6}$/.test(heard)) return setProblem(t`How many is a number, or nothing.`);
    const input = { consultationId: consultation.id, text, language, heard: heard === "" ? null : Number(heard) };
    if (!(await send(document, { input }, (data) => data.raiseTheme, true))) return undefined;
    // the next theme is often in the same language
    forget(["text", "heard"]);
    return setNoted(true);
  };
  return (
    <section className={parts.card} aria-labelledby="raise">
      <h2 id="raise" className={parts.heading}>
        <Trans>Write down a theme</Trans>
      </h2>
      <Form problem={problem} onSubmit={raise}>
        <TextArea
          label={<Trans>What people have raised</Trans>}
          hint={<Trans>As they said it, and in their language: it stays so. No names.</Trans>}
          isNeeded
          value={text}
          onType={(next) => change({ text: next })}
        />
        <div className={fields.pair}>
          <LanguageChoice label={t`Written in`} value={language} onChoose={(next) => change({ language: next })} />
          <Field
            label={t`How many raised it, if somebody counted`}
            value={heard}
            max={7}
            onType={(next) => change({ heard: next })}
          />
        </div>
        <div className={fields.acts}>
          <Button isMain isBusy={isBusy}>
            <Trans>Write it down</Trans>
          </Button>
          <p role="status" className={parts.soft}>
            {isNoted && <Trans>It is written down.</Trans>}
          </p>
        </div>
      </Form>
    </section>
  );
}
