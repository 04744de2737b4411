import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound } from "../../kernel/refusal.ts";
import { may } from "../agenda.policy.ts";
import { ConstituentGroup } from "./constituent-group.entity.ts";
import type { RemoveConstituentGroupInput } from "./constituent-group.type.ts";
import { constituentGroupsOf } from "./find-constituent-groups.ts";
import { keepMostAffected, lockConstituents } from "./keep-most-affected.ts";

/** Takes a group away that the initiative is not about; the audit trail keeps that it was there. */
export const removeConstituentGroup: Work<
  RemoveConstituentGroupInput,
  { constituentGroups: ConstituentGroup[] | null }
> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const node = parseNodeId("constituentGroup", input.id);
  allow(may.setGroups(actor, node.initiativeId), "constituent group");
  await lockConstituents(unit, node.initiativeId);
  const before = await unit.db.findOneBy(ConstituentGroup, node);
  if (!before) throw new NotFound("constituent group");
  await unit.db.delete(ConstituentGroup, node);
  await keepMostAffected(unit, node.initiativeId, before);
  const [constituentGroups = []] = await constituentGroupsOf(unit, [node.initiativeId]);
  return { constituentGroups };
};
