/** An activity as it stands towards outcomes. */
export interface Aiming {
  readonly id: string;
  readonly outcomes: readonly string[];
  /** A try that need not fit the joint plan yet. */
  readonly isExploratory: boolean;
}

/** What stands alone: outcomes that nobody works on, and activities that work on none. */
export interface Orphans {
  readonly outcomes: readonly string[];
  readonly activities: readonly string[];
}

/**
 * Outcomes without any activity, and activities without any outcome (ORPHAN_ACTIVITY), each in the order given. An
 * exploratory activity may stand alone: insisting that everything fits the plan would slow experiments.
 *
 * Source: docs/methodology.md 4.5 and 5.22.
 */
export function orphans(outcomes: readonly string[], activities: readonly Aiming[]): Orphans {
  const aimedAt = new Set(activities.flatMap((activity) => activity.outcomes));
  const known = new Set(outcomes);
  return {
    outcomes: outcomes.filter((id) => !aimedAt.has(id)),
    activities: activities
      .filter((activity) => !activity.isExploratory && !activity.outcomes.some((id) => known.has(id)))
      .map(({ id }) => id),
  };
}
