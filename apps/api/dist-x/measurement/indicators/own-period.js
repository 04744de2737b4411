import { isOwnPeriod, parsePeriod } from "@keelson/domain/measurement/period";
import { Refused } from "../../kernel/refusal.js";
/** One of the indicator's own periods by its code. Refuses what is no period, or one of another rhythm, naming the argument. */
export function ownPeriod(indicator, code, argument) {
  const period = parsePeriod(code);
  if (!period) throw new Refused({ code: "PERIOD_NOT_VALID", message: `${code} is no period.`, path: [argument] });
  if (!isOwnPeriod(period, indicator.frequency, indicator.yearStartMonth)) {
    const message = `${code} is not one of the ${indicator.frequency.toLowerCase()} periods of ${indicator.indicator.code}.`;
    throw new Refused({ code: "PERIOD_OF_ANOTHER_FREQUENCY", message, path: [argument] });
  }
  return period;
}
//# sourceMappingURL=own-period.js.map
