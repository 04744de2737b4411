import { parseDecimal } from "@keelson/domain/measurement/decimal";
import { checkOverlap } from "@keelson/domain/measurement/distinct-people";
import { In } from "typeorm";
import { signedIn, themselves } from "../../identity/identity.policy.js";
import { Membership } from "../../identity/memberships/membership.entity.js";
import { parseNodeId, parseNodeIds } from "../../kernel/node-id.js";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.js";
import { definitionAt, definitionsOf } from "../indicators/find-definitions.js";
import { indicatorsById } from "../indicators/find-indicators.js";
import { ownPeriod } from "../indicators/own-period.js";
import { may, scopeFor } from "../measurement.policy.js";
import { stamp } from "../obligations/stamp.js";
import { closeOverlap } from "./close-overlap.js";
import { findOverlap } from "./find-overlaps.js";
import { Overlap } from "./overlap.entity.js";
/**
 * Says how many people partners share, in place of what was said of them before. The backbone or one of the partners says it, and
 * it counts once every one of the partners has agreed: nobody's people are explained away by others.
 */
export const recordOverlap = async (unit, input) => {
  const node = parseNodeId("indicator", input.indicatorId);
  const { initiativeId, ids } = parseNodeIds("membership", input.membershipIds);
  if (initiativeId !== node.initiativeId) throw new NotFound("membership");
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.recordOverlap(actor, initiativeId, ids), "indicator");
  const [indicator] = await indicatorsById(unit, [node]);
  if (!indicator) throw new NotFound("indicator");
  const period = ownPeriod(indicator, input.period, "period");
  const [definitions = []] = await definitionsOf(unit, [node]);
  const { acrossPartners, isSensitive } = definitionAt(definitions, period.start);
  if (acrossPartners !== "SUM_DISTINCT") {
    const message = `Only people who are counted without adding them up overlap; ${indicator.indicator.code} combines by ${acrossPartners} in ${period.code}.`;
    throw new Refused({ code: "OVERLAP_NOT_APPLICABLE", message, path: ["indicatorId"] });
  }
  if (isSensitive && input.method === "RECORD_LINKAGE") {
    const message = `${indicator.indicator.code} is sensitive: who is counted by several partners is not found out by linking their records.`;
    throw new Refused({ code: "RECORD_LINKAGE_NOT_ALLOWED", message, path: ["method"] });
  }
  await refuseStrangers(unit, initiativeId, ids);
  const membershipIds = ids.toSorted();
  refuse(checkOverlap({ partners: membershipIds, people: input.people }, {}).map(inInput));
  const at = await stamp(unit, initiativeId);
  await closeOverlap(unit, { initiativeId, indicatorId: node.id, period, membershipIds }, at);
  const agreedIds = membershipIds.filter((id) => may.agreeOverlap(actor, initiativeId, [id]));
  const overlap = unit.db.create(Overlap, {
    initiativeId,
    indicatorId: node.id,
    period: period.code,
    periodStart: period.start,
    periodEnd: period.end,
    membershipIds,
    people: parseDecimal(input.people) ?? "0",
    method: input.method,
    agreedIds,
    recordedBy: actor.personId,
  });
  await unit.db.insert(Overlap, overlap);
  return { overlap: await findOverlap(unit, overlap) };
};
async function refuseStrangers(unit, initiativeId, ids) {
  const members = await unit.db.findBy(Membership, { initiativeId, id: In([...ids]) });
  refuse(
    ids.flatMap((id, index) => {
      const member = members.find((membership) => membership.id === id);
      if (!member) throw new NotFound("membership");
      if (member.roles.includes("PARTNER")) return [];
      const message = `${member.code} is no partner here and counts nobody.`;
      return [{ code: "NOT_A_PARTNER", message, path: ["membershipIds", String(index)] }];
    }),
  );
}
/** The domain speaks of partners where the input names memberships. */
const inInput = (problem) => ({
  ...problem,
  path: problem.path.map((field) => (field === "partners" ? "membershipIds" : field)),
});
//# sourceMappingURL=record-overlap.js.map
