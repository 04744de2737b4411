import { dayNumberOf } from "../measurement/civil-date.ts";
import type { Decimal } from "../measurement/decimal.ts";
import { ratio } from "../measurement/ratio.ts";

/** A milestone as lateness sees it, in ISO dates; one that was dropped is left out by whoever asks. */
export interface DatedMilestone {
  readonly planned: string;
  /** Null: not reached yet. */
  readonly actual: string | null;
}

/**
 * How the milestones whose day is over were kept. `onTimeRate` and `medianSlippageDays` are null where none is due yet:
 * nothing can be late.
 */
export interface Lateness {
  readonly dueCount: number;
  readonly doneOnTime: number;
  readonly onTimeRate: Decimal | null;
  /** Of each that is due, in the order given: days after its day, below 0 before it. */
  readonly slippageDays: readonly number[];
  readonly medianSlippageDays: number | null;
}

/**
 * How late milestones are. One is due once its day is over; what is not reached by then is as late as `today` is after
 * it, and on time is what was reached on its day or before.
 *
 * Source: docs/methodology.md 4.5; vector MRA-05. Deadlines end with their day: docs/methodology.md 1.
 */
export function lateness(milestones: readonly DatedMilestone[], today: string): Lateness {
  const due = milestones.filter(({ planned }) => planned < today);
  const slippageDays = due.map((milestone) => slippage(milestone, today));
  const doneOnTime = due.filter(({ planned, actual }) => actual !== null && actual <= planned).length;
  return {
    dueCount: due.length,
    doneOnTime,
    onTimeRate: ratio(String(doneOnTime), String(due.length), 1),
    slippageDays,
    medianSlippageDays: median(slippageDays),
  };
}

function slippage({ planned, actual }: DatedMilestone, today: string): number {
  return (dayNumberOf(actual ?? today) ?? 0) - (dayNumberOf(planned) ?? 0);
}

/** The middle one, or halfway between the two in the middle. */
function median(numbers: readonly number[]): number | null {
  const inOrder = numbers.toSorted((a, b) => a - b);
  const [low, high] = [inOrder[(inOrder.length - 1) >> 1], inOrder[inOrder.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
