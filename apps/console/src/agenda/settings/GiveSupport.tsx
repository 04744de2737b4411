import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { supportKinds, type SupportKind } from "@keelson/domain/agenda/governance";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useSupportKinds } from "./use-group-kinds.ts";
import { useSending } from "./use-sending.ts";

const document = graphql(`
  mutation SetParticipationSupport($input: SetParticipationSupportInput!) {
    setParticipationSupport(input: $input) {
      seat {
        id
        support {
          kind
          amountCents
          currency
        }
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** What makes it possible to sit there for who is not paid to; nobody else reads it. */
export function GiveSupport({
  seatId,
  organisation,
  changed,
  close,
}: {
  readonly seatId: string;
  readonly organisation: string;
  readonly changed: () => Promise<unknown>;
  readonly close: () => void;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const kinds = useSupportKinds();
  const [kind, setKind] = useState<SupportKind>("FEE");
  const [amount, setAmount] = useState("");
  const [currency, setCurrency] = useState("EUR");
  const { problem, isBusy, send } = useSending(
    async () => {
      const cents = amount.trim() === "" ? null : Math.round(Number(amount.replace(",", ".")) * 100);
      if (cents !== null && !(cents >= 1)) return [{ code: "OUT_OF_RANGE", message: t`That is no amount.` }];
      const input = { seatId, kind, amountCents: cents, currency: currency.trim().toUpperCase() };
      return (await client.mutate({ mutation: document, variables: { input } })).data?.setParticipationSupport.problems;
    },
    changed,
    close,
  );
  return (
    <Dialog title={t`Support for the seat of ${organisation}`} closeLabel={t`Close`} onClose={close}>
      <Form problem={problem} onSubmit={send}>
        <p>
          <Trans>
            Unpaid time keeps people away. Whoever sits there, the backbone and the steering committee read this.
          </Trans>
        </p>
        <Choice
          label={t`What for?`}
          value={kind}
          onChoose={setKind}
          options={supportKinds.map((value) => ({ value, label: kinds[value] }))}
        />
        <TextInput
          label={t`How much a month?`}
          description={t`Left empty, there is none.`}
          inputMode="decimal"
          dir="ltr"
          value={amount}
          onChange={({ currentTarget }) => setAmount(currentTarget.value)}
        />
        <TextInput
          label={t`Currency`}
          dir="ltr"
          maxLength={3}
          value={currency}
          onChange={({ currentTarget }) => setCurrency(currentTarget.value)}
        />
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
