import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { latestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { ownMemberships, seenAmong, sees } from "../readiness.policy.ts";
import { BackboneRater, BackboneRating, BackboneResult, BackboneReview } from "./backbone-review.entity.ts";
import type { BackboneSummary } from "./summarise-review.ts";

/** Every review of a backbone, the latest first. */
export const findBackboneReviews = pages<PageAsked & { readonly initiativeId: string }, BackboneReview>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, { actor }) => sees(actor, initiativeId)],
  },
  rows: "from backbone_review r where r.initiative_id = asked.initiative_id and asked.seen",
  node: [BackboneReview, "r"],
  place: ["r.created_at", "r.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});

const read = readerOf({ node: [BackboneReview, "r"] });
const readRaters = readerOf({ node: [BackboneRater, "a"] });
const readRatings = readerOf({ node: [BackboneRating, "g"] });
const readResults = readerOf({ node: [BackboneResult, "t"] });

/** Reviews by their rows; null where there is none that the actor may see. */
export const backboneReviewsById: Batch<NodeId, BackboneReview | null> = async (unit, keys) => {
  const found = await read(
    unit,
    "from backbone_review r where r.initiative_id = any ($1::uuid[]) and r.id = any ($2::uuid[])",
    [seenAmong(unit, keys), keys.map(({ id }) => id)],
  );
  const byId = new Map(found.map((review) => [review.id, review]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};

/** The latest review of each initiative, open or closed; null where there is none that the actor may see. */
export const latestBackboneReviewOf: Batch<string, BackboneReview | null> = (unit, initiativeIds) =>
  latest(unit, initiativeIds, false);

/** The latest that was closed: what is known of the backbone, while another is open. */
export const latestClosedBackboneReviewOf: Batch<string, BackboneReview | null> = (unit, initiativeIds) =>
  latest(unit, initiativeIds, true);

async function latest(
  unit: Parameters<Batch<string, BackboneReview | null>>[0],
  initiativeIds: readonly string[],
  isClosed: boolean,
): Promise<(BackboneReview | null)[]> {
  const seen = seenAmong(
    unit,
    initiativeIds.map((initiativeId) => ({ initiativeId })),
  );
  const found = await read(
    unit,
    `from unnest($1::uuid[]) asked (id) cross join lateral (select * from backbone_review r
       where r.initiative_id = asked.id and (r.state = 'CLOSED' or not $2) order by r.created_at desc, r.id desc limit 1) r`,
    [seen, isClosed],
  );
  const byInitiative = new Map(found.map((review) => [review.initiativeId, review]));
  return initiativeIds.map((id) => byInitiative.get(id) ?? null);
}

/** What reviews say, once they were closed; null before. */
export const backboneSummariesOf: Batch<NodeId, BackboneSummary | null> = async (unit, keys) => {
  const found = await readResults(
    unit,
    "from backbone_result t where t.initiative_id = any ($1::uuid[]) and t.review_id = any ($2::uuid[])",
    [seenAmong(unit, keys), keys.map(({ id }) => id)],
  );
  const byId = new Map(found.map(({ reviewId, summary }) => [reviewId, summary]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};

/** Those of the viewer's own organisations that rate in reviews. */
export const ownBackboneRatersOf: Batch<NodeId, BackboneRater[]> = async (unit, keys) => {
  const found = await readRaters(
    unit,
    `from backbone_rater a where a.initiative_id = any ($1::uuid[]) and a.review_id = any ($2::uuid[])
       and a.membership_id = any ($3::uuid[]) order by a.code`,
    [
      seenAmong(unit, keys),
      keys.map(({ id }) => id),
      keys.flatMap(({ initiativeId }) => ownMemberships(unit.actor, initiativeId)),
    ],
  );
  return keys.map(({ id }) => found.filter(({ reviewId }) => reviewId === id));
};

/** What the viewer has said in reviews, and nobody else reads; null where they said nothing. */
export const ownBackboneRatingsOf: Batch<NodeId, BackboneRating | null> = async (unit, keys) => {
  const found = await readRatings(
    unit,
    `from backbone_rating g where g.initiative_id = any ($1::uuid[]) and g.review_id = any ($2::uuid[]) and g.person_id = $3::uuid`,
    [seenAmong(unit, keys), keys.map(({ id }) => id), unit.actor?.personId ?? null],
  );
  const byId = new Map(found.map((rating) => [rating.reviewId, rating]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};
