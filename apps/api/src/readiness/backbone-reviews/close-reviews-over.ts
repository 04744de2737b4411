import { todayOf } from "../../agenda/initiatives/find-today.ts";
import type { Work } from "../../kernel/context.ts";
import { inEachInitiative, type ActWith } from "../../kernel/in-each-initiative.ts";
import { closeReview } from "./close-backbone-review.ts";
import { lockedBackboneReview } from "./locked-backbone-review.ts";

const closeReviews: Work<string, { closed: number }> = async (unit, initiativeId) => {
  unit.because("the last day is over");
  const [today = ""] = await todayOf(unit, [initiativeId]);
  const found = await unit.rows<{ id: string }>(
    "select id from backbone_review where initiative_id = $1 and state = 'OPEN' and closes_on < $2 order by id",
    [initiativeId, today],
  );
  let closed = 0;
  for (const { id } of found) {
    const review = await lockedBackboneReview(unit, { initiativeId, id });
    // somebody may have closed it while this waited
    if (review.state !== "OPEN") continue;
    await closeReview(unit, review);
    closed += 1;
  }
  return { closed };
};

/**
 * Closes and counts, in every initiative, the review of the backbone whose last day is over where it is. Idempotent. Where one initiative
 * fails, the others do not, and then AggregateError tells which and why. Gives how many were closed. Source: docs/methodology.md 4.18 and
 * docs/decisions/0038.
 */
export async function closeAllReviews(actWith: ActWith): Promise<number> {
  const done = await inEachInitiative(actWith, {
    due: "initiatives_with_reviews_over",
    context: (id) => ({ audience: [id], manages: [id] }),
    work: closeReviews,
    nothing: { closed: 0 },
    failed: "reviews of some initiatives' backbones could not be closed",
  });
  return done.reduce((sum, { closed }) => sum + closed, 0);
}
