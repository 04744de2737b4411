import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import styles from "./GiveSeat.module.css";
import { useOrganisations } from "../initiatives/use-organisations.ts";
import { useSending } from "./use-sending.ts";

const document = graphql(`
  mutation GiveSeat($input: GiveSeatInput!) {
    giveSeat(input: $input) {
      group {
        id
        ...GroupCard_group
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** Whose the new seat is, who sits in it, and whether they chair the group. Whether it votes follows from whose it is. */
export function GiveSeat({
  groupId,
  name,
  changed,
  close,
}: {
  readonly groupId: string;
  readonly name: string;
  readonly changed: () => Promise<unknown>;
  readonly close: () => void;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { initiative: slug = "" } = useParams();
  const active = useOrganisations(slug).organisations.filter(({ status }) => status === "ACTIVE");
  const [chosen, setChosen] = useState<string | null>(null);
  const [personId, setPersonId] = useState("");
  const [isChair, setChair] = useState(false);
  // of others' people only the backbone is told: then the seat is the organisation's, and nobody is named
  const membership = active.find(({ id }) => id === chosen) ?? active[0];
  const people = membership?.people ?? [];
  const person = people.find(({ id }) => id === personId);
  const { problem, isBusy, send } = useSending(
    async () => {
      const input = { groupId, membershipId: membership?.id ?? "", personId: person?.id ?? null, isChair };
      return (await client.mutate({ mutation: document, variables: { input } })).data?.giveSeat.problems;
    },
    changed,
    close,
  );
  return (
    <Dialog title={t`Give a seat in ${name}`} closeLabel={t`Close`} onClose={close}>
      <Form problem={problem} onSubmit={send}>
        <Choice
          label={t`Organisation`}
          value={membership?.id ?? ""}
          onChoose={setChosen}
          options={active.map(({ id, organisation }) => ({ value: id, label: organisation.name }))}
        />
        {people.length > 0 && (
          <Choice
            label={t`Who sits there`}
            value={person?.id ?? ""}
            onChoose={setPersonId}
            options={[{ value: "", label: t`Not named` }, ...people.map((one) => ({ value: one.id, label: one.name }))]}
          />
        )}
        <label className={styles.check}>
          <input type="checkbox" checked={isChair} onChange={({ currentTarget }) => setChair(currentTarget.checked)} />
          <Trans>They chair the group</Trans>
        </label>
        <p className={styles.soft}>
          <Trans>A seat votes. The backbone’s does not.</Trans>
        </p>
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Give the seat</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
