import { dayNumberOf, isoDate } from "../measurement/civil-date.ts";

/** What must be present together, in the order in which people learn them. Source: docs/methodology.md 2; spelling as there. */
export const conditions = [
  "COMMON_AGENDA",
  "SHARED_MEASUREMENT",
  "MUTUALLY_REINFORCING_ACTIVITIES",
  "CONTINUOUS_COMMUNICATION",
  "BACKBONE_SUPPORT",
] as const;
/** One of `conditions`. */
export type Condition = (typeof conditions)[number];

/** What is looked at of each condition. There is no total: two signals are never added. Source: docs/methodology.md 4.16. */
export const conditionSignals = {
  COMMON_AGENDA: ["AGENDA_ENDORSED", "AGENDA_AGE", "OPEN_RESERVATIONS", "CONSULTATIONS_ANSWERED"],
  SHARED_MEASUREMENT: ["COMPLETENESS", "TIMELINESS", "INDICATORS_AIMED", "DISAGGREGATED_SHARE", "RESTATEMENTS"],
  MUTUALLY_REINFORCING_ACTIVITIES: [
    "NEED_MET",
    "OUTCOMES_COVERED",
    "ACTIVITY_GAPS",
    "OVERLAPS_OPEN",
    "REINFORCEMENT_DENSITY",
  ],
  CONTINUOUS_COMMUNICATION: ["CADENCE_ADHERENCE", "PARTICIPATION_PARITY", "ACTIONS_ON_TIME", "MINUTES_ON_TIME"],
  BACKBONE_SUPPORT: ["FUNCTION_SCORE", "FUNCTION_GAP", "FUNDING_MONTHS", "TIME_SHARE"],
} as const satisfies Readonly<Record<Condition, readonly string[]>>;

/** What cuts across all of them: who holds the seats, the decisions and the money, and who was told. Source: docs/methodology.md 4.16. */
export const equitySignals = [
  "COMMUNITY_SEAT_SHARE",
  "LOCAL_DECISION_SHARE",
  "LOCAL_FUNDING_SHARE",
  "LOOP_CLOSURE",
] as const;

/** Every signal there is. */
export const signalCodes = [...conditions.flatMap((condition) => conditionSignals[condition]), ...equitySignals];
/** One of them. */
export type SignalCode = (typeof signalCodes)[number];

/**
 * Why nothing can be said, which is not the same as nought: NOTHING_YET: there is nothing to count; UNSAID: those who know have not
 * said; NOT_HELD: the platform does not keep what it takes; TOO_FEW: it would tell of somebody; NOT_YOURS: it is not for whoever asks.
 */
export const silences = ["NOTHING_YET", "UNSAID", "NOT_HELD", "TOO_FEW", "NOT_YOURS"] as const;
/** One of `silences`. */
export type Silence = (typeof silences)[number];

/** How many quarter ends a signal looks back on. */
export const trendQuarters = 4;

/** The last so many ends of calendar quarters before a day, the day itself not among them, oldest first. `day` is an ISO date. */
export function quarterEndsBefore(day: string, count: number = trendQuarters): string[] {
  const [year = 0, month = 1] = day.split("-").map(Number);
  // the first day of the quarter after the one that ended last, less one
  const quarter = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, place) => dayBefore(firstOf(quarter - (count - 1 - place))));
}

/** For how long after a period ends its reports are waited for before anything is said of how complete they are. */
export const settlingDays = 31;

/**
 * The last quarter end by which reports are in, or late: one whose reports are still waited for would look worse than it is. Source:
 * docs/methodology.md 4.4.2, where reports are due 15 days after their period unless the initiative says otherwise.
 */
export function settledQuarterEnd(day: string): string {
  const earliest = isoDate((dayNumberOf(day) ?? 0) - settlingDays);
  return quarterEndsBefore(dayAfter(earliest), 1)[0] ?? earliest;
}

/** The first day of the year that ends on a day. */
export function yearTo(day: string): string {
  const [year = 0, month = 1, of = 1] = day.split("-").map(Number);
  const before = `${String(year - 1).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(of).padStart(2, "0")}`;
  // of 29 February there is none the year before: that year ends with the 28th
  return dayNumberOf(before) === null ? `${before.slice(0, 4)}-03-01` : dayAfter(before);
}

const firstOf = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(4, "0")}-${String((quarter % 4) * 3 + 1).padStart(2, "0")}-01`;
const dayBefore = (day: string) => isoDate((dayNumberOf(day) ?? 0) - 1);
const dayAfter = (day: string) => isoDate((dayNumberOf(day) ?? 0) + 1);
