import { signedIn, themselves } from "../../identity/identity.policy.js";
import { saidOrNot } from "../../kernel/said.js";
import { parseNodeIds } from "../../kernel/node-id.js";
import { may } from "../measurement.policy.js";
import { findObligationsById } from "./find-obligations.js";
import { lockedObligations } from "./locked-obligations.js";
/** The partner does not take on what it was asked to report. It may be asked again. */
export const declineObligations = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const { initiativeId, ids } = parseNodeIds("obligation", input.ids);
  await lockedObligations(unit, initiativeId, ids, "PROPOSED", ({ membershipId }) =>
    may.declineObligations(actor, initiativeId, membershipId),
  );
  const because = saidOrNot(input.because, "because");
  await unit.rows(
    `update obligation set state = 'DECLINED', declined_because = $3, version = version + 1
     where initiative_id = $1 and id = any ($2::uuid[])`,
    [initiativeId, ids, because],
  );
  return { obligations: await findObligationsById(unit, initiativeId, ids) };
};
//# sourceMappingURL=decline-obligations.js.map
