import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { PeriodCodeScalar } from "../../kernel/scalars.ts";
import { obligationPeriodsOf } from "../obligations/find-obligation-periods.ts";
import { ObligationPeriodType } from "../obligations/obligation-period.type.ts";
import { findPartnersProgress, type PartnerProgress } from "./find-partners-progress.ts";
import { findReportingProgress, reportingCountsOf, type ProgressAsked } from "./find-reporting-progress.ts";
import {
  CountsType,
  PartnerProgressConnection,
  PartnerProgressType,
  ReportingProgressType,
} from "./reporting-progress.type.ts";

@Resolver(() => InitiativeType)
export class InitiativeReportingProgressResolver {
  @FieldResolver(() => ReportingProgressType, {
    description:
      "Who was expected to report for this period, and how far they are. Backbone sees all; a partner sees itself and the counts; NOT_FOUND for the public.",
  })
  reportingProgress(
    @Root() { id }: Initiative,
    @Arg("period", () => PeriodCodeScalar) period: string,
    @Ctx() ctx: Context,
  ) {
    return findReportingProgress(ctx, { initiativeId: id, period });
  }
}

@Resolver(() => ReportingProgressType)
export class ReportingProgressResolver {
  @FieldResolver(() => PartnerProgressConnection, {
    description:
      "The board: the partners of whom something is expected, by code. The backbone sees all, a partner itself.",
  })
  partners(
    @Root() { initiativeId, start, end }: ProgressAsked,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findPartnersProgress(ctx, { initiativeId, start, end, first, after });
  }
}

@Resolver(() => PartnerProgressType)
export class PartnerProgressResolver {
  @FieldResolver(() => CountsType)
  counts(@Root() { initiativeId, membershipId, start, end }: PartnerProgress, @Ctx() ctx: Context) {
    return ctx.load(reportingCountsOf, { initiativeId, membershipId, start, end });
  }

  @FieldResolver(() => [ObligationPeriodType], { description: "What is expected of it, by due date." })
  obligationPeriods(@Root() { initiativeId, membershipId: id, start, end }: PartnerProgress, @Ctx() ctx: Context) {
    return ctx.load(obligationPeriodsOf, { initiativeId, id, start, end });
  }
}
