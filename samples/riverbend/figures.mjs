/** The figures of an invented town: made from what would be plausible, never from anybody's real ones. */
import { createHash } from "node:crypto";

export const periods = ["2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3"];

/** A number from 0 up to 1 that is always the same for the same names. */
const chance = (...names) => createHash("sha256").update(names.join()).digest().readUInt32BE(0) / 2 ** 32;
/** A little more or less than 1. */
const about = (spread, ...names) => 1 + spread * (chance(...names) * 2 - 1);
const between = (from, to, part) => from + (to - from) * part;
const places = { EAST: 0.44, WEST: 0.35, HILL: 0.21 };
const answers = ["NOT_AT_ALL", "A_LITTLE", "MOSTLY", "FULLY"];

/** All rows of one organisation, indicator and quarter: its total and its parts, or why there is no figure. */
export function rowsOf(organisation, indicator, period) {
  const names = [organisation.code, indicator.code, period];
  const gap = gapOf(organisation, indicator, period, names);
  if (gap) return gap.valueState ? [gap] : [];
  const part = periods.indexOf(period) / (periods.length - 1);
  const usual = between(indicator.from, indicator.to, part);
  // a share moves less the nearer it is to all or to none
  const room = indicator.measureType === "PROPORTION" ? Math.min(1, (100 - usual) / usual) : 1;
  const level = usual * about(0.05 * room, ...names) * about(0.12 * room, organisation.code, indicator.code);
  return make[indicator.measureType](organisation, indicator, level, names, part);
}

/**
 * Where there is nothing to add up, said the way people say it: forgotten (no row at all), not collected, not applicable, or hidden
 * because there were too few.
 */
function gapOf(organisation, indicator, period, names) {
  const luck = chance("gap", ...names);
  const isLast = period === periods.at(-1);
  if (luck < (isLast ? 0.16 : 0.03)) return {};
  if (luck < 0.18 && isLast) return null;
  if (luck > 0.985)
    return { valueState: "NOT_COLLECTED", note: "The person who counts this was away, and nobody else could." };
  if (indicator.code === "SUMMER" && /Q[14]$/.test(period) && organisation.does.includes("EARLY"))
    return { valueState: "NOT_APPLICABLE", note: "No holiday club in this quarter." };
  if (indicator.code === "SUSPENDED" && organisation.reach < 200)
    return { valueState: "SUPPRESSED_AT_SOURCE", note: "Fewer than five; the school does not give the number." };
  return null;
}

const ratio = (organisation, indicator, level, names) => {
  const denominator = Math.max(6, Math.round(organisation.reach * indicator.reach * about(0.08, "n", ...names)));
  const numerator = Math.min(denominator, Math.round((denominator * level) / indicator.multiplier));
  const total = { numerator, denominator };
  if (!indicator.dimensions?.includes("GENDER")) return [total];
  // some pupils are in neither category, so the two are not all there is
  const counted = denominator - (chance("neither", ...names) < 0.2 ? 1 : 0);
  const girls = Math.round(counted * between(0.45, 0.55, chance("girls", ...names)));
  const lead = indicator.desiredDirection === "DECREASE" ? -0.04 : 0.04;
  const girlsIn = Math.min(
    girls,
    numerator,
    Math.round(girls * (numerator / denominator + lead * chance("lead", ...names))),
  );
  const boysIn = Math.min(counted - girls, numerator - girlsIn);
  return [
    total,
    { GENDER: "GIRLS", numerator: Math.max(0, girlsIn), denominator: girls },
    { GENDER: "BOYS", numerator: Math.max(0, boysIn), denominator: counted - girls },
  ];
};

const whole = (organisation, indicator, level) => {
  const value = Math.round(organisation.reach * level);
  if (!indicator.dimensions?.includes("PLACE")) return [{ value }];
  const [east, west] = [Math.round(value * places.EAST), Math.round(value * places.WEST)];
  return [
    { value },
    { PLACE: "EAST", value: east },
    { PLACE: "WEST", value: west },
    { PLACE: "HILL", value: value - east - west },
  ];
};

const make = {
  PROPORTION: ratio,
  RATE: ratio,
  COUNT: whole,
  PEOPLE_COUNT: whole,
  AMOUNT: (organisation, _indicator, level) => [{ value: (organisation.reach * level).toFixed(1) }],
  MEAN: (organisation, indicator, level, names) => [
    {
      value: Math.min(5, Math.max(1, level)).toFixed(2),
      denominator: Math.max(5, Math.round(organisation.reach * indicator.reach * about(0.2, "n", ...names))),
    },
  ],
  ORDINAL: (organisation, indicator, _level, names, part) =>
    answers.map((answer, place) => {
      const weight = [between(0.3, 0.16, part), 0.34, between(0.24, 0.32, part), between(0.12, 0.18, part)][place];
      return {
        HEARD: answer,
        value: Math.round(organisation.reach * indicator.reach * weight * about(0.15, answer, ...names)),
      };
    }),
  // who has signed has signed
  MILESTONE: (organisation, _indicator, _level, names, part) => [
    { value: part >= chance("signs", organisation.code) * 1.25 ? 1 : 0 },
  ],
};
