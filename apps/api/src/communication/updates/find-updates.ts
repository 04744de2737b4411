import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { latestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { isReadUpdate, updatesRead } from "../communication.policy.ts";
import { Update } from "./update.entity.ts";

export interface UpdatesAsked extends PageAsked {
  readonly initiativeId: string;
}

/** What was told in an initiative, as far as it is for whoever asks, the latest first. */
export const findUpdates = pages<UpdatesAsked, Update>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    open: ["boolean", ({ initiativeId }, asker) => updatesRead(asker, initiativeId).open],
    writes: ["boolean", ({ initiativeId }, asker) => updatesRead(asker, initiativeId).writes],
    every: ["boolean", ({ initiativeId }, asker) => updatesRead(asker, initiativeId).every],
    roles: ["text", ({ initiativeId }, asker) => updatesRead(asker, initiativeId).roles],
  },
  rows: `from initiative_update u where u.initiative_id = asked.initiative_id and ${isReadUpdate}`,
  node: [Update, "u"],
  place: ["u.created_at", "u.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});

const read = readerOf({ node: [Update, "u"] });

/** Updates by their rows; null where there is none that is for the actor. */
export const updatesById: Batch<NodeId, Update | null> = async (unit, nodes) => {
  const rights = nodes.map(({ initiativeId }) => updatesRead(unit, initiativeId));
  const found = await read(
    unit,
    `from unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::boolean[], $5::boolean[], $6::text[])
       asked (initiative_id, id, open, writes, every, roles)
     join initiative_update u on u.initiative_id = asked.initiative_id and u.id = asked.id and ${isReadUpdate}`,
    [
      nodes.map(({ initiativeId }) => initiativeId),
      nodes.map(({ id }) => id),
      rights.map(({ open }) => open),
      rights.map(({ writes }) => writes),
      rights.map(({ every }) => every),
      rights.map(({ roles }) => roles),
    ],
  );
  const byId = new Map(found.map((update) => [update.id, update]));
  return nodes.map(({ id }) => byId.get(id) ?? null);
};
