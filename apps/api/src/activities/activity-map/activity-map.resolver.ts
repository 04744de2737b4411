import { parsePeriod } from "@keelson/domain/measurement/period";
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import { OutcomeType } from "../../agenda/outcomes/outcome.type.ts";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { BadInput } from "../../kernel/refusal.ts";
import { DateScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";
import { seesAll } from "../activities.policy.ts";
import type { Activity } from "../activities/activity.entity.ts";
import { ActivityFilterInput } from "../activities/activity.input.ts";
import { ActivityType } from "../activities/activity.type.ts";
import { filterOf } from "../activities/find-activities.ts";
import { PossibleOverlapType } from "../overlap-talks/overlap-talk.type.ts";
import { ReinforcementLinkType } from "../reinforcement-links/reinforcement-link.type.ts";
import { ActivityTermType } from "../terms/activity-term.type.ts";
import { activityTermsById } from "../terms/find-activity-terms.ts";
import { ActivityMapType, CellCoverageType, OutcomeCoverageType } from "./activity-map.type.ts";
import { findActivityMap, type ActivityMap, type FoundCell, type FoundOutcome } from "./find-activity-map.ts";

@Resolver(() => InitiativeType)
export class InitiativeActivityMapResolver {
  @FieldResolver(() => ActivityMapType, {
    nullable: true,
    description:
      "What partners do in a period, looked at together; null for the public, which reads what leads let it.",
  })
  activityMap(
    @Root() { id }: Initiative,
    @Arg("period", () => PeriodCodeScalar) code: string,
    @Arg("filter", () => ActivityFilterInput, { nullable: true }) filter: ActivityFilterInput | null,
    @Ctx() ctx: Context,
  ) {
    if (!seesAll(ctx.actor, id)) return null;
    const period = parsePeriod(code);
    if (!period) throw new BadInput(`${code} is no period.`);
    return ctx.ask(findActivityMap, { initiativeId: id, period, ...filterOf(filter) });
  }
}

@Resolver(() => ActivityMapType)
export class ActivityMapResolver {
  @FieldResolver(() => DateScalar, { description: "The first day of the period." })
  from(@Root() { period }: ActivityMap) {
    return period.start;
  }

  @FieldResolver(() => DateScalar, { description: "Its last." })
  to(@Root() { period }: ActivityMap) {
    return period.end;
  }

  @FieldResolver(() => [ActivityType], { description: "All that answer the filter, those that begin first first." })
  activities(@Root() { activities }: ActivityMap) {
    return activities;
  }

  @FieldResolver(() => [ID], { description: "The ids of those that count." })
  countedIds(@Root() { counted }: ActivityMap) {
    return idsOf(counted);
  }

  @FieldResolver(() => [ReinforcementLinkType], { description: "Between them, with what is not confirmed yet." })
  links(@Root() { links }: ActivityMap) {
    return links;
  }

  @FieldResolver(() => [OutcomeCoverageType], { description: "The outcomes of the agenda in force, in its order." })
  outcomes(@Root() { outcomes }: ActivityMap) {
    return outcomes;
  }

  @FieldResolver(() => [CellCoverageType], { description: "In the order of the agenda." })
  cells(@Root() { cells }: ActivityMap) {
    return cells;
  }

  @FieldResolver(() => [PossibleOverlapType], {
    description: "Worth a talk, the most alike first: at most 100 of them.",
  })
  possibleOverlaps(@Root() { possibleOverlaps }: ActivityMap) {
    return possibleOverlaps;
  }

  @FieldResolver(() => [ID], { description: "The ids of those that no confirmed link joins to another." })
  isolatedIds(@Root() { isolated }: ActivityMap) {
    return idsOf(isolated);
  }

  @FieldResolver(() => [MembershipType], {
    description: "Organisations whose activities strengthen no other organisation's, and are strengthened by none.",
  })
  isolatedLeads(@Root() map: ActivityMap, @Ctx() ctx: Context) {
    return Promise.all(isolatedLeads(map).map((node) => ctx.load(membershipsById, node)));
  }

  @FieldResolver(() => [ID], {
    description:
      "The ids of those that contribute to no outcome (ORPHAN_ACTIVITY), but for those that only try something.",
  })
  orphanIds(@Root() { orphans }: ActivityMap) {
    return idsOf(orphans);
  }
}

@Resolver(() => OutcomeCoverageType)
export class OutcomeCoverageResolver {
  @FieldResolver(() => OutcomeType)
  outcome(@Root() { outcome }: FoundOutcome) {
    return outcome;
  }

  @FieldResolver(() => [ID], { description: "The ids of the activities that contribute to it and count." })
  activityIds(@Root() { activities }: FoundOutcome) {
    return idsOf(activities);
  }
}

@Resolver(() => CellCoverageType)
export class CellCoverageResolver {
  @FieldResolver(() => OutcomeType)
  outcome(@Root() { outcome }: FoundCell) {
    return outcome;
  }

  @FieldResolver(() => ActivityTermType)
  populationGroup(@Root() { initiativeId, populationId }: FoundCell, @Ctx() ctx: Context) {
    return ctx.load(activityTermsById, { initiativeId, id: populationId });
  }

  @FieldResolver(() => ActivityTermType)
  place(@Root() { initiativeId, placeId }: FoundCell, @Ctx() ctx: Context) {
    return ctx.load(activityTermsById, { initiativeId, id: placeId });
  }

  @FieldResolver(() => [ID], { description: "The ids of the activities that work there and count." })
  activityIds(@Root() { activities }: FoundCell) {
    return idsOf(activities);
  }
}

const idsOf = (activities: readonly Activity[]) =>
  activities.map(({ initiativeId, id }) => nodeId("activity", initiativeId, id));

/** The leads of what counts, less those with a confirmed link to another's. */
function isolatedLeads({ counted, links }: ActivityMap): { initiativeId: string; id: string }[] {
  const countedIds = new Set(counted.map(({ id }) => id));
  const joined = new Set(
    links
      .filter((link) => link.confirmedByFrom !== null && link.confirmedByTo !== null)
      .filter(({ fromId, toId }) => countedIds.has(fromId) && countedIds.has(toId))
      .filter(({ fromMembershipId, toMembershipId }) => fromMembershipId !== toMembershipId)
      .flatMap(({ fromMembershipId, toMembershipId }) => [fromMembershipId, toMembershipId]),
  );
  const leads = new Map(counted.map(({ initiativeId, membershipId }) => [membershipId, initiativeId]));
  return [...leads].filter(([id]) => !joined.has(id)).map(([id, initiativeId]) => ({ initiativeId, id }));
}
