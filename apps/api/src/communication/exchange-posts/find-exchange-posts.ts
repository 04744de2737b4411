import type { ExchangeKind } from "@keelson/domain/communication/exchange";
import { takesPartThemselves } from "../../identity/identity.policy.ts";
import type { Asker } from "../../kernel/actor.ts";
import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { latestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import type { Comment } from "../comments/comment.entity.ts";
import { commentsById } from "../comments/find-comments.ts";
import { isPeer, isReadPost } from "../communication.policy.ts";
import { ExchangePost } from "./exchange-post.entity.ts";

export interface ExchangePostsAsked extends PageAsked {
  readonly initiativeId: string;
  readonly kind?: ExchangeKind | null;
}

/** What was asked, told and offered, as far as it is for whoever asks, the latest first. What is not for them is not counted for them. */
export const findExchangePosts = pages<ExchangePostsAsked, ExchangePost>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    kind: ["text", ({ kind }) => kind ?? null],
    inside: ["boolean", ({ initiativeId }, { actor }) => takesPartThemselves(actor, initiativeId)],
    peer: ["boolean", ({ initiativeId }, { actor }) => isPeer(actor, initiativeId)],
  },
  rows: `from exchange_post e where e.initiative_id = asked.initiative_id and (asked.kind is null or e.kind = asked.kind)
    and ${isReadPost("asked.inside", "asked.peer")}`,
  node: [ExchangePost, "e"],
  place: ["e.created_at", "e.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});

const read = readerOf({ node: [ExchangePost, "e"] });

/** For statements by id: $1 the initiatives somebody takes part in, $2 those in which they are a peer, $3 the ids. */
const seenById = `e.initiative_id = any ($1::uuid[]) and e.id = any ($3::uuid[])
  and ${isReadPost("e.initiative_id = any ($1::uuid[])", "e.initiative_id = any ($2::uuid[])")}`;

const valuesOf = ({ actor }: Asker, nodes: readonly NodeId[]): unknown[] => {
  const inside = [...new Set(nodes.map(({ initiativeId }) => initiativeId))].filter((id) =>
    takesPartThemselves(actor, id),
  );
  return [inside, inside.filter((id) => isPeer(actor, id)), nodes.map(({ id }) => id)];
};

/** Posts by their rows; null where there is none that is for the actor. */
export const exchangePostsById: Batch<NodeId, ExchangePost | null> = async (unit, nodes) => {
  const found = await read(unit, `from exchange_post e where ${seenById}`, valuesOf(unit, nodes));
  const byId = new Map(found.map((post) => [post.id, post]));
  return nodes.map(({ id }) => byId.get(id) ?? null);
};

/** The comment that each begins with. */
export const openingsOf: Batch<NodeId, Comment | null> = async (unit, nodes) => {
  const found = await unit.rows<NodeId & { readonly post: string }>(
    `select c.initiative_id as "initiativeId", c.id, c.subject_id as post from exchange_post e
     join comment c on c.initiative_id = e.initiative_id and c.subject_id = e.id and c.subject_kind = 'EXCHANGE_POST' and c.reply_to is null
     where ${seenById}`,
    valuesOf(unit, nodes),
  );
  const comments = found.length > 0 ? await commentsById(unit, found) : [];
  const byPost = new Map(found.map(({ post }, place) => [post, comments[place] ?? null]));
  return nodes.map(({ id }) => byPost.get(id) ?? null);
};

/** How many organisations say that a post helped them, and whether whoever asks is one of those who did. */
export interface Helpful {
  readonly organisations: number;
  readonly isOwn: boolean;
}

export const helpfulOf: Batch<NodeId, Helpful | null> = async (unit, nodes) => {
  const found = await unit.rows<Helpful & { readonly id: string }>(
    `select e.id, count(distinct k.membership_id)::int as organisations, coalesce(bool_or(k.person_id = $4::uuid), false) as "isOwn"
     from exchange_post e left join exchange_mark k on k.initiative_id = e.initiative_id and k.post_id = e.id
     where ${seenById} group by e.id`,
    [...valuesOf(unit, nodes), unit.actor?.personId ?? null],
  );
  const byId = new Map(found.map((row) => [row.id, row]));
  return nodes.map(({ id }) => byId.get(id) ?? null);
};
