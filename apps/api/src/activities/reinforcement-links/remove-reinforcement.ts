import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { heldReinforcement } from "./held-reinforcement.ts";
import type { ReinforcementLink } from "./reinforcement-link.entity.ts";
import type { ReinforcementInput } from "./reinforcement-link.type.ts";

/** Either lead takes a link back, one the other proposed too: that is how a lead says no. */
export const removeReinforcement: Work<ReinforcementInput, { reinforcementLink: ReinforcementLink | null }> = async (
  unit,
  input,
) => {
  signedIn(themselves(unit.actor), "REPORT");
  const link = await heldReinforcement(unit, input);
  await unit.rows("delete from reinforcement_link where initiative_id = $1 and id = $2", [link.initiativeId, link.id]);
  return { reinforcementLink: link };
};
