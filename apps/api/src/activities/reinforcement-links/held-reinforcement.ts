import type { Unit } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { may, type OfLead } from "../activities.policy.ts";
import { reinforcementLinksById } from "./find-reinforcement-links.ts";
import type { ReinforcementLink } from "./reinforcement-link.entity.ts";
import type { ReinforcementInput } from "./reinforcement-link.type.ts";

/** The two sides of a link, as what their leads answer for. */
export const sidesOf = ({
  initiativeId,
  fromMembershipId,
  toMembershipId,
}: ReinforcementLink): readonly [OfLead, OfLead] => [
  { initiativeId, membershipId: fromMembershipId },
  { initiativeId, membershipId: toMembershipId },
];

/** A link that the actor leads a side of, as it is now that nobody else can change it; CONFLICT where it is not the one looked at. */
export async function heldReinforcement(unit: Unit, input: ReinforcementInput): Promise<ReinforcementLink> {
  const node = parseNodeId("reinforcementLink", input.id);
  const [seen] = await reinforcementLinksById(unit, [node]);
  if (!seen) throw new NotFound("reinforcement link");
  allow(
    sidesOf(seen).some((side) => may.lead(unit.actor, side)),
    "reinforcement link",
  );
  await unit.rows("select from reinforcement_link where initiative_id = $1 and id = $2 for no key update", [
    node.initiativeId,
    node.id,
  ]);
  const [link] = await reinforcementLinksById(unit, [node]);
  if (!link) throw new NotFound("reinforcement link");
  if ((input.expectedVersion ?? link.version) === link.version) return link;
  const message = `It was changed by somebody else: it is version ${link.version}. Look at it again.`;
  throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
}
