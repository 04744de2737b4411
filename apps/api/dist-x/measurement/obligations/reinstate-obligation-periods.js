import { signedIn } from "../../identity/identity.policy.js";
import { parseNodeIds } from "../../kernel/node-id.js";
import { settle } from "../aggregates/settle.js";
import { may, scopeFor } from "../measurement.policy.js";
import { findObligationPeriodsById } from "./find-obligation-periods.js";
import { lockedObligationPeriods } from "./locked-obligation-periods.js";
import { stamp } from "./stamp.js";
/** Takes a waiver back: the periods are expected again, and what was accepted for them counts again. */
export const reinstateObligationPeriods = async (unit, input) => {
  const { initiativeId, ids } = parseNodeIds("obligationPeriod", input.ids);
  const actor = signedIn(unit.actor, scopeFor(unit.actor, initiativeId));
  await lockedObligationPeriods(unit, initiativeId, ids, ["WAIVED"], ({ membershipId, waiveReason }) =>
    may.waive(actor, initiativeId, membershipId, waiveReason ?? "OTHER"),
  );
  await unit.rows(
    `update obligation_period set state = case when first_submitted_at is null then 'DUE' else 'SUBMITTED' end,
       waive_reason = null, waive_note = null
     where initiative_id = $1 and id = any ($2::uuid[])`,
    [initiativeId, ids],
  );
  await settle(unit, initiativeId, ids, await stamp(unit, initiativeId));
  return { obligationPeriods: await findObligationPeriodsById(unit, initiativeId, ids) };
};
//# sourceMappingURL=reinstate-obligation-periods.js.map
