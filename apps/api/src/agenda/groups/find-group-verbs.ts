import { committeesAt } from "../../identity/memberships/committees-at.ts";
import type { Batch } from "../../kernel/context.ts";
import { those, type Verb } from "../../kernel/verbs.ts";
import { may } from "../agenda.policy.ts";
import type { Group } from "./group.entity.ts";

/** What the actor may do with each of these groups now. */
export const groupVerbsOf: Batch<Group, Verb[]> = async (unit, groups) => {
  const { actor } = unit;
  if (actor?.reportLinkId !== null || !actor.scopes.includes("MANAGE")) return groups.map(() => []);
  const led = await committeesAt(unit, [...new Set(groups.map(({ initiativeId }) => initiativeId))]);
  return groups.map(({ initiativeId, kind }) =>
    those({
      SET_GROUP: may.setGroups(actor, initiativeId),
      ARRANGE_SEATS: may.arrangeSeats(actor, initiativeId, kind, led.has(initiativeId)),
      SET_SUPPORT: may.setGroups(actor, initiativeId),
    }),
  );
};
