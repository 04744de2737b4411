import { useApolloClient } from "@apollo/client/react";
import type { AgendaContent } from "@keelson/domain/agenda/agenda-content";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { typed } from "../../kernel/forget.ts";
import { versionDocument, type ShownVersion } from "./agenda-document.ts";
import { contentOf } from "./content-of.ts";
import { inputOf } from "./input-of.ts";
import { useSend, type Told } from "./use-send.ts";

const document = graphql(`
  mutation EditAgenda($input: EditAgendaInput!) {
    editAgenda(input: $input) {
      agendaVersion {
        id
        version
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** What is written of a draft. */
export interface Written {
  readonly content: AgendaContent;
  readonly changeSummary: string;
}

/** The same, with the `version` that it was read at. */
interface Read extends Written {
  readonly version: number;
}

const readOf = ({ content, changeSummary, version }: ShownVersion): Read => ({
  content: contentOf(content),
  changeSummary,
  version,
});

/**
 * A draft that is written on: what is typed is kept on this device at once, and sent when it is saved. Where somebody else saved meanwhile,
 * nothing is sent until it is said which of both it is.
 */
export function useAgendaDraft(slug: string, shown: ShownVersion) {
  const client = useApolloClient();
  const send = useSend();
  const [first] = useState(() => {
    const [kept, read] = [keptOf(shown.id), readOf(shown)];
    const isOther = kept !== null && !isSame(kept, read);
    return {
      now: isOther ? kept : read,
      isSaved: !isOther,
      theirs: isOther && kept.version !== read.version ? read : null,
    };
  });
  const [now, setNow] = useState<Read>(first.now);
  const [isSaved, setSaved] = useState(first.isSaved);
  const [theirs, setTheirs] = useState<Read | null>(first.theirs);
  const [told, setTold] = useState<readonly Told[]>([]);
  const [isBusy, setBusy] = useState(false);

  const write = (change: Partial<Written>) => {
    const next = { ...now, ...change };
    setNow(next);
    setSaved(false);
    keep(shown.id, next);
  };

  const save = async (mine: Read) => {
    setBusy(true);
    const { content, changeSummary, version } = mine;
    const input = { id: shown.id, expectedVersion: version, content: inputOf(content), changeSummary };
    const { answer, told: why } = await send(document, { input }, (data) => data.editAgenda);
    const isStale = why.some(({ code, path }) => code === "CONFLICT" && path[0] === "expectedVersion");
    if (isStale) await look();
    setTold(isStale ? [] : why);
    setBusy(false);
    if (!answer?.agendaVersion) return;
    const saved = { ...mine, version: answer.agendaVersion.version };
    setSaved(true);
    keep(shown.id, null);
    setNow(saved);
  };

  /** What somebody else saved is shown beside what is written here. */
  const look = async () => {
    try {
      const variables = { slug, id: shown.id };
      const { data } = await client.query({ query: versionDocument, variables, fetchPolicy: "network-only" });
      const version = data?.initiative?.agendaVersion;
      if (version) setTheirs(readOf(version));
    } catch {
      // whoever saves again is told again
    }
  };

  /** Goes on over what somebody else saved, with this or with that. */
  const settle = (chosen: "mine" | "theirs") => {
    if (!theirs) return;
    setTheirs(null);
    if (chosen === "theirs") {
      setNow(theirs);
      setSaved(true);
      keep(shown.id, null);
    } else {
      const mine = { ...now, version: theirs.version };
      setNow(mine);
      keep(shown.id, mine);
      void save(mine);
    }
  };

  return { ...now, write, save: () => save(now), isSaved, isBusy, told, theirs, settle };
}

const isSame = (one: Read, other: Read): boolean =>
  one.changeSummary === other.changeSummary && JSON.stringify(one.content) === JSON.stringify(other.content);

const keyOf = (id: string) => `${typed}agenda ${id}`;

function keep(id: string, written: Read | null): void {
  try {
    if (written === null) localStorage.removeItem(keyOf(id));
    else localStorage.setItem(keyOf(id), JSON.stringify(written));
  } catch {
    // a browser that keeps nothing
  }
}

function keptOf(id: string): Read | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(id)) ?? "null");
    if (typeof kept !== "object" || kept === null || !("content" in kept) || !("version" in kept)) return null;
    // nobody else writes under this key
    return kept as Read;
  } catch {
    return null;
  }
}
