import { In } from "typeorm";
import { signedIn } from "../../identity/identity.policy.js";
import { Membership } from "../../identity/memberships/membership.entity.js";
import { parseNodeId, parseNodeIds } from "../../kernel/node-id.js";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.js";
import { saidOrNot } from "../../kernel/said.js";
import { indicatorsById } from "../indicators/find-indicators.js";
import { may } from "../measurement.policy.js";
import { Obligation } from "./obligation.entity.js";
import { ownPeriod } from "../indicators/own-period.js";
/** The backbone asks partners to report an indicator. It binds nobody before they accept. */
export const proposeObligations = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const node = parseNodeId("indicator", input.indicatorId);
  const { initiativeId, ids } = parseNodeIds("membership", input.membershipIds);
  if (initiativeId !== node.initiativeId) throw new NotFound("membership");
  allow(may.proposeObligations(actor, initiativeId), "indicator");
  const [indicator] = await indicatorsById(unit, [node]);
  if (!indicator) throw new NotFound("indicator");
  const from = ownPeriod(indicator, input.from, "from");
  const to = input.to ? ownPeriod(indicator, input.to, "to") : null;
  if (to && to.start < from.start) {
    throw new Refused({ code: "PERIOD_NOT_VALID", message: `${to.code} is before ${from.code}.`, path: ["to"] });
  }
  await refuseStrangersAndOverlaps();
  const obligations = unit.db.create(
    Obligation,
    ids.map((membershipId) => ({
      initiativeId,
      membershipId,
      indicatorId: indicator.indicatorId,
      fromPeriod: from.code,
      toPeriod: to?.code ?? null,
      startsOn: from.start,
      endsOn: to?.end ?? "infinity",
      purpose: saidOrNot(input.purpose, "purpose"),
      state: "PROPOSED",
      proposedBy: actor.personId,
    })),
  );
  await unit.db.insert(Obligation, obligations);
  return { obligations };
  async function refuseStrangersAndOverlaps() {
    // one proposal of an indicator after the other, or two at once would each see none before it
    await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 1))", [node.id]);
    const members = await unit.db.findBy(Membership, { initiativeId, id: In(ids) });
    const before = await unit.db.find(Obligation, {
      where: {
        initiativeId,
        indicatorId: node.id,
        membershipId: In(ids),
        state: In(["PROPOSED", "ACCEPTED", "ENDED"]),
      },
    });
    refuse(
      ids.flatMap((id, index) => {
        const path = ["membershipIds", String(index)];
        const member = members.find((membership) => membership.id === id);
        if (!member) throw new NotFound("membership");
        if (!member.roles.includes("PARTNER")) {
          return [{ code: "NOT_A_PARTNER", message: `${member.code} is no partner here and reports nothing.`, path }];
        }
        const overlaps = before.some(
          ({ membershipId, startsOn, endsOn }) =>
            membershipId === id &&
            (endsOn === "infinity" || endsOn >= from.start) &&
            (to === null || startsOn <= to.end),
        );
        const message = `${member.code} is asked for these periods already.`;
        return overlaps || ids.indexOf(id) < index ? [{ code: "OBLIGATION_EXISTS", message, path }] : [];
      }),
    );
  }
};
//# sourceMappingURL=propose-obligations.js.map
