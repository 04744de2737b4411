import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { Form } from "../../kernel/Form.tsx";
import { useSend } from "../use-send.ts";
import { frequencies, useFrequencyWords } from "../use-words.ts";
import type { ShownActivity, ShownInitiative } from "./activity-document.ts";
import type { Strategy } from "./ActivityFacts.tsx";
import styles from "./ActivityPage.module.css";
import { changeActivityDocument, fileActivityDocument } from "./changes.ts";

/** What an activity says of itself, to be said anew. Only its own people say how many it serves and whether anybody may read of it. */
export function ChangeActivity({
  activity,
  lists,
  strategies,
  onClose,
}: {
  readonly activity: ShownActivity;
  readonly lists: ShownInitiative["activityLists"];
  readonly strategies: readonly Strategy[];
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const send = useSend();
  const frequencyWords = useFrequencyWords();
  const speaks = activity.viewerCan.includes("SPLIT_CAPACITY");
  const [title, setTitle] = useState(activity.title);
  const [description, setDescription] = useState(activity.description ?? "");
  const [startDate, setStartDate] = useState(activity.startDate);
  const [endDate, setEndDate] = useState(activity.endDate ?? "");
  const [typeId, setTypeId] = useState(activity.type?.id ?? "");
  const [strategyCodes, setStrategies] = useState<readonly string[]>(activity.strategyCodes);
  const [groups, setGroups] = useState<readonly string[]>(activity.populationGroups.map(({ id }) => id));
  const [places, setPlaces] = useState<readonly string[]>(activity.places.map(({ id }) => id));
  const [capacity, setCapacity] = useState(activity.capacityPerPeriod ?? "");
  const [capacityFrequency, setFrequency] = useState(activity.capacityFrequency);
  const [isExploratory, setExploratory] = useState(activity.isExploratory);
  const [isPublic, setPublic] = useState(activity.isPublic);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const keep = async () => {
    setBusy(true);
    const input = {
      id: activity.id,
      title,
      description: description.trim() || null,
      startDate,
      endDate: endDate || null,
      populationGroupIds: [...groups],
      placeIds: [...places],
      isExploratory,
      ...(speaks && { capacityPerPeriod: capacity.trim() || null, capacityFrequency, isPublic }),
    };
    const changed = await send(changeActivityDocument, { input }, (data) => data.changeActivity);
    const isFiledAnew = typeId !== (activity.type?.id ?? "") || strategyCodes.join() !== activity.strategyCodes.join();
    const filing = { id: activity.id, typeId: typeId || null, strategyCodes: [...strategyCodes] };
    const filed =
      changed.problem === null && isFiledAnew
        ? await send(fileActivityDocument, { input: filing }, (data) => data.fileActivity)
        : changed;
    setBusy(false);
    setProblem(filed.problem);
    if (filed.problem === null) onClose();
  };
  const offered = (all: ShownInitiative["activityLists"]["types"], chosen: readonly string[]) =>
    all.filter(({ id, isRetired }) => !isRetired || chosen.includes(id));
  return (
    <Dialog title={<Trans>Change the activity</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={keep}>
        <TextInput
          label={t`What will be done`}
          value={title}
          maxLength={200}
          dir="auto"
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <TextArea label={<Trans>In more words</Trans>} value={description} onType={setDescription} />
        <TextInput
          type="date"
          label={t`When it begins`}
          value={startDate}
          onChange={({ currentTarget }) => setStartDate(currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t`When it ends, where that is planned`}
          value={endDate}
          onChange={({ currentTarget }) => setEndDate(currentTarget.value)}
        />
        {lists.types.length > 0 && (
          <Choice
            label={t`Kind`}
            value={typeId}
            onChoose={setTypeId}
            options={[
              { value: "", label: t`Not said` },
              ...offered(lists.types, [typeId]).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Ticks
          title={t`Strategies`}
          terms={strategies.map(({ code, text }) => ({ id: code, name: text }))}
          chosen={strategyCodes}
          choose={setStrategies}
        />
        <Ticks title={t`For whom`} terms={offered(lists.populationGroups, groups)} chosen={groups} choose={setGroups} />
        <Ticks title={t`Where`} terms={offered(lists.places, places)} chosen={places} choose={setPlaces} />
        {speaks && (
          <>
            <TextInput
              label={t`How many people it can serve`}
              value={capacity}
              inputMode="numeric"
              onChange={({ currentTarget }) => setCapacity(currentTarget.value)}
            />
            <Choice
              label={t`In what time`}
              value={capacityFrequency}
              onChoose={setFrequency}
              options={frequencies.map((one) => ({ value: one, label: frequencyWords[one] }))}
            />
          </>
        )}
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={isExploratory}
            onChange={({ currentTarget }) => setExploratory(currentTarget.checked)}
          />
          <Trans>It tries something that need not fit the common agenda yet.</Trans>
        </label>
        {speaks && (
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={isPublic}
              onChange={({ currentTarget }) => setPublic(currentTarget.checked)}
            />
            <Trans>Anybody may read of it, where the initiative publishes.</Trans>
          </label>
        )}
        <Button isMain isBusy={isBusy}>
          <Trans>Save</Trans>
        </Button>
      </Form>
    </Dialog>
  );
}

function Ticks({
  title,
  terms,
  chosen,
  choose,
}: {
  readonly title: string;
  readonly terms: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}) {
  if (terms.length === 0) return null;
  return (
    <fieldset className={styles.many}>
      <legend>{title}</legend>
      {terms.map(({ id, name }) => (
        <label key={id} className={styles.tick}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) =>
              choose(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <bdi>{name}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
