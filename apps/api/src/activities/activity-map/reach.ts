import { cellKey, cellsOf, type CellSupply } from "@keelson/domain/activities/cells";
import { coverage, weightedCoverage } from "@keelson/domain/activities/coverage";
import type { ContributionWeight, CoverageState } from "@keelson/domain/activities/words";
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
  readonly coverage: string;
  readonly coverageState: CoverageState;
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

/** Where an activity works, by its links and what its lead split. */
export function reachOf(
  activity: Activity,
  links: readonly ContributionLink[],
  split: readonly ActivityCell[],
): Reaching {
  const outcomes = links.map(({ outcomeId }) => outcomeId);
  const cells = cellsOf({
    outcomes,
    populations: activity.populationIds,
    places: activity.placeIds,
    capacity: activity.capacity,
    split: split.map(({ outcomeId, populationId, placeId, capacity }) => ({
      outcome: outcomeId,
      population: populationId,
      place: placeId,
      capacity,
    })),
  });
  return { activity, links, outcomes, cells };
}

/** Who contributes to an outcome, and how far that carries it. */
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

/** Every cell in which somebody works or something is needed, in the order of the agenda; a filter by group or place shows those. */
export function cellsFound(
  initiativeId: string,
  known: readonly WordedOutcome[],
  reaches: readonly Reaching[],
  needs: readonly CellNeed[],
  { populationId, placeId }: ActivityFilter,
) {
  const working = grouped(
    reaches.flatMap((reach) => reach.cells.map((cell) => ({ reach, cell }))),
    ({ cell }) => cellKey(cell),
  );
  const needOf = new Map(needs.map((need) => [cellKey(cellOf(need)), need]));
  const places = new Map([
    ...needs.map((need) => [cellKey(cellOf(need)), cellOf(need)] as const),
    ...[...working].map(([key, all]) => [key, all[0]?.cell ?? null] as const),
  ]);
  const order = new Map(known.map((outcome, place) => [outcome.id, { outcome, place }]));
  const found = [...places].flatMap(([key, cell]) => {
    const said = cell && order.get(cell.outcome);
    const isAsked = (populationId ?? cell?.population) === cell?.population && (placeId ?? cell?.place) === cell?.place;
    if (!said || !isAsked) return [];
    const those = working.get(key) ?? [];
    const need = needOf.get(key)?.need ?? null;
    const supply = those.map((one) => one.cell.supply);
    const weighted = weightedCoverage(
      weightsOf(
        those.map(({ reach }) => reach),
        cell.outcome,
      ),
    );
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
          coverage: weighted.coverage,
          coverageState: weighted.state,
        },
      },
    ];
  });
  const inOrder = found.toSorted((a, b) => a.place - b.place);
  return { cells: inOrder.map(({ cell }) => cell), known: inOrder.flatMap(({ needed }) => needed) };
}

const cellOf = ({ outcomeId, populationId, placeId }: CellNeed) => ({
  outcome: outcomeId,
  population: populationId,
  place: placeId,
});
