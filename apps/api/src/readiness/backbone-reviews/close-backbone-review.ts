import { backboneAnchors } from "@keelson/domain/readiness/backbone";
import type { Answer } from "@keelson/domain/readiness/words";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, Refused } from "../../kernel/refusal.ts";
import { may } from "../readiness.policy.ts";
import { BackboneReview, type BackboneSaid } from "./backbone-review.entity.ts";
import type { CloseBackboneReviewInput } from "./backbone-review.type.ts";
import { lockedBackboneReview } from "./locked-backbone-review.ts";
import { summariseReview } from "./summarise-review.ts";

/** Closes a review after its last day, and counts it, once. What it says is kept as it may be shown. Source: docs/methodology.md 4.7. */
export const closeBackboneReview: Work<CloseBackboneReviewInput, { review: BackboneReview | null }> = async (
  unit,
  { id },
) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const node = parseNodeId("backboneReview", id);
  allow(may.closeBackboneReview(actor, node.initiativeId), "backbone review");
  const before = await lockedBackboneReview(unit, node);
  if (before.state === "CLOSED") {
    const message = "It is closed, and stays so.";
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["id"] });
  }
  const [today = ""] = await todayOf(unit, [node.initiativeId]);
  if (today <= before.closesOn)
    throw new Refused({ code: "STILL_OPEN", message: `People may rate until ${before.closesOn}.`, path: ["id"] });
  return { review: await closeReview(unit, before) };
};

/** Closes a review that is open and over, and counts it, once: whoever does it, by hand or by the clock. */
export async function closeReview(unit: Unit, before: BackboneReview): Promise<BackboneReview> {
  const { initiativeId, id } = before;
  const review = { ...before, state: "CLOSED" as const };
  await unit.db.update(BackboneReview, { initiativeId, id }, { state: "CLOSED" });
  await count(unit, review);
  return review;
}

/** Who said what is read here and nowhere else. Whoever was the backbone on one of both days alone is counted neither way: nobody rates itself as a partner. */
async function count(unit: Unit, { initiativeId, id: reviewId }: BackboneReview): Promise<void> {
  const raters = await unit.rows<{ membershipId: string; isSelf: boolean }>(
    `select membership_id as "membershipId", is_self as "isSelf" from backbone_rater
     where initiative_id = $1 and review_id = $2 and is_self = is_backbones(initiative_id, membership_id)`,
    [initiativeId, reviewId],
  );
  const ratings = await unit.rows<{ membership_id: string; answers: Record<string, BackboneSaid> }>(
    "select * from ratings_to_count($1, $2)",
    [initiativeId, reviewId],
  );
  const summary = summariseReview(
    raters.map(({ membershipId, isSelf }) => ({
      isSelf,
      respondents: ratings
        .filter((each) => each.membership_id === membershipId)
        .map(({ answers }) =>
          Object.fromEntries(Object.entries(answers).map(([code, said]) => [code, answerOf(said)])),
        ),
    })),
  );
  // jsonb holds what the summary is, and TypeORM has no word for it
  await unit.rows("insert into backbone_result (initiative_id, review_id, summary) values ($1, $2, $3)", [
    initiativeId,
    reviewId,
    JSON.stringify(summary),
  ]);
}

/** A word of the scale as what is counted with: its place. */
const answerOf = (said: BackboneSaid): Answer =>
  // the anchors are five, and so are the ratings
  said === "DONT_KNOW" ? said : (backboneAnchors.indexOf(said) as Answer);
