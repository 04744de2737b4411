import { exchangeKinds, type ExchangeAudience, type ExchangeKind } from "@keelson/domain/communication/exchange";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { LanguageChoice } from "../../agenda/comments/LanguageChoice.tsx";
import { useSay } from "../../agenda/comments/use-say.ts";
import { useDrafts } from "../../agenda/set-up/use-drafts.ts";
import { Form } from "../../kernel/Form.tsx";
import { writePostDocument } from "./exchange-documents.ts";
import styles from "./PostForm.module.css";
import { useExchangeWords } from "./use-exchange-words.ts";

/** Asks, tells or offers something. Who is not to read it is said before it is sent. */
export function PostForm({
  initiativeId,
  audiences,
  onWritten,
  onClose,
}: {
  readonly initiativeId: string;
  /** For whom the viewer may write, the fewest first. */
  readonly audiences: readonly ExchangeAudience[];
  readonly onWritten: () => unknown;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const { kinds, audiences: audienceWords } = useExchangeWords();
  const { problem, isBusy, say } = useSay();
  const own = i18n.locale === "en-XA" ? "en" : i18n.locale;
  const [filled, change, forget] = useDrafts<{
    kind: ExchangeKind;
    audience: ExchangeAudience;
    text: string;
    language: string;
  }>(`exchange post of ${initiativeId}`, {
    kind: "QUESTION",
    audience: audiences[0] ?? "PARTNERS",
    text: "",
    language: own,
  });
  const { kind, audience, text, language } = filled;
  const send = () =>
    say(
      writePostDocument,
      { input: { initiativeId, kind, audience, text, language } },
      ({ writeExchangePost }) => writeExchangePost,
      async () => {
        forget();
        await onWritten();
        onClose();
      },
    );
  return (
    <Dialog title={<Trans>Write to the others</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={send}>
        <div className={styles.pair}>
          <Choice
            label={t`What it is`}
            value={kind}
            onChoose={(next) => change({ kind: next })}
            options={exchangeKinds.map((value) => ({ value, label: kinds[value] }))}
          />
          <LanguageChoice label={t`Written in`} value={language} onChoose={(next) => change({ language: next })} />
        </div>
        <TextArea
          label={t`What you ask or tell`}
          hint={t`What did not work spares others the same. Name nobody who was not asked.`}
          rows={7}
          max={4000}
          value={text}
          onType={(next) => change({ text: next })}
        />
        <Choice
          label={t`Who reads it`}
          value={audience}
          onChoose={(next) => change({ audience: next })}
          options={audiences.map((value) => ({ value, label: audienceWords[value] }))}
        />
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Send it</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
