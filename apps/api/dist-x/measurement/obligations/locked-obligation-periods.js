import { allow, NotFound, refuse } from "../../kernel/refusal.js";
import { findObligationPeriodsById } from "./find-obligation-periods.js";
import { lockPeriods } from "./stamp.js";
/**
 * Obligation periods that this transaction holds until it commits, in the order asked, each in one of these states;
 * TRANSITION_NOT_ALLOWED otherwise. NOT_FOUND where one is none, binds nobody yet, or `isAllowed` says no.
 */
export async function lockedObligationPeriods(unit, initiativeId, ids, states, isAllowed) {
  await lockPeriods(unit, initiativeId, ids);
  const periods = await findObligationPeriodsById(unit, initiativeId, ids);
  if (periods.length < ids.length) throw new NotFound("obligation period");
  for (const period of periods) allow(period.state !== "UNBOUND" && isAllowed(period), "obligation period");
  refuse(
    periods.flatMap((period, index) => {
      const path = ["ids", String(index)];
      if (periods.indexOf(period) < index)
        return [{ code: "DUPLICATE_ROW", message: "This period is named twice.", path }];
      if (states.includes(period.state)) return [];
      const message = period.state === "WAIVED" ? "This period is waived already." : "This period is not waived.";
      return [{ code: "TRANSITION_NOT_ALLOWED", message, path }];
    }),
  );
  return periods;
}
//# sourceMappingURL=locked-obligation-periods.js.map
