import { TextInput } from "@mantine/core";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { LanguageChoice } from "./LanguageChoice.tsx";
import styles from "./Translate.module.css";
import { useSay } from "./use-say.ts";
import { Written } from "./Written.tsx";

const document = graphql(`
  mutation TranslateText($input: TranslateTextInput!) {
    translateText(input: $input) {
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

/** Puts a text into another language, beside it: the original is in sight, and stays as it is. */
export function Translate({
  id,
  title,
  text,
  language,
  onDone,
  onClose,
}: {
  readonly id: string;
  /** Null: what is translated has none. */
  readonly title: string | null;
  readonly text: string;
  readonly language: string;
  readonly onDone: () => unknown;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const { problem, isBusy, say } = useSay();
  const [into, setInto] = useState(i18n.locale === language || i18n.locale === "en-XA" ? "" : i18n.locale);
  const [otherTitle, setTitle] = useState("");
  const [words, setWords] = useState("");
  const send = () =>
    say(
      document,
      { input: { id, language: into, text: words, ...(title !== null && { title: otherTitle }) } },
      ({ translateText }) => translateText,
      async () => {
        await onDone();
        onClose();
      },
    );
  return (
    <Dialog title={<Trans>Translate</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={send}>
        <div className={styles.original}>
          {title !== null && (
            <p className={styles.title} dir="auto">
              {title}
            </p>
          )}
          <Written text={text} language={language} />
        </div>
        <LanguageChoice label={t`Into`} value={into} onChoose={setInto} />
        {title !== null && (
          <TextInput
            label={t`Title`}
            value={otherTitle}
            maxLength={200}
            dir="auto"
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
        )}
        <TextArea label={t`The same in that language`} rows={5} value={words} onType={setWords} />
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Put it beside the original</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
