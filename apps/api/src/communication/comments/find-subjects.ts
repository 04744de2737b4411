import type { CommentSubject } from "@keelson/domain/communication/comment";
import { activitiesById } from "../../activities/activities/find-activities.ts";
import { proposalsById } from "../../agenda/proposals/find-proposals.ts";
import { agendaVersionsById } from "../../agenda/versions/find-agenda-versions.ts";
import { takesPartThemselves, visibleAmong } from "../../identity/identity.policy.ts";
import type { Batch } from "../../kernel/context.ts";
import { nodeId, parseAnyOf, type Kind, type NodeId } from "../../kernel/node-id.ts";
import { NotFound } from "../../kernel/refusal.ts";
import { openingsOf } from "../exchange-posts/find-exchange-posts.ts";
import { meetingsById } from "../meetings/find-meetings.ts";

/** What is commented on, by its kind and row. */
export interface Subject extends NodeId {
  readonly kind: CommentSubject;
}

/** What it is called, and its code where its page has that for its address. */
export interface SubjectSeen extends Subject {
  readonly title: string;
  readonly code: string | null;
}
type Named = Pick<SubjectSeen, "title" | "code">;

/** Indicators are read by whoever sees the initiative; this module knows no more of measurement than what they are called. */
const indicatorsById: Batch<NodeId, Named | null> = async (unit, nodes) => {
  const found = await unit.rows<Named & { id: string }>(
    `select i.id, i.code, d.name as title from indicator i
     join indicator_definition d on d.initiative_id = i.initiative_id and d.indicator_id = i.id and d.ends_on = 'infinity'
     where i.initiative_id = any ($1::uuid[]) and i.id = any ($2::uuid[])`,
    [visibleAmong(unit, nodes), nodes.map(({ id }) => id)],
  );
  return nodes.map(({ id }) => found.find((row) => row.id === id) ?? null);
};

/** What a kind's own loader gives, by its name: what that does not give, nobody comments on or reads comments of. */
const named =
  <Node>(load: Batch<NodeId, Node | null>, nameOf: (node: Node) => Named): Batch<NodeId, Named | null> =>
  async (unit, nodes) =>
    (await load(unit, nodes)).map((node) => node && nameOf(node));

/** Each kind's own ids, and its own loader. */
const kinds: Readonly<Record<CommentSubject, readonly [Kind, Batch<NodeId, Named | null>]>> = {
  AGENDA_VERSION: [
    "agendaVersion",
    named(agendaVersionsById, ({ major, minor }) => ({ title: `${major}.${minor}`, code: null })),
  ],
  PROPOSAL: ["proposal", named(proposalsById, ({ title }) => ({ title, code: null }))],
  ACTIVITY: ["activity", named(activitiesById, ({ title, code }) => ({ title, code }))],
  MEETING: ["meeting", named(meetingsById, ({ title }) => ({ title, code: null }))],
  INDICATOR: ["indicator", indicatorsById],
  EXCHANGE_POST: ["exchangePost", named(openingsOf, ({ text }) => ({ title: briefly(text ?? ""), code: null }))],
};
/** As much of what somebody says as stands for it in a list. */
const briefly = (text: string): string => {
  const [line = ""] = text.split("\n");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
const all = Object.keys(kinds) as CommentSubject[]; // of an object that has these and no others

/** What an id names that may be commented on. NOT_FOUND of any other kind. */
export function parseSubject(text: string): Subject {
  const { kind: one, ...node } = parseAnyOf(
    all.map((kind) => kinds[kind][0]),
    text,
    "subject",
  );
  const kind = all.find((subject) => kinds[subject][0] === one);
  if (!kind) throw new NotFound("subject");
  return { kind, ...node };
}

export const subjectId = ({ kind, initiativeId, id }: Subject): string => nodeId(kinds[kind][0], initiativeId, id);

/** Which of these somebody who takes part reads, and so reads comments on; null of the others. */
export const subjectsRead: Batch<Subject, SubjectSeen | null> = async (unit, subjects) => {
  const inside = subjects.filter(({ initiativeId }) => takesPartThemselves(unit.actor, initiativeId));
  const read = new Map<string, SubjectSeen>();
  for (const kind of all) {
    const own = inside.filter((subject) => subject.kind === kind);
    const found = own.length > 0 ? await kinds[kind][1](unit, own) : [];
    for (const [place, subject] of own.entries()) {
      const name = found[place];
      if (name) read.set(subjectId(subject), { ...subject, ...name });
    }
  }
  return subjects.map((subject) => read.get(subjectId(subject)) ?? null);
};
