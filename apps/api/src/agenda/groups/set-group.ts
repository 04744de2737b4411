import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { saidBriefly } from "../../kernel/said-briefly.ts";
import { may } from "../agenda.policy.ts";
import { Group } from "./group.entity.ts";
import type { SetGroupInput } from "./group.type.ts";

const groupsMax = 50;

/** Writes down a group, or what it is called and there for. Source: docs/methodology.md 4.2. */
export const setGroup: Work<SetGroupInput, { group: Group | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.setGroups(actor, initiativeId), "initiative");
  const facts = {
    name: saidBriefly(input.name, "name", "Name the group."),
    charter: saidOrNot(input.charter, "charter") ?? "",
  };
  if (!input.id) {
    if ((await unit.db.countBy(Group, { initiativeId })) >= groupsMax)
      throw new Refused({ code: "TOO_MANY", message: `At most ${groupsMax} groups.`, path: ["name"] });
    const group = unit.db.create(Group, { initiativeId, kind: input.kind, ...facts });
    await unit.db.insert(Group, group);
    return { group };
  }
  const node = parseNodeId("group", input.id);
  const before = node.initiativeId === initiativeId && (await unit.db.findOneBy(Group, node));
  if (!before) throw new NotFound("group");
  await unit.db.update(Group, node, { ...facts, version: before.version + 1 });
  return { group: { ...before, ...facts } };
};
