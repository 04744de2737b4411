import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { readActionLines } from "@keelson/domain/communication/read-action";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { useCommands } from "../../kernel/commands.ts";
import type { MeetingShown } from "./MeetingPage.tsx";
import page from "./MeetingPage.module.css";
import styles from "./Minutes.module.css";
import { useMinutes, type Theirs } from "./use-minutes.ts";
import { useMoment } from "./use-moment.ts";

const document = graphql(`
  mutation PublishMinutes($input: PublishMinutesInput!) {
    publishMinutes(input: $input) {
      meeting {
        id
        publishedAt
      }
      actionItems {
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

/** The minutes to write: they keep themselves, and what begins with /action becomes an action when they are published. */
export function Minutes({
  meeting,
  slug,
  onPublished,
}: {
  readonly meeting: MeetingShown;
  readonly slug: string;
  readonly onPublished: () => unknown;
}) {
  const { t, i18n } = useLingui();
  const moment = useMoment();
  const client = useApolloClient();
  const language = i18n.locale === "en-XA" ? "en" : i18n.locale;
  const minutes = useMinutes(slug, meeting, language);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [made, setMade] = useState<number | null>(null);
  const [isBusy, setBusy] = useState(false);
  const canPublish = meeting.viewerCan.includes("PUBLISH_MINUTES");
  const words = useLineWords();

  const publish = async () => {
    setProblems([]);
    setMade(null);
    if (!canPublish)
      return setProblems([t`Minutes are published once the meeting was held: say so beside the agenda first.`]);
    setBusy(true);
    try {
      if (!(await minutes.save())) return;
      const { data } = await client.mutate({
        mutation: document,
        variables: { input: { meetingId: meeting.id, expectedVersion: minutes.versionNow() } },
      });
      const found = data?.publishMinutes.problems ?? [];
      setProblems(found.map((problem) => words(problem)));
      if (found.length > 0) return;
      setMade(data?.publishMinutes.actionItems.length ?? 0);
      await onPublished();
    } catch {
      setProblems([t`Keelson could not be reached. What you typed is still here; try again.`]);
    } finally {
      setBusy(false);
    }
  };
  useCommands([
    { id: "publish-minutes", label: t`Publish the minutes`, group: "here", keys: null, run: () => void publish() },
  ]);
  const waiting = readActionLines(minutes.text, meeting.startsAt.slice(0, 10)).length;
  const standings = {
    saved: t`Saved`,
    unsaved: t`Kept on this device, and on its way`,
    away: t`Kept on this device: Keelson cannot be reached, and is tried again`,
    refused: t`Kept on this device, but not taken`,
  };
  return (
    <section
      aria-labelledby="minutes"
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
        event.preventDefault();
        void publish();
      }}
    >
      <h2 id="minutes" className={page.title}>
        <Trans>Minutes</Trans>
      </h2>
      {problems.length > 0 && (
        <Notice isUrgent title={<Trans>They are not published yet</Trans>}>
          <ul className={styles.problems}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {minutes.theirs && <Both mine={minutes.text} theirs={minutes.theirs} settle={minutes.settle} />}
      <TextArea
        label={<Trans>What was said and agreed</Trans>}
        hint={
          <Trans>
            A line like “/action Call the clinics @Amina by Friday” becomes an action when the minutes are published.
          </Trans>
        }
        rows={16}
        max={20_000}
        value={minutes.text}
        onType={minutes.type}
      />
      <div className={styles.foot}>
        <p className={styles.soft} role="status">
          {minutes.refusal ?? standings[minutes.standing]}
          {waiting > 0 && (
            <>
              {" · "}
              <Plural value={waiting} one="# action in them" other="# actions in them" />
            </>
          )}
          {meeting.publishedAt && (
            <>
              {" · "}
              <Trans>Published {moment(meeting.publishedAt, meeting.timeZone)}</Trans>
            </>
          )}
          {made !== null && made > 0 && (
            <>
              {" · "}
              <Plural value={made} one="# new action" other="# new actions" />
            </>
          )}
        </p>
        <Button isMain isBusy={isBusy} onPress={() => void publish()}>
          {meeting.publishedAt ? <Trans>Publish again</Trans> : <Trans>Publish the minutes</Trans>}
        </Button>
      </div>
    </section>
  );
}

/** Two wrote at once: what each of them has, and what shall be. */
function Both({
  mine,
  theirs,
  settle,
}: {
  readonly mine: string;
  readonly theirs: Theirs;
  readonly settle: (text: string) => void;
}) {
  const { t } = useLingui();
  const name = theirs.by ?? t`Somebody else`;
  return (
    <Notice isUrgent title={<Trans>{name} wrote meanwhile</Trans>}>
      <p>
        <Trans>Nothing of either is lost. Yours is in the field below, theirs is here.</Trans>
      </p>
      <p className={styles.read} dir="auto">
        {theirs.text}
      </p>
      <div className={styles.choices}>
        <Button isMain onPress={() => settle(`${theirs.text}\n\n${mine}`)}>
          <Trans>Keep both, theirs first</Trans>
        </Button>
        <Button onPress={() => settle(mine)}>
          <Trans>Keep mine</Trans>
        </Button>
        <Button onPress={() => settle(theirs.text)}>
          <Trans>Keep theirs</Trans>
        </Button>
      </div>
    </Notice>
  );
}

/** Why a line is no action yet, in the reader's words. */
function useLineWords(): (problem: { code: string; message: string; path: readonly string[] }) => string {
  const { t } = useLingui();
  return ({ code, message, path }) => {
    const line = path[0] === "minutes" ? path[1] : undefined;
    if (line === undefined)
      return code === "CONFLICT" ? t`Somebody else has just changed this. Look at it again.` : message;
    const words: Readonly<Record<string, string>> = {
      TEXT_REQUIRED: t`Line ${line}: say what is to be done.`,
      OWNER_REQUIRED: t`Line ${line}: say who does it, with an @ before the name.`,
      OWNER_NOT_HERE: t`Line ${line}: nobody who takes part is called so.`,
      OWNER_AMBIGUOUS: t`Line ${line}: several are called so. Write more of the name.`,
      DUE_REQUIRED: t`Line ${line}: say by when, at its end.`,
    };
    return words[code] ?? message;
  };
}
