import { obligationPeriodState } from "@keelson/domain/measurement/obligation";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { PeriodCodeScalar } from "../../kernel/scalars.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import { periodOf } from "../aggregates/find-aggregates.ts";
import { DefinitionVersionType } from "../indicators/definition.type.ts";
import { definitionAt, definitionsOf } from "../indicators/find-definitions.ts";
import { indicatorsById } from "../indicators/find-indicators.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { revisionsOf } from "../measurements/find-revisions.ts";
import type { Measurement } from "../measurements/measurement.entity.ts";
import { MeasurementType } from "../measurements/measurement.type.ts";
import { findPrevious } from "../submissions/find-previous.ts";
import { viewerCan } from "../viewer-can.ts";
import { findObligationPeriods } from "./find-obligation-periods.ts";
import type { ObligationPeriod } from "./obligation.entity.ts";
import {
  ObligationPeriodConnection,
  ObligationPeriodIdsInput,
  ObligationPeriodsPayload,
  ObligationPeriodStateEnum,
  ObligationPeriodType,
  WaiveObligationPeriodsInput,
} from "./obligation-period.type.ts";
import { reinstateObligationPeriods } from "./reinstate-obligation-periods.ts";
import { waiveObligationPeriods } from "./waive-obligation-periods.ts";

@Resolver(() => InitiativeType)
export class InitiativeObligationPeriodsResolver {
  @FieldResolver(() => ObligationPeriodConnection, {
    description:
      "Who is expected to report what, of the periods that end within this one, by due date. The backbone sees all, a partner its own.",
  })
  obligationPeriods(
    @Root() { id }: Initiative,
    @Arg("period", () => PeriodCodeScalar) code: string,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Arg("membershipId", () => ID, { nullable: true }) membershipId: string | null,
    @Arg("indicatorId", () => ID, { nullable: true }) indicatorId: string | null,
    @Ctx() ctx: Context,
  ) {
    const { start, end } = periodOf(code, "period");
    return findObligationPeriods(ctx, {
      initiativeId: id,
      first,
      after,
      start,
      end,
      membershipId: membershipId && parseNodeId("membership", membershipId).id,
      indicatorId: indicatorId && parseNodeId("indicator", indicatorId).id,
    });
  }
}

@Resolver(() => ObligationPeriodType)
export class ObligationPeriodResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: ObligationPeriod) {
    return nodeId("obligationPeriod", initiativeId, id);
  }

  @FieldResolver(() => MembershipType)
  membership(@Root() { initiativeId, membershipId }: ObligationPeriod, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id: membershipId });
  }

  @FieldResolver(() => IndicatorType)
  indicator(@Root() { initiativeId, indicatorId }: ObligationPeriod, @Ctx() ctx: Context) {
    return ctx.load(indicatorsById, { initiativeId, id: indicatorId });
  }

  @FieldResolver(() => DefinitionVersionType, {
    description: "The version in force for the period: a figure of it is read and checked by that one.",
  })
  async definition(@Root() { initiativeId, indicatorId, periodStart }: ObligationPeriod, @Ctx() ctx: Context) {
    return definitionAt(await ctx.load(definitionsOf, { initiativeId, id: indicatorId }), periodStart);
  }

  @FieldResolver(() => PeriodCodeScalar)
  period(@Root() { period }: ObligationPeriod) {
    return period;
  }

  @FieldResolver(() => ObligationPeriodStateEnum)
  async state(@Root() period: ObligationPeriod, @Ctx() ctx: Context) {
    const today = await ctx.load(todayOf, period.initiativeId);
    return obligationPeriodState({
      today,
      endsOn: period.periodEnd,
      dueOn: period.dueOn,
      firstSubmittedOn: period.firstSubmittedAt?.toISOString() ?? null,
      isWaived: period.state === "WAIVED",
      isBound: period.state !== "UNBOUND",
    });
  }

  @FieldResolver(() => MeasurementType, {
    nullable: true,
    description: "What the partner last said, as far as the viewer may see it.",
  })
  async measurement(@Root() { initiativeId, id }: ObligationPeriod, @Ctx() ctx: Context) {
    const [latest = null] = await ctx.load(revisionsOf, { initiativeId, id });
    return latest;
  }

  @FieldResolver(() => MeasurementType, {
    nullable: true,
    description:
      "What the partner handed in of the period before, in its latest standing. Null where there is none that the viewer may see, and of a ONE_OFF.",
  })
  async previous(@Root() period: ObligationPeriod, @Ctx() ctx: Context): Promise<Measurement | null> {
    const { initiativeId, indicatorId: id } = period;
    const indicator = await ctx.load(indicatorsById, { initiativeId, id });
    return indicator && findPrevious(ctx, period, indicator);
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() period: ObligationPeriod, @Ctx() { actor }: Context) {
    return viewerCan.obligationPeriod(actor, period);
  }

  @Mutation(() => ObligationPeriodsPayload, {
    description:
      "Lets partners off periods: these are no longer expected. The backbone may, for any reason; a partner's lead or reviewer where " +
      "reporting would put people at risk (SAFETY) or the indicator does not apply.",
  })
  waiveObligationPeriods(
    @Arg("input", () => WaiveObligationPeriodsInput) input: WaiveObligationPeriodsInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(waiveObligationPeriods, input, { obligationPeriods: [] });
  }

  @Mutation(() => ObligationPeriodsPayload, { description: "Takes waivers back: the periods are expected again." })
  reinstateObligationPeriods(
    @Arg("input", () => ObligationPeriodIdsInput) input: ObligationPeriodIdsInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(reinstateObligationPeriods, input, { obligationPeriods: [] });
  }
}
