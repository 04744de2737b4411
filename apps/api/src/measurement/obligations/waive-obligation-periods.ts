import { signedIn } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeIds } from "../../kernel/node-id.ts";
import { Refused } from "../../kernel/refusal.ts";
import { said, saidOrNot } from "../../kernel/said.ts";
import { settle } from "../aggregates/settle.ts";
import { may, scopeFor } from "../measurement.policy.ts";
import { findObligationPeriodsById } from "./find-obligation-periods.ts";
import { lockedObligationPeriods } from "./locked-obligation-periods.ts";
import type { ObligationPeriod } from "./obligation.entity.ts";
import type { WaiveObligationPeriodsInput } from "./obligation-period.type.ts";
import { stamp } from "./stamp.ts";

/**
 * Lets partners off periods: they are no longer expected, and what they may have said of them does not count. Where people would be at
 * risk, nobody has to say why.
 */
export const waiveObligationPeriods: Work<
  WaiveObligationPeriodsInput,
  { obligationPeriods: ObligationPeriod[] }
> = async (unit, input) => {
  const { initiativeId, ids } = parseNodeIds("obligationPeriod", input.ids);
  const actor = signedIn(unit.actor, scopeFor(unit.actor, initiativeId));
  const { reason } = input;
  await lockedObligationPeriods(unit, initiativeId, ids, ["DUE", "SUBMITTED"], ({ membershipId }) =>
    may.waive(actor, initiativeId, membershipId, reason),
  );
  if (reason === "MEMBERSHIP_SUSPENDED") {
    const message = "That follows from the membership, by itself. Suspend it, or give another reason.";
    throw new Refused({ code: "REASON_NOT_ALLOWED", message, path: ["reason"] });
  }
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
