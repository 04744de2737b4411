import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { typed } from "../../kernel/forget.ts";
import { meetingDocument } from "./meeting-document.ts";

const document = graphql(`
  mutation WriteMinutes($input: WriteMinutesInput!) {
    writeMinutes(input: $input) {
      meeting {
        id
        minutes
        minutesLanguage
        minutesVersion
        minutesTranslations {
          id
          isOfEarlierText
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

/** How long somebody pauses before what they typed is sent. */
const pauseMilliseconds = 800;
/** How long to wait before Keelson is tried again. */
const patienceMilliseconds = 4_000;

/** Minutes that somebody wrote over the same ones meanwhile. */
export interface Theirs {
  readonly text: string;
  readonly version: number;
  readonly by: string | null;
}

export type MinutesStanding = "saved" | "unsaved" | "away" | "refused";

/** Minutes as they were read. */
interface Read {
  readonly id: string;
  readonly minutes: string;
  readonly minutesVersion: number;
  readonly minutesBy: string | null;
}

/**
 * Minutes that keep themselves: what is typed is kept on this device at once, until Keelson has it, and sent a moment later. Where somebody else wrote
 * meanwhile, nothing is sent until it is said which of both it is.
 */
export function useMinutes(slug: string, read: Read, language: string) {
  const client = useApolloClient();
  const [kept] = useState(() => keptOf(read.id));
  const isOlder = kept !== null && kept.version !== read.minutesVersion && kept.text !== read.minutes;
  const [text, setText] = useState(kept?.text ?? read.minutes);
  const [theirs, setTheirs] = useState<Theirs | null>(
    isOlder ? { text: read.minutes, version: read.minutesVersion, by: read.minutesBy } : null,
  );
  const [standing, setStanding] = useState<MinutesStanding>(
    kept !== null && kept.text !== read.minutes ? "unsaved" : "saved",
  );
  const [refusal, setRefusal] = useState<string | null>(null);
  // what is sent next is what stands then, whatever was drawn last
  const now = useRef({
    text,
    language,
    version: read.minutesVersion,
    isStuck: isOlder,
    sending: null as Promise<boolean> | null,
  });
  const sentText = useRef(read.minutes);
  const sentLanguage = useRef(language);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const later = (milliseconds: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), milliseconds);
  };

  /** Sends what stands; true once Keelson has it all. */
  const save = async (): Promise<boolean> => {
    clearTimeout(timer.current);
    // one after the other: each is written over the one before
    while (now.current.sending) await now.current.sending;
    if (now.current.isStuck) return false;
    const sending = send();
    now.current.sending = sending;
    const isSaved = await sending;
    now.current.sending = null;
    const isLeft = now.current.text !== sentText.current || now.current.language !== sentLanguage.current;
    if (isSaved && isLeft) return save();
    return isSaved;
  };

  const send = async (): Promise<boolean> => {
    const { text: sent, version, language: written } = now.current;
    sentText.current = sent;
    sentLanguage.current = written;
    try {
      const { data } = await client.mutate({
        mutation: document,
        variables: { input: { meetingId: read.id, text: sent, language: written, expectedVersion: version } },
      });
      const [problem] = data?.writeMinutes.problems ?? [];
      if (problem?.code === "CONFLICT") {
        await look();
        return false;
      }
      if (problem) {
        setRefusal(problem.message);
        setStanding("refused");
        return false;
      }
      now.current.version = data?.writeMinutes.meeting?.minutesVersion ?? version;
      if (now.current.text === sent && now.current.language === written) {
        keep(read.id, null);
        setStanding("saved");
        setRefusal(null);
      } else keep(read.id, { text: now.current.text, version: now.current.version });
      return true;
    } catch {
      setStanding("away");
      later(patienceMilliseconds);
      return false;
    }
  };

  /** What somebody else wrote is shown beside what was typed here. */
  const look = async () => {
    const { data } = await client.query({
      query: meetingDocument,
      variables: { slug, id: read.id },
      fetchPolicy: "no-cache",
    });
    const meeting = data?.initiative?.meeting;
    if (!meeting) return;
    now.current.isStuck = true;
    setTheirs({ text: meeting.minutes, version: meeting.minutesVersion, by: meeting.minutesBy ?? null });
  };

  const type = (next: string) => {
    now.current.text = next;
    setText(next);
    setStanding("unsaved");
    keep(read.id, { text: next, version: now.current.version });
    if (!now.current.isStuck) later(pauseMilliseconds);
  };

  /** Says in which language they are, and sends them so. */
  const say = (tag: string) => {
    now.current.language = tag;
    if (now.current.text !== "") type(now.current.text);
  };

  /** Goes on over what somebody else wrote, with this. */
  const settle = (chosen: string) => {
    if (!theirs) return;
    now.current.version = theirs.version;
    now.current.isStuck = false;
    setTheirs(null);
    type(chosen);
    void save();
  };

  useEffect(() => {
    // what was kept on this device is sent at once
    if (standing === "unsaved" && !now.current.isStuck) later(0);
    return () => {
      clearTimeout(timer.current);
      // whoever goes on takes nothing along that was not sent
      if (!now.current.isStuck && now.current.text !== sentText.current) void save();
    };
    // once, when the minutes are opened
  }, []);

  return { text, type, say, standing, refusal, theirs, settle, save, versionNow: () => now.current.version };
}

const keyOf = (id: string) => `${typed}minutes ${id}`;

function keep(id: string, minutes: { text: string; version: number } | null): void {
  try {
    if (minutes === null) localStorage.removeItem(keyOf(id));
    else localStorage.setItem(keyOf(id), JSON.stringify(minutes));
  } catch {
    // a browser that keeps nothing
  }
}

function keptOf(id: string): { text: string; version: number } | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(id)) ?? "null");
    if (typeof kept !== "object" || kept === null || !("text" in kept) || !("version" in kept)) return null;
    return typeof kept.text === "string" && typeof kept.version === "number"
      ? { text: kept.text, version: kept.version }
      : null;
  } catch {
    return null;
  }
}
