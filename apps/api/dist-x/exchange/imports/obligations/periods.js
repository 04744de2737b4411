import { isOwnPeriod, parsePeriod } from "@keelson/domain/measurement/period";
import { shown } from "../tables/shown.js";
/** Every period a package speaks of, once each: its place in the list is its number in the staging tables. */
export class Periods {
  #places = new Map();
  #list = [];
  get list() {
    return this.#list;
  }
  placeOf(period) {
    const known = this.#places.get(period.code);
    if (known !== undefined) return known;
    const place = this.#list.push(period) - 1;
    this.#places.set(period.code, place);
    return place;
  }
}
/** A period that an indicator is reported for. */
export function ownPeriod({ code, frequency, yearStartMonth }, text) {
  const period = parsePeriod(text);
  if (!period)
    return {
      code: "PERIOD_NOT_VALID",
      message: `${shown(text)} is no period such as 2026, 2026Q1, 202603 or 2026April.`,
    };
  if (isOwnPeriod(period, frequency, yearStartMonth)) return period;
  const year = frequency === "ANNUAL" ? ` in years that begin in month ${yearStartMonth}` : "";
  return {
    code: "PERIOD_OF_ANOTHER_FREQUENCY",
    message: `${code} is reported ${frequency}${year}; ${shown(text)} is no such period.`,
  };
}
export function isPeriod(answer) {
  return "start" in answer;
}
/** The rhythm in which periods follow each other: a period and the next one of its rhythm leave no gap. */
export function rhythm({ frequency, yearStartMonth }) {
  return frequency === "ANNUAL" ? `${frequency}${yearStartMonth}` : frequency;
}
//# sourceMappingURL=periods.js.map
