import { takesPartThemselves } from "../../identity/identity.policy.ts";
import type { Asker } from "../../kernel/actor.ts";
import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { latestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { slots } from "../../kernel/slots.ts";
import { attends, isPeer, isReadPost, joins, mayOfWords as may } from "../communication.policy.ts";
import { isSeenMeeting, seenColumns } from "../seen.ts";
import { Comment } from "./comment.entity.ts";
import type { Anchor } from "./find-discussed-parts.ts";

export interface CommentsAsked extends PageAsked {
  readonly initiativeId: string;
  /** What is commented on, by its row. */
  readonly subjectId: string;
  /** What comments keep of the part that they are on; null: those on whatever part. */
  readonly anchors: readonly Anchor[] | null;
}

/**
 * Comments c are read by whoever takes part and reads what they are on. Of the kinds there are, whoever takes part reads every one, but
 * for meetings, and exchange posts that are for peers.
 */
const isSeen = (inside: string, peer: string, all?: string, ids?: string): string =>
  `(${inside} and (c.subject_kind <> 'MEETING' or exists (
     select from meeting m where m.initiative_id = c.initiative_id and m.id = c.subject_id and ${isSeenMeeting(all, ids)}))
   and (c.subject_kind <> 'EXCHANGE_POST' or exists (
     select from exchange_post e where e.initiative_id = c.initiative_id and e.id = c.subject_id and ${isReadPost(inside, peer)})))`;

/** What a list of comments asks of each initiative. */
const askedOfAll = {
  inside: [
    "boolean",
    ({ initiativeId }: { readonly initiativeId: string }, { actor }: Asker) => takesPartThemselves(actor, initiativeId),
  ],
  peer: [
    "boolean",
    ({ initiativeId }: { readonly initiativeId: string }, { actor }: Asker) => isPeer(actor, initiativeId),
  ],
  ...seenColumns,
} as const;

/** What is said of something, the latest first, without the answers to it. */
export const findComments = pages<CommentsAsked, Comment>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    subject_id: ["uuid", ({ subjectId }) => subjectId],
    anchors: ["jsonb", ({ anchors }) => anchors && JSON.stringify(anchors)],
    ...askedOfAll,
  },
  rows: `from comment c where c.initiative_id = asked.initiative_id and c.subject_id = asked.subject_id and c.reply_to is null
    and (asked.anchors is null or exists (select from jsonb_to_recordset(asked.anchors) n (kind text, code text, text text)
      where (n.kind, n.code) is not distinct from (c.part_kind, c.part_code) and (n.text is null or n.text = c.part_text)))
    and ${isSeen("asked.inside", "asked.peer")}`,
  node: [Comment, "c"],
  place: ["c.created_at", "c.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});

const read = readerOf({ node: [Comment, "c"] });

/** For statements by id: $1 the initiatives somebody takes part in, $2 those of which all meetings are read, $3 the organisations, $4 the ids, $5 where they are a peer. */
const seenById = isSeen(
  "c.initiative_id = any ($1::uuid[])",
  "c.initiative_id = any ($5::uuid[])",
  "m.initiative_id = any ($2::uuid[])",
  "$3::uuid[]",
);

const valuesOf = ({ actor }: Asker, nodes: readonly NodeId[]): unknown[] => {
  const inside = [...new Set(nodes.map(({ initiativeId }) => initiativeId))].filter((id) =>
    takesPartThemselves(actor, id),
  );
  return [
    inside,
    inside.filter((id) => joins(actor, id)),
    attends(actor),
    nodes.map(({ id }) => id),
    inside.filter((id) => isPeer(actor, id)),
  ];
};

/** Comments by their rows; null where there is none that the actor may see. */
export const commentsById: Batch<NodeId, Comment | null> = async (unit, nodes) => {
  const found = await read(unit, `from comment c where c.id = any ($4::uuid[]) and ${seenById}`, valuesOf(unit, nodes));
  const byId = new Map(found.map((comment) => [comment.id, comment]));
  return nodes.map(({ id }) => byId.get(id) ?? null);
};

/** What was hidden of comments, to whoever said it and whoever hides; null to everybody else, and where nothing was. */
export const hiddenTextsOf: Batch<NodeId, string | null> = async (unit, nodes) => {
  const { actor } = unit;
  const initiatives = [...new Set(nodes.map(({ initiativeId }) => initiativeId))];
  const found = await unit.rows<{ id: string; text: string }>(
    `select c.id, h.text from comment c join hidden_comment h on h.initiative_id = c.initiative_id and h.comment_id = c.id
     where c.id = any ($1::uuid[]) and (c.initiative_id = any ($2::uuid[]) or c.initiative_id = any ($3::uuid[]) and c.person_id = $4)`,
    [
      nodes.map(({ id }) => id),
      initiatives.filter((id) => may.hideComment(actor, id)),
      initiatives.filter((id) => takesPartThemselves(actor, id)),
      actor?.personId ?? null,
    ],
  );
  const byId = new Map(found.map(({ id, text }) => [id, text]));
  return nodes.map(({ id }) => byId.get(id) ?? null);
};

/** What was answered to comments, the earliest first. */
export const repliesOf: Batch<NodeId, Comment[]> = async (unit, nodes) => {
  const found = await read(
    unit,
    `from comment c where c.reply_to = any ($4::uuid[]) and ${seenById} order by c.created_at, c.id`,
    valuesOf(unit, nodes),
  );
  return slots(
    nodes.map(({ id }) => id),
    found,
    ({ replyTo }) => replyTo ?? "",
  );
};

/** What was answered to somebody's own comments, the latest first. */
export const findRepliesToViewer = pages<PageAsked & { readonly initiativeId: string }, Comment>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    person_id: ["uuid", (_, { actor }) => actor?.personId ?? null],
    ...askedOfAll,
  },
  rows: `from comment c join comment o on o.initiative_id = c.initiative_id and o.id = c.reply_to
    where c.initiative_id = asked.initiative_id and o.person_id = asked.person_id and c.person_id <> asked.person_id and c.hidden_at is null
    and ${isSeen("asked.inside", "asked.peer")}`,
  node: [Comment, "c"],
  place: ["c.created_at", "c.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});
