import { dueOn } from "@keelson/domain/measurement/period";
import { reportingPeriodState } from "@keelson/domain/measurement/reporting-period";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { DateScalar, DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { viewerCan } from "../viewer-can.ts";
import { closePeriod } from "./close-period.ts";
import { findReportingPeriods, type ReportingPeriod } from "./find-reporting-periods.ts";
import {
  ClosePeriodInput,
  ClosePeriodPayload,
  ReportingPeriodStateEnum,
  ReportingPeriodType,
} from "./reporting-period.type.ts";

@Resolver(() => IndicatorType)
export class IndicatorReportingPeriodsResolver {
  @FieldResolver(() => [ReportingPeriodType], {
    description:
      "The indicator's own periods that lie between two, oldest first; at most 400. Of a ONE_OFF, those that somebody was asked for. None for the public.",
  })
  reportingPeriods(
    @Root() indicator: IndicatorDefinition,
    @Arg("from", () => PeriodCodeScalar) from: string,
    @Arg("to", () => PeriodCodeScalar) to: string,
    @Ctx() ctx: Context,
  ) {
    return findReportingPeriods(ctx, indicator, { from, to });
  }

  @Mutation(() => ClosePeriodPayload, {
    description:
      "Closes a period that is over (PERIOD_NOT_OVER) of anything but a COMPOSITE (COMPOSITE_IS_COMPUTED), with a summary of how complete it is. Figures may still be revised; where that " +
      "changes the collective figure materially, it is restated.",
  })
  closePeriod(@Arg("input", () => ClosePeriodInput) input: ClosePeriodInput, @Ctx() ctx: Context) {
    return ctx.run(closePeriod, input, { reportingPeriod: null });
  }
}

@Resolver(() => ReportingPeriodType)
export class ReportingPeriodResolver {
  @FieldResolver(() => PeriodCodeScalar)
  period(@Root() { period }: ReportingPeriod) {
    return period.code;
  }

  @FieldResolver(() => DateScalar)
  startDate(@Root() { period }: ReportingPeriod) {
    return period.start;
  }

  @FieldResolver(() => DateScalar)
  endDate(@Root() { period }: ReportingPeriod) {
    return period.end;
  }

  @FieldResolver(() => DateScalar, { description: "The last day on which a figure is on time." })
  dueDate(@Root() { period }: ReportingPeriod) {
    return dueOn(period);
  }

  @FieldResolver(() => ReportingPeriodStateEnum)
  state(@Root() { today, period, closing }: ReportingPeriod) {
    const isRestated = closing?.isRestated ?? false;
    return reportingPeriodState({ today, startDate: period.start, isClosed: closing !== null, isRestated });
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true })
  closedAt(@Root() { closing }: ReportingPeriod) {
    return closing?.closedAt ?? null;
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() period: ReportingPeriod, @Ctx() { actor }: Context) {
    return viewerCan.reportingPeriod(actor, period);
  }
}
