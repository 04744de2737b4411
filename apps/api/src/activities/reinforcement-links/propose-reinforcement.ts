import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { may } from "../activities.policy.ts";
import { activitiesById } from "../activities/find-activities.ts";
import { reinforcementLinksById } from "./find-reinforcement-links.ts";
import { ReinforcementLink } from "./reinforcement-link.entity.ts";
import type { ProposeReinforcementInput } from "./reinforcement-link.type.ts";

/**
 * Says that one activity strengthens another. Whoever leads one of the two says yes for that side by it, whoever leads both for both; a
 * working group's chair proposes it to two others, and says yes for none.
 */
export const proposeReinforcement: Work<
  ProposeReinforcementInput,
  { reinforcementLink: ReinforcementLink | null }
> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const nodes = [parseNodeId("activity", input.fromActivityId), parseNodeId("activity", input.toActivityId)];
  const [from, to] = await activitiesById(unit, nodes);
  if (!from || !to || from.initiativeId !== to.initiativeId) throw new NotFound("activity");
  allow(may.proposeReinforcement(actor, [from, to]), "activity");
  const { kind } = input;
  if (from.id === to.id)
    throw new Refused({
      code: "LINK_TO_ITSELF",
      message: "An activity does not strengthen itself. Choose another.",
      path: ["toActivityId"],
    });
  if (
    await unit.db.existsBy(ReinforcementLink, { initiativeId: from.initiativeId, fromId: from.id, toId: to.id, kind })
  )
    throw new Refused({
      code: "LINK_EXISTS",
      message: `${from.code} is linked so to ${to.code} already.`,
      path: ["kind"],
    });
  const link = unit.db.create(ReinforcementLink, {
    initiativeId: from.initiativeId,
    fromId: from.id,
    fromMembershipId: from.membershipId,
    toId: to.id,
    toMembershipId: to.membershipId,
    kind,
    description: saidOrNot(input.description, "description"),
    proposedBy: actor.personId,
    confirmedByFrom: may.lead(actor, from) ? actor.personId : null,
    confirmedByTo: may.lead(actor, to) ? actor.personId : null,
  });
  await unit.db.insert(ReinforcementLink, link);
  const [reinforcementLink = null] = await reinforcementLinksById(unit, [link]);
  return { reinforcementLink };
};
