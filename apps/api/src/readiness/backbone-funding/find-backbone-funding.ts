import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import { latestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { seenAmong, sees } from "../readiness.policy.ts";
import { BackboneFunding } from "./backbone-funding.entity.ts";

/** All that was said of a backbone's funding, the latest first. */
export const findBackboneFundings = pages<PageAsked & { readonly initiativeId: string }, BackboneFunding>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, { actor }) => sees(actor, initiativeId)],
  },
  rows: "from backbone_funding f where f.initiative_id = asked.initiative_id and asked.seen",
  node: [BackboneFunding, "f"],
  place: ["f.created_at", "f.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});

const read = readerOf({ node: [BackboneFunding, "f"] });

/** What counts, by initiative: the latest that was said. Null where nobody has, or to whoever may not see it. */
export const latestBackboneFundingOf: Batch<string, BackboneFunding | null> = async (unit, initiativeIds) => {
  const seen = seenAmong(
    unit,
    initiativeIds.map((initiativeId) => ({ initiativeId })),
  );
  const found = await read(
    unit,
    `from unnest($1::uuid[]) asked (id) cross join lateral (
       select * from backbone_funding f where f.initiative_id = asked.id order by f.created_at desc, f.id desc limit 1) f`,
    [seen],
  );
  const byInitiative = new Map(found.map((funding) => [funding.initiativeId, funding]));
  return initiativeIds.map((id) => byInitiative.get(id) ?? null);
};
