import { signedIn, themselves } from "../../identity/identity.policy.js";
import { parseNodeIds } from "../../kernel/node-id.js";
import { may } from "../measurement.policy.js";
import { bindPeriods } from "./bind-periods.js";
import { findObligationsById } from "./find-obligations.js";
import { lockedObligations } from "./locked-obligations.js";
/** The partner takes on what it was asked to report: from now on it is expected. */
export const acceptObligations = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const { initiativeId, ids } = parseNodeIds("obligation", input.ids);
  await lockedObligations(unit, initiativeId, ids, "PROPOSED", ({ membershipId }) =>
    may.acceptObligations(actor, initiativeId, membershipId),
  );
  await unit.rows(
    `update obligation set state = 'ACCEPTED', agreed_by = $3, version = version + 1
     where initiative_id = $1 and id = any ($2::uuid[])`,
    [initiativeId, ids, actor.personId],
  );
  await bindPeriods(unit, initiativeId, ids);
  return { obligations: await findObligationsById(unit, initiativeId, ids) };
};
//# sourceMappingURL=accept-obligations.js.map
