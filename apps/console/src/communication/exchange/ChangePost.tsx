import {
  exchangeAudiences,
  exchangeKinds,
  isNotWider,
  type ExchangeAudience,
  type ExchangeKind,
} from "@keelson/domain/communication/exchange";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useSay } from "../../agenda/comments/use-say.ts";
import { Form } from "../../kernel/Form.tsx";
import { changePostDocument } from "./exchange-documents.ts";
import { useExchangeWords } from "./use-exchange-words.ts";

/** What kind one's own post is, and who reads it: the same as before, or fewer. */
export function ChangePost({
  post,
  onChanged,
  onClose,
}: {
  readonly post: {
    readonly id: string;
    readonly version: number;
    readonly kind: ExchangeKind;
    readonly audience: ExchangeAudience;
  };
  readonly onChanged: () => unknown;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const words = useExchangeWords();
  const { problem, isBusy, say } = useSay();
  const [kind, setKind] = useState(post.kind);
  const [audience, setAudience] = useState(post.audience);
  const save = () =>
    say(
      changePostDocument,
      { input: { id: post.id, expectedVersion: post.version, kind, audience } },
      ({ changeExchangePost }) => changeExchangePost,
      async () => {
        await onChanged();
        onClose();
      },
    );
  return (
    <Dialog title={<Trans>What it is, and who reads it</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={save}>
        <Choice
          label={t`What it is`}
          value={kind}
          onChoose={setKind}
          options={exchangeKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <Choice
          label={t`Who reads it`}
          value={audience}
          onChoose={setAudience}
          options={exchangeAudiences
            .filter((value) => isNotWider(post.audience, value))
            .map((value) => ({ value, label: words.audiences[value] }))}
        />
        <p>
          <Trans>You can show it to fewer, and never to more: others have answered those who read it.</Trans>
        </p>
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
