import { components, phases } from "@keelson/domain/readiness/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import fields from "../../agenda/decisions/Fields.module.css";
import { LanguageChoice } from "../../agenda/decisions/LanguageChoice.tsx";
import { useSend } from "../../agenda/decisions/use-send.ts";
import { useDrafts } from "../../agenda/set-up/use-drafts.ts";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useComponentWords, usePhaseWords } from "../use-readiness-words.ts";
import type { Own } from "./OwnStatements.tsx";

const document = graphql(`
  mutation AddStatement($input: AddReadinessStatementInput!) {
    addReadinessStatement(input: $input) {
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

/** Another statement of the initiative's own: what is rated, where it stands, in which language. It is translated once it is there. */
export function AddStatement({
  initiativeId,
  phase: current,
  onClose,
}: {
  readonly initiativeId: string;
  readonly phase: Own["phase"];
  readonly onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const phaseWords = usePhaseWords();
  const componentWords = useComponentWords();
  const { problem, setProblem, isBusy, send } = useSend();
  const [{ phase, component, text, language }, change, forget] = useDrafts<{
    phase: Own["phase"];
    component: Own["component"];
    text: string;
    language: string;
  }>(`own statement of ${initiativeId}`, {
    phase: current,
    component: components[0],
    text: "",
    language: i18n.locale,
  });
  const add = async () => {
    if (text.trim() === "") return setProblem(t`Say what is to be rated.`);
    const input = { initiativeId, phase, component, text, language, translations: [] };
    if (!(await send(document, { input }, (answer) => answer.addReadinessStatement))) return undefined;
    forget();
    return onClose();
  };
  return (
    <Dialog title={<Trans>Add a statement</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={add}>
        <TextArea
          label={<Trans>What is to be rated</Trans>}
          hint={
            <Trans>
              One thing, said so that people can say how far it is true of all of you together. Once it is there it
              stays as it is: another text is another statement.
            </Trans>
          }
          isNeeded
          value={text}
          onType={(next) => change({ text: next })}
        />
        <LanguageChoice
          label={t`Language it is written in`}
          value={language}
          onChoose={(next) => change({ language: next })}
        />
        <Choice
          label={t`Phase`}
          value={phase}
          options={phases.map((value) => ({ value, label: phaseWords[value] }))}
          onChoose={(next) => change({ phase: next })}
        />
        <Choice
          label={t`Stands with`}
          value={component}
          options={components.map((value) => ({ value, label: componentWords[value] }))}
          onChoose={(next) => change({ component: next })}
        />
        <div className={fields.acts}>
          <Button isMain isBusy={isBusy}>
            <Trans>Add it</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
