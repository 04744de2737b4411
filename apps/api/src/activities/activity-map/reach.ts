import { cellKey, cellsOf, mayWorkIn, type CellSupply } from "@keelson/domain/activities/cells";
import { coverage, weightedCoverage } from "@keelson/domain/activities/coverage";
import type { ContributionWeight, CoverageState } from "@keelson/domain/activities/words";
import type { Period } from "@keelson/domain/measurement/period";
import type { WordedOutcome } from "../../agenda/outcomes/find-outcomes.ts";
import { grouped } from "../../kernel/grouped.ts";
import type { Activity } from "../activities/activity.entity.ts";
import type { ActivityFilter } from "../activities/find-activities.ts";
import type { ActivityCell, CellNeed } from "../cells/activity-cell.entity.ts";
import type { ContributionLink } from "../contribution-links/contribution-link.entity.ts";

/** One outcome, group and place where somebody works or something is needed. */
export interface FoundCell {
  readonly initiativeId: string;
  readonly outcome: WordedOutcome;
  readonly populationId: string;
  readonly placeId: string;
  readonly activities: readonly Activity[];
  /** Null: nobody has said how many need it. */
  readonly need: string | null;
  readonly supply: string;
  readonly unsaid: number;
  readonly rate: string | null;
  readonly state: CoverageState | null;
  readonly weight: number;
  /** Null, with its state: nobody is known to work there, and somebody may. */
  readonly coverage: string | null;
  readonly coverageState: CoverageState | null;
}

/** An outcome of the agenda in force, and how far it is carried. */
export interface FoundOutcome {
  readonly outcome: WordedOutcome;
  readonly activities: readonly Activity[];
  readonly weight: number;
  readonly coverage: string;
  readonly state: CoverageState;
}

/** An activity that counts, its links, and the cells it works in. */
export interface Reaching {
  readonly activity: Activity;
  readonly links: readonly ContributionLink[];
  readonly outcomes: readonly string[];
  readonly cells: readonly CellSupply[];
}

/** What it offers is said for periods of one length: of a need in another nothing is said. */
export function reachOf(
  activity: Activity,
  links: readonly ContributionLink[],
  rows: readonly ActivityCell[],
  period: Period,
): Reaching {
  const outcomes = links.map(({ outcomeId }) => outcomeId);
  const cells = cellsOf({
    outcomes,
    populations: activity.populationIds,
    places: activity.placeIds,
    capacity: activity.capacity,
    split: rows.flatMap((row) => (row.capacity === null ? [] : [{ ...cellOf(row), capacity: row.capacity }])),
    leftOut: rows.filter(({ capacity }) => capacity === null).map(cellOf),
  });
  const isOfLength = activity.capacityFrequency === period.frequency;
  return { activity, links, outcomes, cells: isOfLength ? cells : cells.map((cell) => ({ ...cell, supply: null })) };
}

export function outcomeFound(outcome: WordedOutcome, reaches: readonly Reaching[]): FoundOutcome {
  const working = reaches.filter(({ outcomes }) => outcomes.includes(outcome.id));
  return {
    outcome,
    activities: working.map(({ activity }) => activity),
    ...weightedCoverage(weightsOf(working, outcome.id)),
  };
}

const weightsOf = (working: readonly Reaching[], outcomeId: string): ContributionWeight[] =>
  working.flatMap(({ links }) => links.filter((link) => link.outcomeId === outcomeId).map(({ weight }) => weight));

/**
 * Every cell of the agenda in force in which somebody shown works or something is needed, in the order of the agenda; a filter by outcome,
 * group or place shows those. In each counts everybody who works there, and as unsaid too whoever may: they contribute to the outcome, and
 * have not said where or for whom.
 */
export function cellsFound(
  inForce: readonly WordedOutcome[],
  reaches: readonly Reaching[],
  needs: readonly CellNeed[],
  shown: ReadonlySet<string>,
  { initiativeId, outcomeId, populationId, placeId }: ActivityFilter & { readonly initiativeId: string },
) {
  const working = grouped(
    reaches.flatMap((reach) => reach.cells.map((cell) => ({ reach, cell }))),
    ({ cell }) => cellKey(cell),
  );
  const somewhere = reaches
    .filter(({ cells }) => cells.length === 0)
    .map(({ activity, outcomes }) => ({ outcomes, populations: activity.populationIds, places: activity.placeIds }));
  const needOf = new Map(needs.map((need) => [cellKey(cellOf(need)), need]));
  const places = new Map([
    ...needs.map((need) => [cellKey(cellOf(need)), cellOf(need)] as const),
    ...[...working]
      .filter(([, all]) => all.some(({ reach }) => shown.has(reach.activity.id)))
      .map(([key, all]) => [key, all[0]?.cell ?? null] as const),
  ]);
  const order = new Map(inForce.map((outcome, place) => [outcome.id, { outcome, place }]));
  const found = [...places].flatMap(([key, cell]) => {
    const said = cell && order.get(cell.outcome);
    const isAsked =
      (outcomeId ?? cell?.outcome) === cell?.outcome &&
      (populationId ?? cell?.population) === cell?.population &&
      (placeId ?? cell?.place) === cell?.place;
    if (!said || !isAsked) return [];
    const those = working.get(key) ?? [];
    const need = needOf.get(key)?.need ?? null;
    const maybe = somewhere.filter((placing) => mayWorkIn(placing, cell)).map(() => null);
    const supply = [...those.map((one) => one.cell.supply), ...maybe];
    const weighted = weightedCoverage(
      weightsOf(
        those.map(({ reach }) => reach),
        cell.outcome,
      ),
    );
    const isUnknown = those.length === 0 && maybe.length > 0;
    return [
      {
        place: said.place,
        needed: need === null ? [] : [{ need, supply }],
        cell: {
          initiativeId,
          outcome: said.outcome,
          populationId: cell.population,
          placeId: cell.place,
          activities: those.map(({ reach }) => reach.activity),
          need,
          ...coverage({ need: need ?? "0", supply }),
          weight: weighted.weight,
          coverage: isUnknown ? null : weighted.coverage,
          coverageState: isUnknown ? null : weighted.state,
        },
      },
    ];
  });
  const inOrder = found.toSorted((a, b) => a.place - b.place);
  return { cells: inOrder.map(({ cell }) => cell), known: inOrder.flatMap(({ needed }) => needed) };
}

const cellOf = ({ outcomeId, populationId, placeId }: CellNeed | ActivityCell) => ({
  outcome: outcomeId,
  population: populationId,
  place: placeId,
});
