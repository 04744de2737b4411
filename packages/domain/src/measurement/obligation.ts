import type { ObligationPeriodState, ObligationState } from "./words.ts";

/**
 * What can be done with an obligation: the partner it is proposed to accepts or declines, for nobody is made to report;
 * one that was accepted can be ended.
 *
 * Source: docs/methodology.md 4.4.2.
 */
export const obligationSteps = ["accept", "decline", "end"] as const;
/** One of `obligationSteps`. */
export type ObligationStep = (typeof obligationSteps)[number];

/**
 * Where a step leads from a state; null where it leads nowhere (TRANSITION_NOT_ALLOWED). Source: docs/methodology.md
 * 4.4.2.
 */
export function nextObligationState(state: ObligationState, step: ObligationStep): ObligationState | null {
  return arrows[state][step] ?? null;
}

/** One period of an obligation, in ISO dates. `endsOn` is its last day, `dueOn` the last day on time. */
export interface ObligationPeriod {
  readonly today: string;
  readonly endsOn: string;
  readonly dueOn: string;
  readonly firstSubmittedOn: string | null;
  readonly isWaived: boolean;
  /** False where a draft was begun for a period that nobody agreed to report. */
  readonly isBound: boolean;
}

/**
 * Where a partner stands with one period: what it was let off is never due; what it submitted is done, however late; a
 * period that nobody agreed to report is not due either. The due date itself is not overdue.
 *
 * Source: docs/methodology.md 4.4.2 and 4.18, Obligation clock.
 */
export function obligationPeriodState(period: ObligationPeriod): ObligationPeriodState {
  const { today, endsOn, dueOn, firstSubmittedOn, isWaived, isBound } = period;
  if (isWaived) return "WAIVED";
  if (firstSubmittedOn !== null) return "FULFILLED";
  if (!isBound || today <= endsOn) return "NOT_DUE";
  return today > dueOn ? "OVERDUE" : "DUE";
}

const arrows: Readonly<Record<ObligationState, Readonly<Partial<Record<ObligationStep, ObligationState>>>>> = {
  PROPOSED: { accept: "ACCEPTED", decline: "DECLINED" },
  ACCEPTED: { end: "ENDED" },
  DECLINED: {},
  ENDED: {},
};
