import { readerOf } from "../../kernel/entities.ts";
import type { Batch, Unit } from "../../kernel/context.ts";
import { nil, nodeId, type NodeId } from "../../kernel/node-id.ts";
import { oldestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { caseRights, isReadableCase } from "../accountability.policy.ts";
import { CaseFile } from "./case.entity.ts";
import { clockOf, type CaseDue, type Clockwork } from "./clock-of.ts";
import type {
  CaseCountsType,
  CaseEventType,
  CaseMessageType,
  CaseNoteType,
  CasePersonType,
  CaseStage,
} from "./case.type.ts";
import { opened } from "./sealed.ts";

export interface CasesAsked extends PageAsked {
  readonly initiativeId: string;
  readonly stage: CaseStage | null;
}

const stageOf = `case when c.state in ('RECEIVED', 'ACKNOWLEDGED') then 'NEW' when c.state in ('CLOSED', 'WITHDRAWN') then 'CLOSED' else 'OPEN' end`;

/** The day it came in, by UTC. */
const receivedOn = "(c.received_at at time zone 'UTC')::date";

/** The cases of an initiative that are the viewer's to read, the longest waiting first. */
export const findCases = pages<CasesAsked, CaseFile>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    stage: ["text", ({ stage }) => stage],
    safeguards: ["boolean", ({ initiativeId }, { actor }) => caseRights(actor, initiativeId).safeguards],
    handles: ["boolean", ({ initiativeId }, { actor }) => caseRights(actor, initiativeId).handles],
    appeals: ["boolean", ({ initiativeId }, { actor }) => caseRights(actor, initiativeId).appeals],
    hosts: ["boolean", ({ initiativeId }, { actor }) => caseRights(actor, initiativeId).hosts],
    belongs: ["text", ({ initiativeId }, { actor }) => `{${caseRights(actor, initiativeId).belongs.join()}}`],
  },
  rows: `from case_file c where c.initiative_id = asked.initiative_id and (asked.stage is null or asked.stage = ${stageOf}) and ${isReadableCase}`,
  node: [CaseFile, "c"],
  place: [receivedOn, "c.id"],
  order: oldestFirst,
  keyOf: ({ receivedAt, id }) => [receivedAt.toISOString().slice(0, 10), id],
});

/** The cases among these that are the viewer's to read, as a table `asked` joined with `case_file c`; `nth` is the place of the key. */
function readable({ actor }: Unit, keys: readonly NodeId[]): { from: string; values: unknown[] } {
  const rights = keys.map(({ initiativeId }) => caseRights(actor, initiativeId));
  return {
    from: `from unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::boolean[], $5::boolean[], $6::boolean[], $7::text[])
        with ordinality asked (initiative_id, case_id, safeguards, handles, appeals, hosts, belongs, nth)
      join case_file c on c.initiative_id = asked.initiative_id and c.id = asked.case_id and ${isReadableCase}`,
    values: [
      keys.map(({ initiativeId }) => initiativeId),
      keys.map(({ id }) => id),
      rights.map(({ safeguards }) => safeguards),
      rights.map(({ handles }) => handles),
      rights.map(({ appeals }) => appeals),
      rights.map(({ hosts }) => hosts),
      rights.map(({ belongs }) => `{${belongs.join()}}`),
    ],
  };
}

const read = readerOf<CaseFile>({ node: [CaseFile, "c"] });

/** One slot a key; null where it is not the viewer's to read. */
export const casesById: Batch<NodeId, CaseFile | null> = async (unit, keys) => {
  const { from, values } = readable(unit, keys);
  const found = await read(unit, from, values);
  return keys.map(
    ({ initiativeId, id }) => found.find((one) => one.initiativeId === initiativeId && one.id === id) ?? null,
  );
};

/** Rows of cases with the place of their key. */
const rowsOf = async <Row>(
  unit: Unit,
  keys: readonly NodeId[],
  columns: string,
  joined = "",
): Promise<(Row & { place: number })[]> => {
  const { from, values } = readable(unit, keys);
  return unit.rows(`select asked.nth::int - 1 as place, ${columns} ${from} ${joined}`, values);
};

/** What was told, as it was written. */
export const tellingsOf: Batch<NodeId, string | null> = async (unit, keys) => {
  const found = await rowsOf<{ id: string; words: Buffer }>(unit, keys, "c.id, c.original_text as words");
  return keys.map((_, place) => {
    const row = found.find((one) => one.place === place);
    return row ? opened(unit, "case words", row.id, row.words) : null;
  });
};

/** How to reach whoever told it: for whoever handles the case, where they said so. */
export const contactsOf: Batch<NodeId, string | null> = async (unit, keys) => {
  const found = await rowsOf<{ id: string; words: Buffer; handler: string | null }>(
    unit,
    keys,
    "c.id, k.address as words, c.handler_id as handler",
    "join case_contact k on k.initiative_id = c.initiative_id and k.case_id = c.id",
  );
  return keys.map((_, place) => {
    const row = found.find((one) => one.place === place);
    const isTheirs = row !== undefined && unit.actor !== null && row.handler === unit.actor.personId;
    return isTheirs ? opened(unit, "case contact", row.id, row.words) : null;
  });
};

interface WordsRow {
  readonly id: string;
  readonly words: Buffer;
  readonly authorId: string | null;
  readonly author: string | null;
  readonly writtenOn: string;
}
const wordsColumns = `c.id, w.words, w.author_id as "authorId", p.name as author, w.written_on::text as "writtenOn"`;
const wordsOf = (table: "case_message" | "case_note") =>
  `join ${table} w on w.initiative_id = c.initiative_id and w.case_id = c.id left join person p on p.id = w.author_id order by asked.nth, w.nth`;

/** What was said between the one who told it and those who handle it. */
export const messagesOf: Batch<NodeId, CaseMessageType[]> = async (unit, keys) => {
  const found = await rowsOf<WordsRow>(unit, keys, wordsColumns, wordsOf("case_message"));
  return keys.map((_, place) =>
    found
      .filter((row) => row.place === place)
      .map(({ id, words, authorId, author, writtenOn }) => ({
        isFromTeller: authorId === null,
        text: opened(unit, "case words", id, words),
        author,
        writtenOn,
      })),
  );
};

/** What those who handle it said among themselves. */
export const notesOf: Batch<NodeId, CaseNoteType[]> = async (unit, keys) => {
  const found = await rowsOf<WordsRow>(unit, keys, wordsColumns, wordsOf("case_note"));
  return keys.map((_, place) =>
    found
      .filter((row) => row.place === place)
      .map(({ id, words, author, writtenOn }) => ({ text: opened(unit, "case words", id, words), author, writtenOn })),
  );
};

/** How it came to where it is. */
export const eventsOf: Batch<NodeId, CaseEventType[]> = async (unit, keys) => {
  const found = await rowsOf<CaseEventType>(
    unit,
    keys,
    `e.state, p.name as actor, e.happened_on::text as "happenedOn"`,
    `join case_event e on e.initiative_id = c.initiative_id and e.case_id = c.id left join person p on p.id = e.actor_id order by asked.nth, e.nth`,
  );
  return keys.map((_, place) => found.filter((row) => row.place === place));
};

const clockColumns = `c.state, c.severity, c.received_at as "receivedAt", (c.received_at at time zone i.time_zone)::date::text as "receivedOn",
  c.reopened_on::text as "reopenedOn", c.appealed_on::text as "appealedOn", c.told_on::text as "toldOn", c.awaiting_since::text as "awaitingSince",
  c.paused_days as "pausedDays", (now() at time zone i.time_zone)::date::text as today`;
type ClockRow = Clockwork & { readonly today: string };

/** When it came in, and what is to be done next. */
export const clocksOf: Batch<NodeId, { receivedOn: string; due: CaseDue | null } | null> = async (unit, keys) => {
  const found = await rowsOf<ClockRow>(unit, keys, clockColumns, "join initiative i on i.id = c.initiative_id");
  return keys.map((_, place) => {
    const row = found.find((one) => one.place === place);
    return row ? { receivedOn: row.receivedOn, due: clockOf(row, unit.now, row.today) } : null;
  });
};

/** How many stand where, among those that are the viewer's to read; null for whoever has nothing to do with cases there. */
export const countsOf: Batch<string, CaseCountsType | null> = async (unit, ids) => {
  const rights = ids.map((id) => caseRights(unit.actor, id));
  const found = await unit.rows<ClockRow & { place: number }>(
    `select asked.nth::int - 1 as place, ${clockColumns}
     from unnest($1::uuid[], $2::boolean[], $3::boolean[], $4::boolean[], $5::boolean[], $6::text[])
       with ordinality asked (initiative_id, safeguards, handles, appeals, hosts, belongs, nth)
     join case_file c on c.initiative_id = asked.initiative_id and ${isReadableCase}
     join initiative i on i.id = c.initiative_id`,
    [
      ids,
      rights.map(({ safeguards }) => safeguards),
      rights.map(({ handles }) => handles),
      rights.map(({ appeals }) => appeals),
      rights.map(({ hosts }) => hosts),
      rights.map(({ belongs }) => `{${belongs.join()}}`),
    ],
  );
  return ids.map((_, place) => {
    const { safeguards, handles, appeals } = rights[place] ?? { safeguards: false, handles: false, appeals: false };
    if (!safeguards && !handles && !appeals) return null;
    const here = found.filter((row) => row.place === place);
    const dues = here.map((row) => clockOf(row, unit.now, row.today));
    return {
      new: here.filter(({ state }) => state === "RECEIVED" || state === "ACKNOWLEDGED").length,
      due: dues.filter((due) => due?.isOverdue === false).length,
      overdue: dues.filter((due) => due?.isOverdue === true).length,
      closed: here.filter(({ state }) => state === "CLOSED" || state === "WITHDRAWN").length,
    };
  });
};

/** Who could take a case on. */
export const casePeopleOf: Batch<NodeId, CasePersonType[]> = async (unit, keys) => {
  const found = await rowsOf<{ personId: string; name: string; handles: boolean; reviews: boolean }>(
    unit,
    keys,
    `x.person_id as "personId", x.name, x.handles, x.reviews`,
    "cross join lateral case_people(c.initiative_id, c.id) x order by x.name, x.person_id",
  );
  return keys.map((_, place) =>
    found
      .filter((row) => row.place === place)
      .map(({ personId, name, handles, reviews }) => ({ id: nodeId("person", nil, personId), name, handles, reviews })),
  );
};
