import type { Machine } from "../agenda/machine.ts";
import { fraction, fractionOf, isAtLeast, total } from "./fraction.ts";
import type { Decimal } from "../measurement/decimal.ts";

/** How far something that the backbone has taken on is. Source: docs/methodology.md 4.7. */
export const backboneWorkStates = ["PLANNED", "IN_PROGRESS", "DONE", "DROPPED"] as const;
/** One of `backboneWorkStates`. */
export type BackboneWorkState = (typeof backboneWorkStates)[number];

/** Work is planned, done or let go of, and may be taken up again. What came of it is said when it ends. */
export const backboneWorkLife: Machine<BackboneWorkState> = {
  states: backboneWorkStates,
  arrows: {
    PLANNED: ["IN_PROGRESS", "DONE", "DROPPED"],
    IN_PROGRESS: ["DONE", "DROPPED"],
    DONE: ["IN_PROGRESS"],
    DROPPED: ["PLANNED", "IN_PROGRESS"],
  },
};

/** Is it over, so that what came of it is to be said? */
export const isWorkOver = (state: BackboneWorkState): boolean => state === "DONE" || state === "DROPPED";

/**
 * Do these shares make up a whole, give or take a hundredth? Each is a decimal from 0 to 1. Source: docs/methodology.md 4.7.
 */
export function areWhole(shares: readonly Decimal[]): boolean {
  const sum = total(shares.map(fractionOf));
  return isAtLeast(sum, fractionOf("0.99")) && isAtLeast(fractionOf("1.01"), sum) && shares.every(isShare);
}

const isShare = (share: Decimal): boolean =>
  isAtLeast(fractionOf(share), fraction(0)) && isAtLeast(fraction(1), fractionOf(share));

/**
 * For how many whole months, from this day on, money is secured that lasts until the end of another: 0 where that has passed. Both are ISO
 * dates. Of 31 January until 28 February it is 1: from the last day of one month until that of the next.
 *
 * Source: docs/methodology.md 4.7 and 4.16, BACKBONE_SUPPORT; docs/decisions/0034.
 */
export function monthsSecured(today: string, until: string): number {
  const [year, month, day] = partsOf(today);
  // the first day that nobody pays for
  const [endYear, endMonth, endDay] = partsOf(new Date(Date.parse(until) + 86_400_000).toISOString());
  return Math.max(0, (endYear - year) * 12 + endMonth - month - (endDay < day ? 1 : 0));
}

const partsOf = (date: string): readonly [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];
