import { backboneItems } from "@keelson/domain/readiness/backbone";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.ts";
import { checkCodes } from "../assessments/check-codes.ts";
import { may } from "../readiness.policy.ts";
import { requestKeyOf } from "../request-key.ts";
import { BackboneRater, type BackboneRating, type BackboneReview } from "./backbone-review.entity.ts";
import type { RateBackboneInput } from "./backbone-review.type.ts";
import { ownBackboneRatingsOf } from "./find-backbone-reviews.ts";
import { lockedBackboneReview } from "./locked-backbone-review.ts";

const statements = Object.values(backboneItems)
  .flat()
  .map((code) => ({ code }));

/**
 * Keeps what somebody says of the backbone, for one organisation that rates: all they have said so far, until the review is closed. Nobody else
 * reads it. Of the backbone's own people it is how they see themselves. Source: docs/methodology.md 4.7.
 */
export const rateBackbone: Work<RateBackboneInput, { rating: BackboneRating | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const node = parseNodeId("backboneReview", input.reviewId);
  const member = parseNodeId("membership", input.membershipId);
  allow(
    member.initiativeId === node.initiativeId && may.answer(actor, node.initiativeId, member.id),
    "backbone review",
  );
  const review = await lockedBackboneReview(unit, node);
  const { initiativeId, id: reviewId } = node;
  // whoever came after it was opened knows of it, and is not asked
  if (!(await unit.db.existsBy(BackboneRater, { initiativeId, reviewId, membershipId: member.id })))
    throw new NotFound("backbone review");
  const [before] = await ownBackboneRatingsOf(unit, [node]);
  const requestKey = requestKeyOf(input);
  // it has arrived, and its sender never heard of it
  if (before && requestKey !== null && before.requestKey === requestKey) return { rating: before };
  const [today = ""] = await todayOf(unit, [initiativeId]);
  if (!takesRatings(review, today)) {
    const message = "This review is not open: what was said stays as it is.";
    throw new Refused({ code: "NOT_OPEN", message, path: ["reviewId"] });
  }
  if (before && before.membershipId !== member.id) {
    const message = "You have rated for another organisation already: everybody rates once.";
    throw new Refused({ code: "ALREADY_ANSWERED", message, path: ["membershipId"] });
  }
  if (typeof input.seen === "number" && input.seen !== (before?.revision ?? 0)) {
    const message = "You have sent another rating since this one was begun. Look at it first.";
    throw new Refused({ code: "CONFLICT", message, path: ["seen"] });
  }
  refuse(checkCodes(statements, input.answers));
  await unit.rows(
    `insert into backbone_rating (initiative_id, review_id, membership_id, person_id, answers, request_key) values ($1, $2, $3, $4, $5, $6)
     on conflict (initiative_id, review_id, person_id) do update set answers = excluded.answers, request_key = excluded.request_key,
       revision = backbone_rating.revision + 1`,
    [
      initiativeId,
      reviewId,
      member.id,
      actor.personId,
      JSON.stringify(Object.fromEntries(input.answers.map(({ code, answer }) => [code, answer]))),
      requestKey,
    ],
  );
  const [rating = null] = await ownBackboneRatingsOf(unit, [node]);
  return { rating };
};

/** Is it open, and today one of its days? */
export const takesRatings = ({ state, opensOn, closesOn }: BackboneReview, today: string): boolean =>
  state === "OPEN" && today >= opensOn && today <= closesOn;
