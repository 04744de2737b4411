import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { groupKinds, type GroupKind } from "@keelson/domain/agenda/governance";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useGroupKinds } from "./use-group-kinds.ts";
import { useSending } from "./use-sending.ts";

const document = graphql(`
  mutation SetGroup($input: SetGroupInput!) {
    setGroup(input: $input) {
      group {
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

/** A new group: what it is, what it is called, and what it is there for. */
export function SayGroup({
  initiativeId,
  changed,
  close,
}: {
  readonly initiativeId: string;
  readonly changed: () => Promise<unknown>;
  readonly close: () => void;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const kinds = useGroupKinds();
  const [kind, setKind] = useState<GroupKind>("STEERING_COMMITTEE");
  const [name, setName] = useState("");
  const [charter, setCharter] = useState("");
  const { problem, isBusy, send } = useSending(
    async () => {
      const input = { initiativeId, kind, name: name.trim() || kinds[kind], charter };
      return (await client.mutate({ mutation: document, variables: { input } })).data?.setGroup.problems;
    },
    changed,
    close,
  );
  return (
    <Dialog title={t`New group`} closeLabel={t`Close`} onClose={close}>
      <Form problem={problem} onSubmit={send}>
        <Choice
          label={t`What is it?`}
          value={kind}
          onChoose={setKind}
          options={groupKinds.map((value) => ({ value, label: kinds[value] }))}
        />
        <TextInput
          label={t`Name`}
          value={name}
          maxLength={200}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <TextArea label={<Trans>What it is there for, and how it works</Trans>} value={charter} onType={setCharter} />
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Write it down</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
