import { committeesAt } from "../../identity/memberships/committees-at.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { allow, NotFound } from "../../kernel/refusal.ts";
import { may } from "../agenda.policy.ts";
import { Group } from "./group.entity.ts";

/** A group whose seats the actor arranges, until commit: one after the other, or two at once would each see the seats before. NOT_FOUND. */
export async function arrangedGroup(unit: Unit, actor: Actor, { initiativeId, id }: NodeId): Promise<Group> {
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 70))", [initiativeId]);
  const group = may.setGroups(actor, initiativeId) ? await unit.db.findOneBy(Group, { initiativeId, id }) : null;
  if (!group) throw new NotFound("group");
  const hasCommittee = (await committeesAt(unit, [initiativeId])).has(initiativeId);
  allow(may.arrangeSeats(actor, initiativeId, group.kind, hasCommittee), "group");
  return group;
}
