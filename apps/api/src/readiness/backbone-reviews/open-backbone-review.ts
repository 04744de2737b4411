import { backboneBankV1 } from "@keelson/domain/readiness/backbone-bank";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, Refused } from "../../kernel/refusal.ts";
import { may } from "../readiness.policy.ts";
import { BackboneReview } from "./backbone-review.entity.ts";
import { latestBackboneReviewOf } from "./find-backbone-reviews.ts";
import type { OpenBackboneReviewInput } from "./backbone-review.type.ts";

/** People have so many days to rate, at the least and at the most. Source: docs/decisions/0034. */
const daysMin = 14;
const daysMax = 92;
/** Once a year, give or take some weeks: of two reviews soon after each other the difference would tell of who rates in one alone. */
const daysBetween = 300;

/**
 * Asks everybody who takes part to rate the backbone, and the backbone how it sees itself: from today on, once a year. Nobody chooses who is
 * asked: the database writes them down. Source: docs/methodology.md 4.7.
 */
export const openBackboneReview: Work<OpenBackboneReviewInput, { review: BackboneReview | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.openBackboneReview(actor, initiativeId), "initiative");
  const [opensOn = ""] = await todayOf(unit, [initiativeId]);
  const days = (Date.parse(input.closesOn) - Date.parse(opensOn)) / 86_400_000;
  if (days < daysMin || days > daysMax) {
    const message = `Give people ${daysMin} to ${daysMax} days.`;
    throw new Refused({ code: "OUT_OF_RANGE", message, path: ["closesOn"] });
  }
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 111))", [initiativeId]);
  const [latest] = await latestBackboneReviewOf(unit, [initiativeId]);
  if (latest?.state === "OPEN") {
    const message = `Another review is open: close it first, which counts it. Its last day is ${latest.closesOn}.`;
    throw new Refused({ code: "OTHER_REVIEW_OPEN", message, path: ["initiativeId"] });
  }
  if (!mayOpen(opensOn, latest ?? null)) {
    const message = `It is rated once a year: the last review began less than ${daysBetween} days ago.`;
    throw new Refused({ code: "ALREADY_REVIEWED", message, path: ["initiativeId"] });
  }
  const review = unit.db.create(BackboneReview, {
    initiativeId,
    bankVersion: backboneBankV1.version,
    opensOn,
    closesOn: input.closesOn,
    state: "OPEN",
    madeBy: actor.personId,
  });
  await unit.db.insert(BackboneReview, review);
  return { review };
};

/** Is the last review, if there was one, closed, and is it so long since it began that another may? One that nobody closes would be buried by the next. */
export const mayOpen = (today: string, last: BackboneReview | null): boolean =>
  last === null ||
  (last.state === "CLOSED" && Date.parse(today) - Date.parse(last.opensOn) >= daysBetween * 86_400_000);
