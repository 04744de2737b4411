import { TextInput } from "@mantine/core";
import { useLingui } from "@lingui/react/macro";
import { LanguagesField } from "../../agenda/decisions/LanguagesField.tsx";
import styles from "./MeetingFields.module.css";

/** When and where people meet, and in which languages, as it is typed. */
export interface MeetingSaid {
  readonly title: string;
  readonly on: string;
  readonly at: string;
  readonly durationMinutes: string;
  readonly place: string;
  readonly link: string;
  readonly languages: readonly string[];
  readonly interpretation: readonly string[];
}

/** The fields of a meeting, for whoever plans it or puts it right. Its agenda is a part of its own. */
export function MeetingFields({
  said,
  change,
}: {
  readonly said: MeetingSaid;
  readonly change: (changes: Partial<MeetingSaid>) => void;
}) {
  const { t } = useLingui();
  const words = { another: t`Another language`, add: t`Add one` };
  return (
    <>
      <TextInput
        label={t`Title`}
        value={said.title}
        maxLength={200}
        dir="auto"
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <div className={styles.several}>
        <TextInput
          type="date"
          label={t`Day`}
          value={said.on}
          onChange={({ currentTarget }) => change({ on: currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t`Time, where the initiative is`}
          value={said.at}
          onChange={({ currentTarget }) => change({ at: currentTarget.value })}
        />
        <TextInput
          type="number"
          inputMode="numeric"
          label={t`How many minutes`}
          value={said.durationMinutes}
          onChange={({ currentTarget }) => change({ durationMinutes: currentTarget.value })}
        />
      </div>
      <TextInput
        label={t`Place`}
        value={said.place}
        maxLength={300}
        dir="auto"
        onChange={({ currentTarget }) => change({ place: currentTarget.value })}
      />
      <TextInput
        type="url"
        label={t`Link for those who come from afar`}
        value={said.link}
        dir="ltr"
        onChange={({ currentTarget }) => change({ link: currentTarget.value })}
      />
      <details className={styles.languages} open={said.languages.length + said.interpretation.length > 0 || undefined}>
        <summary>{t`Languages and interpretation`}</summary>
        <LanguagesField
          {...words}
          title={t`Spoken in it`}
          chosen={said.languages}
          onChoose={(languages) => change({ languages })}
        />
        <LanguagesField
          {...words}
          title={t`Interpreted into`}
          chosen={said.interpretation}
          onChoose={(interpretation) => change({ interpretation })}
        />
      </details>
    </>
  );
}

/** What is still to be said before it can be sent, in the reader's words; null where nothing is. */
export function useMissing(): (said: MeetingSaid) => string | null {
  const { t } = useLingui();
  return ({ title, on, at, durationMinutes }) => {
    if (title.trim() === "") return t`Give the meeting a title.`;
    if (on === "" || at === "") return t`Say on which day and at what time.`;
    const minutes = Number(durationMinutes);
    return Number.isInteger(minutes) && minutes >= 5 && minutes <= 1440
      ? null
      : t`Say how many minutes it takes: 5 minutes to a day.`;
  };
}

/** As the API takes it. */
export const inputOf = ({ title, at, durationMinutes, languages, interpretation, ...said }: MeetingSaid) => ({
  ...said,
  title: title.trim(),
  // some browsers say seconds too
  at: at.slice(0, 5),
  durationMinutes: Number(durationMinutes),
  languages: [...languages],
  interpretation: [...interpretation],
});
