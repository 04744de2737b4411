import type { DecisionLine } from "./read-decision.ts";

/** What was made of a line of the minutes before. */
export interface MinutedDecision {
  /** The line, as it was typed. */
  readonly minuteLine: string | null;
  /** The point of the agenda it stands under, from 1; null: under none. */
  readonly agendaPlace: number | null;
  /** Whether whoever publishes may let another take its place, and none did. */
  readonly isReplaceable: boolean;
}

/** A line that becomes a decision when the minutes are published. */
export interface NewDecisionLine<Before> extends DecisionLine {
  /** The point of the agenda it stands under, from 1; null: under none. */
  readonly place: number | null;
  /** The decision whose place it takes; null: it takes none's. */
  readonly replaces: Before | null;
}

/**
 * The lines of minutes that nothing was made of yet, each once a point. Where of one point one line has gone from the minutes and one has
 * come, it was put right: the new one takes the place of the decision that was made of the old, if it may. Of several nobody can tell which
 * is which, and each is a decision of its own. Source: docs/decisions/0030.
 */
export function newDecisions<Before extends MinutedDecision>(
  lines: readonly DecisionLine[],
  points: readonly (number | null)[],
  before: readonly Before[],
): NewDecisionLine<Before>[] {
  const placed = lines.map((line) => ({ ...line, place: points[line.line - 1] ?? null }));
  const there = new Set(placed.map(({ place, typed }) => keyOf(place, typed)));
  const known = new Set(before.map(({ agendaPlace, minuteLine }) => keyOf(agendaPlace, minuteLine)));
  const fresh = placed.filter(({ place, typed }, index) => {
    const key = keyOf(place, typed);
    return !known.has(key) && placed.findIndex((one) => keyOf(one.place, one.typed) === key) === index;
  });
  const gone = before.filter(
    ({ agendaPlace, minuteLine, isReplaceable }) => isReplaceable && !there.has(keyOf(agendaPlace, minuteLine)),
  );
  return fresh.map((line) => {
    const [replaced = null, ...others] = gone.filter(({ agendaPlace }) => agendaPlace === line.place);
    const isOnly = others.length === 0 && fresh.filter(({ place }) => place === line.place).length === 1;
    return { ...line, replaces: isOnly ? replaced : null };
  });
}

const keyOf = (place: number | null, line: string | null): string => `${place ?? 0} ${line ?? ""}`;
