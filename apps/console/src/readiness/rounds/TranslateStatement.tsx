import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import fields from "../../agenda/decisions/Fields.module.css";
import { LanguageChoice } from "../../agenda/decisions/LanguageChoice.tsx";
import { useSend } from "../../agenda/decisions/use-send.ts";
import { useDrafts } from "../../agenda/set-up/use-drafts.ts";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { languages } from "../../kernel/languages.ts";
import type { Own } from "./OwnStatements.tsx";
import styles from "./OwnStatements.module.css";

const document = graphql(`
  mutation TranslateStatement($input: TranslateReadinessStatementInput!) {
    translateReadinessStatement(input: $input) {
      statement {
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

/** A statement of the initiative's own in another language, or better in one that it has: shown at once wherever it is asked. */
export function TranslateStatement({ statement, onClose }: { readonly statement: Own; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { problem, setProblem, isBusy, send } = useSend();
  const said = (language: string) => statement.texts.find((one) => one.language === language)?.text ?? "";
  const missing = languages.map(({ code }) => code).find((tag) => said(tag) === "") ?? "";
  const [{ language, texts }, change, forget] = useDrafts<{
    language: string;
    /** What was typed, by language. */
    texts: Readonly<Record<string, string>>;
  }>(`translation of ${statement.id}`, { language: missing, texts: {} });
  const text = texts[language] ?? said(language);
  const translate = async () => {
    if (language === statement.language)
      return setProblem(
        t`It is written in this language: another text is another statement. Ask this one no more, and add the other.`,
      );
    if (language === "" || text.trim() === "")
      return setProblem(t`Something is missing: each of these needs a few words.`);
    const input = { id: statement.id, language, text };
    if (!(await send(document, { input }, (answer) => answer.translateReadinessStatement))) return undefined;
    forget();
    return onClose();
  };
  return (
    <Dialog title={<Trans>Translate a statement</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={translate}>
        <p className={styles.text} lang={statement.language} dir="auto">
          {said(statement.language)}
        </p>
        <LanguageChoice label={t`Into`} value={language} onChoose={(next) => change({ language: next })} />
        <TextArea
          label={<Trans>The statement in that language</Trans>}
          isNeeded
          value={text}
          onType={(next) => change({ texts: { ...texts, [language]: next } })}
        />
        <div className={fields.acts}>
          <Button isMain isBusy={isBusy}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
