import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { may } from "../activities.policy.ts";
import { reinforcementLinksById } from "./find-reinforcement-links.ts";
import { heldReinforcement, sidesOf } from "./held-reinforcement.ts";
import type { ReinforcementLink } from "./reinforcement-link.entity.ts";
import type { ReinforcementInput } from "./reinforcement-link.type.ts";

/** A lead says yes for its side. From both sides' yes on the link counts. */
export const confirmReinforcement: Work<ReinforcementInput, { reinforcementLink: ReinforcementLink | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const link = await heldReinforcement(unit, input);
  const [from, to] = sidesOf(link);
  await unit.rows(
    `update reinforcement_link set confirmed_by_from = $3, confirmed_by_to = $4, version = version + 1
     where initiative_id = $1 and id = $2`,
    [
      link.initiativeId,
      link.id,
      link.confirmedByFrom ?? (may.lead(actor, from) ? actor.personId : null),
      link.confirmedByTo ?? (may.lead(actor, to) ? actor.personId : null),
    ],
  );
  const [reinforcementLink = null] = await reinforcementLinksById(unit, [link]);
  return { reinforcementLink };
};
