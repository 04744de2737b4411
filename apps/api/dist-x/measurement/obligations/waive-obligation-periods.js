import { signedIn } from "../../identity/identity.policy.js";
import { parseNodeIds } from "../../kernel/node-id.js";
import { said, saidOrNot } from "../../kernel/said.js";
import { settle } from "../aggregates/settle.js";
import { may, scopeFor } from "../measurement.policy.js";
import { findObligationPeriodsById } from "./find-obligation-periods.js";
import { lockedObligationPeriods } from "./locked-obligation-periods.js";
import { stamp } from "./stamp.js";
/**
 * Lets partners off periods: they are no longer expected, and what they may have said of them does not count. Where people would be at
 * risk, nobody has to say why.
 */
export const waiveObligationPeriods = async (unit, input) => {
  const { initiativeId, ids } = parseNodeIds("obligationPeriod", input.ids);
  const actor = signedIn(unit.actor, scopeFor(unit.actor, initiativeId));
  const { reason } = input;
  await lockedObligationPeriods(unit, initiativeId, ids, ["DUE", "SUBMITTED"], ({ membershipId }) =>
    may.waive(actor, initiativeId, membershipId, reason),
  );
  const needsNote = reason !== "SAFETY" && reason !== "MEMBERSHIP_ENDED";
  const note = needsNote
    ? said(input.note ?? "", "note", "Say why; only a SAFETY waiver needs no explanation.")
    : saidOrNot(input.note, "note");
  await unit.rows(
    `update obligation_period set state = 'WAIVED', waive_reason = $3, waive_note = $4
     where initiative_id = $1 and id = any ($2::uuid[])`,
    [initiativeId, ids, reason, note],
  );
  await settle(unit, initiativeId, ids, await stamp(unit, initiativeId));
  return { obligationPeriods: await findObligationPeriodsById(unit, initiativeId, ids) };
};
//# sourceMappingURL=waive-obligation-periods.js.map
