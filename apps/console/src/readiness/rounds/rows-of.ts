import { phases, type Phase } from "@keelson/domain/readiness/words";

/** As far as a row of the table is chosen by it. */
interface RoundOfPhase {
  readonly phase: Phase;
  readonly round: number;
  readonly state: string;
  readonly result?: object | null;
}

/** A phase of the table: the round that is shown of it, and those that could be. */
export interface PhaseRow<Round> {
  readonly phase: Phase;
  /** Null: none of it was counted yet. */
  readonly shown: Round | null;
  /** Those that were counted, the latest first. */
  readonly counted: readonly Round[];
  /** The one that people answer now; null: none. */
  readonly open: Round | null;
}

/**
 * The table's rows, phase by phase. Of each its latest round that was counted is shown, and one that was put away only where there is no
 * other; of the phase that the address names, the round that it names.
 */
export function rowsOf<Round extends RoundOfPhase>(
  rounds: readonly Round[],
  asked: { readonly phase: string | null; readonly round: string | null },
): PhaseRow<Round>[] {
  return phases.map((phase) => {
    const own = rounds.filter((one) => one.phase === phase).toSorted((a, b) => b.round - a.round);
    const counted = own.filter(({ result }) => (result ?? null) !== null);
    const named = asked.phase === phase ? counted.find(({ round }) => String(round) === asked.round) : undefined;
    return {
      phase,
      counted,
      shown: named ?? counted.find(({ state }) => state !== "ARCHIVED") ?? counted[0] ?? null,
      open: own.find(({ state }) => state === "OPEN") ?? null,
    };
  });
}
