import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { decisionMethods, type DecisionMethod } from "@keelson/domain/agenda/decision";
import { newDecisions as newLines, type NewDecisionLine } from "@keelson/domain/communication/new-decisions";
import { readActionLines } from "@keelson/domain/communication/read-action";
import { readDecisionLines } from "@keelson/domain/communication/read-decision";
import { pointsOfLines } from "@keelson/domain/communication/read-points";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { LanguageChoice } from "../../agenda/decisions/LanguageChoice.tsx";
import { graphql } from "../../gql/gql.ts";
import { useCommands } from "../../kernel/commands.ts";
import type { MeetingShown } from "./MeetingPage.tsx";
import page from "./MeetingPage.module.css";
import styles from "./Minutes.module.css";
import { MinutesLanguages } from "./MinutesLanguages.tsx";
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
      decisions {
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

/**
 * The minutes to write: they keep themselves, and when they are published what begins with /action becomes an action, with /decision a
 * decision.
 */
export function Minutes({
  meeting,
  slug,
  onChanged,
}: {
  readonly meeting: MeetingShown;
  readonly slug: string;
  readonly onChanged: () => unknown;
}) {
  const { t, i18n } = useLingui();
  const moment = useMoment();
  const client = useApolloClient();
  const spoken = i18n.locale === "en-XA" ? "en" : i18n.locale;
  const [language, setLanguage] = useState(meeting.minutesLanguage === "und" ? spoken : meeting.minutesLanguage);
  const minutes = useMinutes(slug, meeting, language);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [made, setMade] = useState(0);
  const [newDecisions, setNewDecisions] = useState(0);
  const [method, setMethod] = useState<DecisionMethod | "">("");
  const [isBusy, setBusy] = useState(false);
  const canPublish = meeting.viewerCan.includes("PUBLISH_MINUTES");
  const words = useLineWords();
  const methods = useMethodWords();
  const [isAsking, setAsking] = useState(false);
  const [isMethodMissing, setMethodMissing] = useState(false);
  const decisionLines = readDecisionLines(minutes.text);
  const decided = decisionLines.length;
  // what is in the register already is not decided again
  const fresh = newLines(
    decisionLines,
    pointsOfLines(
      minutes.text,
      meeting.agenda.map(({ title }) => title),
    ),
    meeting.decisions.map(({ number, minuteLine, agendaPlace, viewerCan }) => ({
      number,
      minuteLine,
      agendaPlace,
      isReplaceable: viewerCan.includes("RECORD_DECISION"),
    })),
  );
  const isDeciding = fresh.length > 0 || isMethodMissing;
  const mayDecide = !canPublish || meeting.viewerCan.includes("RECORD_DECISION");

  /** Publishes, and asks first where something is written for ever by it. */
  const begin = () => {
    setProblems([]);
    setMade(0);
    setNewDecisions(0);
    if (!canPublish)
      return setProblems([t`Minutes are published once the meeting was held: say so beside the agenda first.`]);
    // what is missing still is told by the answer, before anything is written
    if (fresh.length > 0 && mayDecide && method !== "") return setAsking(true);
    return void publish();
  };
  const publish = async () => {
    setAsking(false);
    setBusy(true);
    try {
      if (!(await minutes.save())) return;
      const { data } = await client.mutate({
        mutation: document,
        variables: {
          input: {
            meetingId: meeting.id,
            expectedVersion: minutes.versionNow(),
            // what was chosen before counts for nothing that was not shown
            decidedBy: isDeciding && method !== "" ? method : null,
          },
        },
      });
      const found = data?.publishMinutes.problems ?? [];
      setProblems(found.map((problem) => words(problem)));
      const isMissing = found.some(({ code }) => code === "METHOD_REQUIRED");
      setMethodMissing(isMissing);
      // another may have written decisions down meanwhile
      if (isMissing) await onChanged();
      if (found.length > 0) return;
      setMade(data?.publishMinutes.actionItems.length ?? 0);
      setNewDecisions(data?.publishMinutes.decisions.length ?? 0);
      await onChanged();
    } catch {
      setProblems([t`Keelson could not be reached. What you typed is still here; try again.`]);
    } finally {
      setBusy(false);
    }
  };
  useCommands([{ id: "publish-minutes", label: t`Publish the minutes`, group: "here", keys: null, run: begin }]);
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
        // what is translated in a dialog is not published with them
        const isInDialog = event.target instanceof Element && event.target.closest("dialog") !== null;
        if (!isAsking && !isInDialog) begin();
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
            When the minutes are published, a line like “/action Call the clinics @Amina by Friday” becomes an action,
            and “/decision We open on Saturdays because parents work” a decision. A line that is a point of the agenda
            begins that point.
          </Trans>
        }
        rows={16}
        max={20_000}
        value={minutes.text}
        onType={minutes.type}
      />
      {isDeciding &&
        (mayDecide ? (
          <div className={styles.method}>
            <Choice
              label={t`How it was decided`}
              value={method}
              options={[
                { value: "" as const, label: t`Choose` },
                ...decisionMethods.map((one) => ({ value: one, label: methods[one] })),
              ]}
              onChoose={setMethod}
            />
          </div>
        ) : (
          <Notice title={<Trans>You cannot write decisions down</Trans>}>
            <Trans>
              The committee and the backbone do. Your minutes are kept; ask one of them to publish, or take “/decision”
              off.
            </Trans>
          </Notice>
        ))}
      <div className={styles.method}>
        <LanguageChoice
          label={t`Written in`}
          value={language}
          onChoose={(tag) => {
            setLanguage(tag);
            minutes.say(tag);
          }}
        />
      </div>
      <div className={styles.foot}>
        <p className={styles.soft} role="status">
          {minutes.refusal ?? standings[minutes.standing]}
          {waiting > 0 && (
            <>
              {" · "}
              <Plural value={waiting} one="# action in them" other="# actions in them" />
            </>
          )}
          {decided > 0 && (
            <>
              {" · "}
              <Plural value={decided} one="# decision in them" other="# decisions in them" />
            </>
          )}
          {meeting.publishedAt && (
            <>
              {" · "}
              <Trans>Published {moment(meeting.publishedAt, meeting.timeZone)}</Trans>
            </>
          )}
          {newDecisions > 0 && (
            <>
              {" · "}
              <Plural value={newDecisions} one="# new decision" other="# new decisions" />
            </>
          )}
          {made > 0 && (
            <>
              {" · "}
              <Plural value={made} one="# new action" other="# new actions" />
            </>
          )}
        </p>
        <Button isMain isBusy={isBusy} onPress={begin}>
          {meeting.publishedAt ? <Trans>Publish again</Trans> : <Trans>Publish the minutes</Trans>}
        </Button>
      </div>
      <MinutesLanguages meeting={meeting} onChanged={onChanged} />
      {isAsking && (
        <ForEver
          lines={fresh}
          how={method === "" ? "" : methods[method]}
          language={language}
          onClose={() => setAsking(false)}
          onYes={() => void publish()}
        />
      )}
    </section>
  );
}

/** Which decisions are about to be written down, for nothing in the register is ever changed. */
function ForEver({
  lines,
  how,
  language,
  onClose,
  onYes,
}: {
  readonly lines: readonly NewDecisionLine<{ readonly number: number }>[];
  readonly how: string;
  readonly language: string;
  readonly onClose: () => void;
  readonly onYes: () => void;
}) {
  const { t } = useLingui();
  return (
    <Dialog title={<Trans>Write this into the register?</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <p>
        <Trans>It stays for ever: a decision can only be followed by another. How it was decided: {how}.</Trans>
      </p>
      <ul className={styles.problems}>
        {lines.map(({ line, text, replaces }) => (
          <li key={line}>
            <bdi lang={language}>{text}</bdi>{" "}
            <span className={styles.soft}>
              {replaces ? (
                <Trans>It takes the place of decision {replaces.number}.</Trans>
              ) : (
                <Trans>It is a new decision.</Trans>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.choices}>
        <Button isMain onPress={onYes}>
          <Trans>Publish, and write it down</Trans>
        </Button>
        <Button onPress={onClose}>
          <Trans>Not yet</Trans>
        </Button>
      </div>
    </Dialog>
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

/** How people decide, in the reader's words. */
function useMethodWords(): Readonly<Record<DecisionMethod, string>> {
  const { t } = useLingui();
  return {
    CONSENSUS: t`Everybody agreed`,
    CONSENT: t`Nobody objected`,
    SUPERMAJORITY: t`By a large majority`,
    MAJORITY: t`By a majority`,
    DELEGATED: t`Left to somebody to decide`,
  };
}

/** Why a line is no action yet, in the reader's words. */
function useLineWords(): (problem: { code: string; message: string; path: readonly string[] }) => string {
  const { t } = useLingui();
  return ({ code, message, path }) => {
    if (code === "METHOD_REQUIRED") return t`Say how it was decided, below the minutes.`;
    if (code === "ATTENDANCE_REQUIRED")
      return t`Write down who came first, beside the agenda: else nobody knows who decided.`;
    const line = path[0] === "minutes" ? path[1] : undefined;
    if (code === "TOO_MANY_LINES")
      return t`More than 50 lines would become decisions. Take “/decision” off the others.`;
    if (line === undefined)
      return code === "CONFLICT" ? t`Somebody else has just changed this. Look at it again.` : message;
    const words: Readonly<Record<string, string>> = {
      TEXT_REQUIRED: t`Line ${line}: say what is to be done, or what was decided.`,
      DECISION_NOT_YOURS: t`Line ${line}: the committee and the backbone write decisions down. Ask one of them to publish, or take “/decision” off.`,
      OWNER_REQUIRED: t`Line ${line}: say who does it, with an @ before the name.`,
      OWNER_NOT_HERE: t`Line ${line}: nobody who takes part is called so.`,
      OWNER_AMBIGUOUS: t`Line ${line}: several are called so. Write more of the name.`,
      DUE_REQUIRED: t`Line ${line}: say by when, at its end.`,
    };
    return words[code] ?? message;
  };
}
