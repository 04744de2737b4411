import { cellKey } from "@keelson/domain/activities/cells";
import { coverages } from "@keelson/domain/activities/coverage";
import { isInWindow } from "@keelson/domain/activities/in-window";
import { orphans } from "@keelson/domain/activities/orphans";
import { overlapCandidates } from "@keelson/domain/activities/overlap";
import { counts, pairKey, reinforcement } from "@keelson/domain/activities/reinforcement";
import type { Period } from "@keelson/domain/measurement/period";
import { outcomesOf } from "../../agenda/outcomes/find-outcomes.ts";
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
