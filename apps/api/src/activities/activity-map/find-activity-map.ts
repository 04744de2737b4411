import { cellKey } from "@keelson/domain/activities/cells";
import { coverages } from "@keelson/domain/activities/coverage";
import { isInWindow } from "@keelson/domain/activities/in-window";
import { orphans } from "@keelson/domain/activities/orphans";
import { overlapCandidates } from "@keelson/domain/activities/overlap";
import { counts, pairKey, reinforcement } from "@keelson/domain/activities/reinforcement";
import type { Period } from "@keelson/domain/measurement/period";
import { outcomesOf } from "../../agenda/outcomes/find-outcomes.ts";
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
import { cellsFound, outcomeFound, reachOf, type FoundCell, type FoundOutcome } from "./reach.ts";

/** Two activities that may overlap, and what their leads found. */
export interface FoundOverlap {
  readonly activities: readonly [Activity, Activity];
  readonly likeness: string;
  readonly talk: OverlapTalk | null;
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
  /** Of them, those of which their leads have written nothing down. */
  readonly openOverlapCount: number;
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
    openOverlapCount: candidates.filter(({ ids }) => !talkOf.has(pairKey(...ids))).length,
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
