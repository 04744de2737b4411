import type { Actor } from "../../kernel/actor.ts";
import type { Unit } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { may, type OfLead } from "../activities.policy.ts";
import { reinforcementLinksById } from "./find-reinforcement-links.ts";
import type { ReinforcementLink } from "./reinforcement-link.entity.ts";
import type { ReinforcementInput } from "./reinforcement-link.type.ts";

/** What says who leads the two sides of a link. */
type Sides = Pick<ReinforcementLink, "initiativeId" | "fromMembershipId" | "toMembershipId">;

/** The two sides of a link, as what their leads answer for. */
export const sidesOf = ({ initiativeId, fromMembershipId, toMembershipId }: Sides): readonly [OfLead, OfLead] => [
  { initiativeId, membershipId: fromMembershipId },
  { initiativeId, membershipId: toMembershipId },
];

/**
 * Who has said yes for each side once the actor has, for those they lead. Where two organisations lead them one checks the other, and one
 * person is not both (docs/methodology.md 3.1): having said yes for one, the actor says nothing for the other.
 */
export function withYesOf(
  actor: Actor,
  link: Sides & Pick<ReinforcementLink, "confirmedByFrom" | "confirmedByTo">,
  ofTwoOrganisations: boolean,
): Pick<ReinforcementLink, "confirmedByFrom" | "confirmedByTo"> {
  const [from, to] = sidesOf(link);
  const yes = (side: OfLead, other: string | null) =>
    may.lead(actor, side) && !(ofTwoOrganisations && other === actor.personId) ? actor.personId : null;
  const confirmedByFrom = link.confirmedByFrom ?? yes(from, link.confirmedByTo);
  return { confirmedByFrom, confirmedByTo: link.confirmedByTo ?? yes(to, confirmedByFrom) };
}

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
