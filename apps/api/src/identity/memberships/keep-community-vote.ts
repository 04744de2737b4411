import type { Unit } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";

/** How many seats of communities vote in the steering committee today: somebody sits in each. */
export async function communitySeats(unit: Unit, initiativeId: string): Promise<number> {
  const [found] = await unit.rows<{ seats: number }>("select community_seats as seats from phase_facts($1)", [
    initiativeId,
  ]);
  return found?.seats ?? 0;
}

/** From the second phase on a community has a vote in the committee, once it had one: NO_COMMUNITY_SEAT where that was the last. */
export async function keepCommunityVote(
  unit: Unit,
  initiativeId: string,
  hadBefore: number,
  field: string,
): Promise<void> {
  if (hadBefore === 0 || (await communitySeats(unit, initiativeId)) > 0) return;
  const [late] = await unit.rows("select from initiative where id = $1 and current_phase <> 'PHASE_I'", [initiativeId]);
  if (!late) return;
  const message =
    "From the second phase on a community votes in the steering committee. Give another one a seat first.";
  throw new Refused({ code: "NO_COMMUNITY_SEAT", message, path: [field] });
}
