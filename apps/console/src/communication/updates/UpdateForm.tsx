import { TextInput } from "@mantine/core";
import {
  updateAudiences,
  updateKinds,
  type UpdateAudience,
  type UpdateKind,
} from "@keelson/domain/communication/update";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { LanguageChoice } from "../../agenda/comments/LanguageChoice.tsx";
import { useSay } from "../../agenda/comments/use-say.ts";
import { useUpdateWords } from "../../agenda/updates/use-update-words.ts";
import { Form } from "../../kernel/Form.tsx";
import { changeDocument, writeDocument } from "./update-documents.ts";
import styles from "./UpdateForm.module.css";

/** A draft as it stands. */
export interface Draft {
  readonly id: string;
  readonly version: number;
  readonly kind: UpdateKind;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly audiences: readonly UpdateAudience[];
}

/** Writes an update down, or changes a draft. It is looked at once more, on its own page, before it goes out. */
export function UpdateForm({
  initiativeId,
  draft,
  onWritten,
  onClose,
}: {
  readonly initiativeId: string;
  /** None: a new one. */
  readonly draft?: Draft;
  readonly onWritten: (id: string) => unknown;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const { kinds, audiences: audienceWords } = useUpdateWords();
  const { problem, isBusy, say } = useSay();
  const own = i18n.locale === "en-XA" ? "en" : i18n.locale;
  const [kind, setKind] = useState<UpdateKind>(draft?.kind ?? "NEWS");
  const [title, setTitle] = useState(draft?.title ?? "");
  const [text, setText] = useState(draft?.text ?? "");
  const [language, setLanguage] = useState(draft && draft.language !== "und" ? draft.language : own);
  const [audiences, setAudiences] = useState<readonly UpdateAudience[]>(draft?.audiences ?? ["PARTNER"]);
  const values = { kind, title, text, language, audiences: [...audiences] };
  const written = async (id: string | undefined) => {
    if (id === undefined) return;
    await onWritten(id);
    onClose();
  };
  const send = () =>
    draft
      ? say(
          changeDocument,
          { input: { id: draft.id, expectedVersion: draft.version, ...values } },
          ({ changeUpdate }) => changeUpdate,
          ({ changeUpdate }) => written(changeUpdate.update?.id),
        )
      : say(
          writeDocument,
          { input: { initiativeId, ...values } },
          ({ writeUpdate }) => writeUpdate,
          ({ writeUpdate }) => written(writeUpdate.update?.id),
        );
  return (
    <Dialog
      title={draft ? <Trans>Change the update</Trans> : <Trans>Write an update</Trans>}
      closeLabel={t`Close`}
      onClose={onClose}
    >
      <Form problem={problem} onSubmit={send}>
        <div className={styles.pair}>
          <Choice
            label={t`What it is`}
            value={kind}
            onChoose={setKind}
            options={updateKinds.map((value) => ({ value, label: kinds[value] }))}
          />
          <LanguageChoice label={t`Written in`} value={language} onChoose={setLanguage} />
        </div>
        <TextInput
          label={t`Title`}
          value={title}
          maxLength={200}
          dir="auto"
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <TextArea
          label={t`What there is to tell`}
          hint={t`What went wrong helps others as much as what went well.`}
          rows={7}
          max={20000}
          value={text}
          onType={setText}
        />
        <fieldset className={styles.audiences}>
          <legend>
            <Trans>For whom</Trans>
          </legend>
          {updateAudiences.map((one) => (
            <label key={one} className={styles.audience}>
              <input
                type="checkbox"
                checked={audiences.includes(one)}
                onChange={({ currentTarget: { checked } }) =>
                  setAudiences(checked ? [...audiences, one] : audiences.filter((other) => other !== one))
                }
              />
              {audienceWords[one]}
            </label>
          ))}
        </fieldset>
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Keep it, and look at it</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
