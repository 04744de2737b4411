import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import { may } from "../activities.policy.ts";
import { isAcross } from "../of-activities.ts";
import { reinforcementLinksById } from "./find-reinforcement-links.ts";
import { heldReinforcement, sidesOf, withYesOf } from "./held-reinforcement.ts";
import type { ReinforcementLink } from "./reinforcement-link.entity.ts";
import type { ReinforcementInput } from "./reinforcement-link.type.ts";

/**
 * A lead says yes for its side. From both sides' yes on the link counts. CONFLICT_OF_INTEREST where the same person said yes for the other
 * side, and that is another organisation's.
 */
export const confirmReinforcement: Work<ReinforcementInput, { reinforcementLink: ReinforcementLink | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const link = await heldReinforcement(unit, input);
  const said = withYesOf(actor, link, await isAcross(unit, sidesOf(link)));
  const [from, to] = sidesOf(link);
  const isOpen =
    (said.confirmedByFrom === null && may.lead(actor, from)) || (said.confirmedByTo === null && may.lead(actor, to));
  const isSame = said.confirmedByFrom === link.confirmedByFrom && said.confirmedByTo === link.confirmedByTo;
  if (isOpen && isSame) {
    const message = "You said yes for the other organisation. Somebody else has to say it for this one.";
    throw new Refused({ code: "CONFLICT_OF_INTEREST", message, path: ["id"] });
  }
  await unit.rows(
    `update reinforcement_link set confirmed_by_from = $3, confirmed_by_to = $4, version = version + 1
     where initiative_id = $1 and id = $2`,
    [link.initiativeId, link.id, said.confirmedByFrom, said.confirmedByTo],
  );
  const [reinforcementLink = null] = await reinforcementLinksById(unit, [link]);
  return { reinforcementLink };
};
