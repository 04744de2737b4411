import { cellKey, cellsOf, mayWorkIn, type CellSupply } from "@keelson/domain/activities/cells";
import { coverage, coverages, weightedCoverage } from "@keelson/domain/activities/coverage";
import { isInWindow } from "@keelson/domain/activities/in-window";
import { orphans } from "@keelson/domain/activities/orphans";
import { overlapCandidates } from "@keelson/domain/activities/overlap";
import { counts, pairKey, reinforcement } from "@keelson/domain/activities/reinforcement";
import type { ContributionWeight, CoverageState } from "@keelson/domain/activities/words";
import type { Period } from "@keelson/domain/measurement/period";
import { outcomesOf, type WordedOutcome } from "../../agenda/outcomes/find-outcomes.ts";
import { Membership } from "../../identity/memberships/membership.entity.ts";
import type { Unit } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import { grouped } from "../../kernel/grouped.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { NotFound } from "../../kernel/refusal.ts";
import { seesAll } from "../activities.policy.ts";
import { Activity } from "../activities/activity.entity.ts";
import { filterOf, filtering, type ActivityFilter } from "../activities/find-activities.ts";
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
  /** The memberships of organisations that no confirmed link joins to another's, one of each. */
  readonly isolatedLeads: readonly NodeId[];
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
 * each other. Of all that are open, those count that are going on or planned to start in the period. The filter says which activities are
 * shown, and with them which links, cells and overlaps: what is known of each stays what it is among all. For those who take part in the
 * initiative; as many statements for five partners as for five hundred.
 */
export async function findActivityMap(unit: Unit, asked: ActivityMapAsked): Promise<ActivityMap> {
  const { initiativeId, period } = asked;
  if (!seesAll(unit.actor, initiativeId)) throw new NotFound("initiative");
  const all = await activitiesOf(unit, { initiativeId, ...filterOf(null) });
  const activities = await activitiesOf(unit, asked);
  const shown = new Set(activities.map(({ id }) => id));
  const inInitiative = { where: { initiativeId }, order: { id: "ASC" as const } };
  const contributions = await unit.db.find(ContributionLink, inInitiative);
  const links = await unit.db.find(ReinforcementLink, inInitiative);
  const split = grouped(await unit.db.find(ActivityCell, inInitiative), ({ activityId }) => activityId);
  const needs = await unit.db.find(CellNeed, { where: { initiativeId, period: period.code }, order: { id: "ASC" } });
  const talks = await unit.db.find(OverlapTalk, inInitiative);
  const organisations = new Map(
    (await unit.db.find(Membership, inInitiative)).map(({ id, organisationId }) => [id, organisationId]),
  );
  const [known = []] = await outcomesOf(unit, [initiativeId]);

  const organisationOf = ({ membershipId }: Activity) => organisations.get(membershipId) ?? membershipId;
  const counted = all.filter((activity) => isInWindow(activity, period));
  const byId = new Map(counted.map((activity) => [activity.id, activity]));
  const of = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const isShown = ({ id }: Activity) => shown.has(id);
  const linksOf = grouped(contributions, ({ activityId }) => activityId);
  const reaches = counted.map((activity) =>
    reachOf(activity, linksOf.get(activity.id) ?? [], split.get(activity.id) ?? [], period),
  );
  const joins = links.map(({ fromId, toId, confirmedByFrom, confirmedByTo }) => ({
    from: fromId,
    to: toId,
    confirmedByFrom: confirmedByFrom !== null,
    confirmedByTo: confirmedByTo !== null,
  }));
  const led = counted.map((activity) => ({ id: activity.id, organisation: organisationOf(activity) }));
  const reinforced = reinforcement(led, joins);
  const inForce = known.filter(({ isInForce }) => isInForce);
  const alone = orphans(
    inForce.map(({ id }) => id),
    reaches.map(({ activity, outcomes }) => ({ id: activity.id, isExploratory: activity.isExploratory, outcomes })),
  );
  const candidates = overlapCandidates(
    reaches.map(({ activity, cells }) => ({
      id: activity.id,
      organisation: organisationOf(activity),
      activityType: activity.typeId,
      cells: cells.map(cellKey),
    })),
    joins.filter(counts),
  ).filter(({ ids }) => ids.some((id) => shown.has(id)));
  const talkOf = new Map(talks.map((talk) => [pairKey(talk.oneId, talk.otherId), talk]));
  const { cells, known: knownNeeds } = cellsFound(inForce, reaches, needs, shown, asked);
  const crossing = joins
    .filter(counts)
    .map(({ from, to }) => of([from, to]).map(organisationOf))
    .filter(([one, other]) => one !== undefined && other !== undefined && one !== other);
  const joined = new Set(crossing.flat());
  const leads = new Map(
    counted.filter(isShown).map((activity) => [organisationOf(activity), { initiativeId, id: activity.membershipId }]),
  );
  return {
    period,
    activities,
    counted: activities.filter(({ id }) => byId.has(id)),
    links: links.filter(({ fromId, toId }) => shown.has(fromId) && shown.has(toId)),
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
    isolated: of(reinforced.isolated).filter(isShown),
    isolatedLeads: [...leads].filter(([organisation]) => !joined.has(organisation)).map(([, lead]) => lead),
    orphans: of(alone.activities).filter(isShown),
  };
}

/** An activity that counts, its links, and the cells it works in. */
interface Reaching {
  readonly activity: Activity;
  readonly links: readonly ContributionLink[];
  readonly outcomes: readonly string[];
  readonly cells: readonly CellSupply[];
}

/** What it offers is said for periods of one length: of a need in another nothing is said. */
function reachOf(
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

/**
 * Every cell of the agenda in force in which somebody shown works or something is needed, in the order of the agenda; a filter by outcome,
 * group or place shows those. In each counts everybody who works there, and as unsaid too whoever may: they contribute to the outcome, and
 * have not said where or for whom.
 */
function cellsFound(
  inForce: readonly WordedOutcome[],
  reaches: readonly Reaching[],
  needs: readonly CellNeed[],
  shown: ReadonlySet<string>,
  { initiativeId, outcomeId, populationId, placeId }: ActivityMapAsked,
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

/** The activities that answer a filter, of those that are open unless it asks for others: those that begin first first. */
async function activitiesOf(unit: Unit, asked: Omit<ActivityMapAsked, "period">): Promise<Activity[]> {
  const filter = { ...asked, statuses: asked.statuses ?? open };
  const columns = Object.entries(filtering.columns);
  const select = columns.map(([name, [type]], index) => `$${index + 2}::${type} as ${name}`).join(", ");
  return readActivities(
    unit,
    `from (select ${select}) asked, activity a where a.initiative_id = $1 and ${filtering.condition} order by a.start_date, a.id`,
    [asked.initiativeId, ...columns.map(([, [, valueOf]]) => valueOf(filter))],
  );
}
