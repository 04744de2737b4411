import { useQuery } from "@apollo/client/react";
import { mayPass } from "@keelson/domain/agenda/machine";
import { backboneWorkLife, backboneWorkStates, isWorkOver } from "@keelson/domain/readiness/backbone-work";
import { backboneFunctions, type BackboneFunction } from "@keelson/domain/readiness/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useOwnLanguage } from "../../agenda/decisions/use-own-language.ts";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import type { WorkItem } from "./backbone-document.ts";
import { useFunctionNames, useWorkStates } from "./use-backbone-words.ts";
import { useSending } from "./use-sending.ts";

const peopleDocument = graphql(`
  query BackbonePeople($slug: String!) {
    initiative(slug: $slug) {
      id
      memberships(first: 100) {
        nodes {
          id
          roles
          people {
            id
            name
          }
        }
      }
    }
  }
`);

const addDocument = graphql(`
  mutation AddBackboneWorkItem($input: AddBackboneWorkItemInput!) {
    addBackboneWorkItem(input: $input) {
      workItem {
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

const changeDocument = graphql(`
  mutation ChangeBackboneWorkItem($input: ChangeBackboneWorkItemInput!) {
    changeBackboneWorkItem(input: $input) {
      workItem {
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

/** Something the backbone takes on, or how something stands that it has: for what, who sees to it, how long it may take, and what came of it. */
export function SayWork({
  initiativeId,
  slug,
  item,
  close,
}: {
  readonly initiativeId: string;
  readonly slug: string;
  /** Null: it is new. */
  readonly item: WorkItem | null;
  readonly close: () => void;
}) {
  const { t } = useLingui();
  const names = useFunctionNames();
  const states = useWorkStates();
  const own = useOwnLanguage();
  const { problem, setProblem, isBusy, send } = useSending();
  const { data } = useQuery(peopleDocument, { variables: { slug } });
  const people = (data?.initiative?.memberships.nodes ?? [])
    .filter(({ roles }) => roles.includes("BACKBONE"))
    .flatMap(({ id, people: list }) => (list ?? []).map((person) => ({ ...person, membershipId: id })));
  const [of, setOf] = useState<BackboneFunction>(item?.function ?? "GUIDE_VISION_AND_STRATEGY");
  const [title, setTitle] = useState(item?.title ?? "");
  const [hours, setHours] = useState(String(item?.plannedHours ?? ""));
  const [state, setState] = useState(item?.state ?? "PLANNED");
  const [note, setNote] = useState(item?.outcomeNote ?? "");
  const [chosen, setChosen] = useState<string | null>(null);
  // who has seen to it goes on, also where they are no longer listed
  const owners = [
    ...(item && people.every(({ id }) => id !== item.owner.id)
      ? [{ id: item.owner.id, name: item.owner.name, membershipId: item.owner.membership.id }]
      : []),
    ...people,
  ];
  const owner = owners.find(({ id }) => id === (chosen ?? item?.owner.id)) ?? owners[0];
  const say = async () => {
    if (title.trim() === "") return setProblem(t`Say what is to be done.`);
    if (!owner) return setProblem(t`Say who sees to it.`);
    if (hours.trim() !== "" && !/^\d{1,5}$/.test(hours.trim())) return setProblem(t`Say the hours as a whole number.`);
    if (isWorkOver(state) && note.trim() === "") return setProblem(t`Say what came of it.`);
    const said = {
      function: of,
      title,
      membershipId: owner.membershipId,
      personId: owner.id,
      plannedHours: hours.trim() === "" ? null : Number(hours),
      language: item?.language ?? own,
    };
    const isKept = item
      ? await send(
          changeDocument,
          { input: { id: item.id, ...said, state, outcomeNote: note, expectedVersion: item.version } },
          (answer) => answer.changeBackboneWorkItem,
        )
      : await send(addDocument, { input: { initiativeId, ...said } }, (answer) => answer.addBackboneWorkItem);
    if (isKept) close();
    return undefined;
  };
  return (
    <Dialog title={item ? t`How it stands` : t`Take something on`} closeLabel={t`Close`} onClose={close}>
      <Form problem={problem} onSubmit={say}>
        {item && (
          <Choice
            label={t`How far is it?`}
            value={state}
            onChoose={setState}
            options={backboneWorkStates
              .filter((each) => each === item.state || mayPass(backboneWorkLife, item.state, each))
              .map((value) => ({ value, label: states[value] }))}
          />
        )}
        {item && (
          <TextArea label={<Trans>What came of it</Trans>} isNeeded={isWorkOver(state)} value={note} onType={setNote} />
        )}
        <TextArea label={<Trans>What is to be done</Trans>} rows={2} isNeeded value={title} onType={setTitle} />
        <Choice
          label={t`What is it for?`}
          value={of}
          onChoose={setOf}
          options={backboneFunctions.map((value) => ({ value, label: names[value] }))}
        />
        <Choice
          label={t`Who sees to it`}
          value={owner?.id ?? ""}
          onChoose={setChosen}
          options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput
          label={t`Hours planned, if you like`}
          inputMode="numeric"
          value={hours}
          onChange={({ currentTarget }) => setHours(currentTarget.value)}
        />
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Write it down</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
