import { useApolloClient, useQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import styles from "./GiveSeat.module.css";
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

const peopleDocument = graphql(`
  query SeatPeople($slug: String!) {
    initiative(slug: $slug) {
      id
      memberships(first: 100) {
        nodes {
          id
          people {
            id
            name
          }
        }
      }
    }
  }
`);

/** An organisation that may be given a seat. */
export interface Seated {
  readonly id: string;
  readonly organisation: { readonly name: string };
}

/** Whose the new seat is, who sits in it, and whether they chair the group. Whether it votes follows from whose it is. */
export function GiveSeat({
  groupId,
  name,
  memberships,
  changed,
  close,
}: {
  readonly groupId: string;
  readonly name: string;
  readonly memberships: readonly Seated[];
  readonly changed: () => Promise<unknown>;
  readonly close: () => void;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { initiative: slug = "" } = useParams();
  const { data } = useQuery(peopleDocument, { variables: { slug } });
  const [membershipId, setMembershipId] = useState(memberships[0]?.id ?? "");
  const [personId, setPersonId] = useState("");
  const [isChair, setChair] = useState(false);
  // of others' people only the backbone is told: then the seat is the organisation's, and nobody is named
  const people = data?.initiative?.memberships.nodes.find(({ id }) => id === membershipId)?.people ?? [];
  const person = people.find(({ id }) => id === personId);
  const { problem, isBusy, send } = useSending(
    async () => {
      const input = { groupId, membershipId, personId: person?.id ?? null, isChair };
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
          value={membershipId}
          onChoose={setMembershipId}
          options={memberships.map(({ id, organisation }) => ({ value: id, label: organisation.name }))}
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
