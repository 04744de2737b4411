import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeIds } from "../../kernel/node-id.ts";
import { may } from "../measurement.policy.ts";
import { bindPeriods } from "./bind-periods.ts";
import { findObligationsById } from "./find-obligations.ts";
import { lockedObligations } from "./locked-obligations.ts";
import type { Obligation } from "./obligation.entity.ts";
import type { ObligationIdsInput } from "./obligation.type.ts";

/** The partner takes on what it was asked to report: from now on it is expected. */
export const acceptObligations: Work<ObligationIdsInput, { obligations: Obligation[] }> = async (unit, input) => {
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
