import type { AssessmentState } from "@keelson/domain/readiness/assessment-life";
import type { Phase } from "@keelson/domain/readiness/words";

/** What is asked of a round here. */
interface RoundOfPhase {
  readonly phase: Phase;
  readonly round: number;
  readonly state: AssessmentState;
  readonly result?: object | null;
}

/** The rounds of a phase that say something of leaving it. */
export interface RoundsOfPhase<Round> {
  /** The latest that was counted, but for those that were put away: it is what the committee decides by, or has. Null: there is none. */
  readonly counted: Round | null;
  /** One after it that is prepared or answered now; null: none. */
  readonly coming: Round | null;
}

/** Which rounds of a phase to look at: a later one says more than an earlier. */
export function roundsOfPhase<Round extends RoundOfPhase>(
  rounds: readonly Round[],
  phase: Phase,
): RoundsOfPhase<Round> {
  const own = rounds
    .filter((one) => one.phase === phase && one.state !== "ARCHIVED")
    .toSorted((a, b) => b.round - a.round);
  return {
    counted: own.find(({ result }) => result) ?? null,
    coming: own.find(({ state }) => state === "DRAFT" || state === "OPEN") ?? null,
  };
}

/** The day by which a phase that is looked at every year is looked at again: a year after people last answered. */
export function yearAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCFullYear(next.getUTCFullYear() + 1);
  return next.toISOString().slice(0, 10);
}
