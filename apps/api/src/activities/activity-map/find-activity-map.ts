import { cellKey, cellsOf, type CellSupply } from "@keelson/domain/activities/cells";
import { coverage, coverages, weightedCoverage } from "@keelson/domain/activities/coverage";
import { isInWindow } from "@keelson/domain/activities/in-window";
import { orphans } from "@keelson/domain/activities/orphans";
import { overlapCandidates } from "@keelson/domain/activities/overlap";
import { counts, pairKey, reinforcement } from "@keelson/domain/activities/reinforcement";
import type { ContributionWeight, CoverageState } from "@keelson/domain/activities/words";
import type { Period } from "@keelson/domain/measurement/period";
import { outcomesOf, type WordedOutcome } from "../../agenda/outcomes/find-outcomes.ts";
import type { Unit } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import { grouped } from "../../kernel/grouped.ts";
import { NotFound } from "../../kernel/refusal.ts";
import { seesAll } from "../activities.policy.ts";
import { Activity } from "../activities/activity.entity.ts";
import { filtering, type ActivityFilter } from "../activities/find-activities.ts";
import { ActivityCell, CellNeed } from "../cells/activity-cell.entity.ts";
import { ContributionLink } from "../contribution-links/contribution-link.entity.ts";
import { OverlapTalk } from "../overlap-talks/overlap-talk.entity.ts";
import { ReinforcementLink } from "../reinforcement-links/reinforcement-link.entity.ts";

/** Two activities that may overlap, and what their leads found. */
export interface FoundOverlap {
  readonly activities: readonly [Activity, Activity];
  readonly likeness: string;
  readonly talk: OverlapTalk | null;
}

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

/** What partners do in a period, looked at together. */
export interface ActivityMap {
  readonly period: Period;
  readonly activities: readonly Activity[];
  readonly counted: readonly Activity[];
  readonly links: readonly ReinforcementLink[];
  readonly outcomes: readonly FoundOutcome[];
  readonly cells: readonly FoundCell[];
  readonly needs: ReturnType<typeof coverages>;
  readonly possibleOverlaps: readonly FoundOverlap[];
  readonly possibleOverlapCount: number;
  readonly reinforcement: ReturnType<typeof reinforcement>;
  readonly isolated: readonly Activity[];
  readonly orphans: readonly Activity[];
}

export interface ActivityMapAsked extends ActivityFilter {
  readonly initiativeId: string;
  readonly period: Period;
}

/** More than anybody talks about: where many do alike, pairs are many more. */
const overlapsMax = 100;

/** Open ones, unless somebody asks for others. */
const open = ["PROPOSED", "PLANNED", "ACTIVE", "PAUSED"] as const;

const readActivities = readerOf({ node: [Activity, "a"] });

/**
 * What partners do, looked at together: who works on which outcome, where nobody does, where two may overlap and how they strengthen
 * each other. Of the activities that answer the filter, those count that are going on or planned to start in the period. For those who
 * take part in the initiative; as many statements for five partners as for five hundred.
 */
export async function findActivityMap(unit: Unit, asked: ActivityMapAsked): Promise<ActivityMap> {
  const { initiativeId, period } = asked;
  if (!seesAll(unit.actor, initiativeId)) throw new NotFound("initiative");
  const activities = await activitiesOf(unit, asked);
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const inInitiative = { where: { initiativeId }, order: { id: "ASC" as const } };
  const contributions = (await unit.db.find(ContributionLink, inInitiative)).filter(({ activityId }) =>
    byId.has(activityId),
  );
  const links = (await unit.db.find(ReinforcementLink, inInitiative)).filter(
    ({ fromId, toId }) => byId.has(fromId) && byId.has(toId),
  );
  const split = grouped(await unit.db.find(ActivityCell, inInitiative), ({ activityId }) => activityId);
  const needs = await unit.db.find(CellNeed, { where: { initiativeId, period: period.code }, order: { id: "ASC" } });
  const talks = await unit.db.find(OverlapTalk, inInitiative);
  const [known = []] = await outcomesOf(unit, [initiativeId]);

  const counted = activities.filter((activity) => isInWindow(activity, period));
  const linksOf = grouped(contributions, ({ activityId }) => activityId);
  const reaches = counted.map((activity) =>
    reachOf(activity, linksOf.get(activity.id) ?? [], split.get(activity.id) ?? []),
  );
  const joins = links.map(({ fromId, toId, confirmedByFrom, confirmedByTo }) => ({
    from: fromId,
    to: toId,
    confirmedByFrom: confirmedByFrom !== null,
    confirmedByTo: confirmedByTo !== null,
  }));
  const led = counted.map(({ id, membershipId }) => ({ id, organisation: membershipId }));
  const reinforced = reinforcement(led, joins);
  const inForce = known.filter(({ isInForce }) => isInForce);
  const alone = orphans(
    known.map(({ id }) => id),
    reaches.map(({ activity, outcomes }) => ({ id: activity.id, isExploratory: activity.isExploratory, outcomes })),
  );
  const of = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const candidates = overlapCandidates(
    reaches.map(({ activity, cells }) => ({
      id: activity.id,
      organisation: activity.membershipId,
      activityType: activity.typeId,
      cells: cells.map(cellKey),
    })),
    joins.filter(counts),
  );
  const talkOf = new Map(talks.map((talk) => [pairKey(talk.oneId, talk.otherId), talk]));
  const { cells, known: knownNeeds } = cellsFound(initiativeId, known, reaches, needs, asked);
  return {
    period,
    activities,
    counted,
    links,
    outcomes: inForce.map((outcome) => outcomeFound(outcome, reaches)),
    cells,
    needs: coverages(knownNeeds),
    possibleOverlapCount: candidates.length,
    possibleOverlaps: candidates.slice(0, overlapsMax).flatMap(({ ids, jaccard }) => {
      const [one, other] = of(ids);
      return one && other
        ? [{ activities: [one, other], likeness: jaccard, talk: talkOf.get(pairKey(...ids)) ?? null }]
        : [];
    }),
    reinforcement: reinforced,
    isolated: of(reinforced.isolated),
    orphans: of(alone.activities),
  };
}

/** An activity that counts, its links, and the cells it works in. */
interface Reaching {
  readonly activity: Activity;
  readonly links: readonly ContributionLink[];
  readonly outcomes: readonly string[];
  readonly cells: readonly CellSupply[];
}

function reachOf(activity: Activity, links: readonly ContributionLink[], split: readonly ActivityCell[]): Reaching {
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

function outcomeFound(outcome: WordedOutcome, reaches: readonly Reaching[]): FoundOutcome {
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
function cellsFound(
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

/** All activities that answer the filter, those that begin first first. */
async function activitiesOf(unit: Unit, asked: ActivityMapAsked): Promise<Activity[]> {
  const filter = { ...asked, statuses: asked.statuses ?? open };
  const columns = Object.entries(filtering.columns);
  const select = columns.map(([name, [type]], index) => `$${index + 2}::${type} as ${name}`).join(", ");
  return readActivities(
    unit,
    `from (select ${select}) asked, activity a where a.initiative_id = $1 and ${filtering.condition} order by a.start_date, a.id`,
    [asked.initiativeId, ...columns.map(([, [, valueOf]]) => valueOf(filter))],
  );
}
