import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { Form } from "../../kernel/Form.tsx";
import { useSend } from "../use-send.ts";
import { useStatusVerbs } from "../use-words.ts";
import type { ShownActivity } from "./activity-document.ts";
import { changeStatusDocument } from "./changes.ts";

/** The lead says how far it has come; only what can follow is offered. */
export function ChangeStatus({
  activity,
  onClose,
}: {
  readonly activity: ShownActivity;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const verbs = useStatusVerbs();
  const send = useSend();
  const [first] = activity.nextStatuses;
  const [status, setStatus] = useState(first ?? activity.status);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const keep = async () => {
    setBusy(true);
    const input = { id: activity.id, status, reason: reason.trim() || null, expectedVersion: activity.version };
    const { problem: why } = await send(changeStatusDocument, { input }, (data) => data.changeActivityStatus);
    setBusy(false);
    setProblem(why);
    if (why === null) onClose();
  };
  return (
    <Dialog title={<Trans>Update status</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={keep}>
        <Choice
          label={t`What is true now`}
          value={status}
          onChoose={setStatus}
          options={activity.nextStatuses.map((next) => ({ value: next, label: verbs[next] }))}
        />
        <TextInput
          label={status === "CANCELLED" ? t`Why it is cancelled` : t`Why, where it helps others`}
          value={reason}
          dir="auto"
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Button isMain isBusy={isBusy}>
          <Trans>Save</Trans>
        </Button>
      </Form>
    </Dialog>
  );
}
