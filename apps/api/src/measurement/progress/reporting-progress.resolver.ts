import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { PeriodCodeScalar } from "../../kernel/scalars.ts";
import { findReportingProgress } from "./find-reporting-progress.ts";
import { ReportingProgressType } from "./reporting-progress.type.ts";

@Resolver(() => InitiativeType)
export class ReportingProgressResolver {
  @FieldResolver(() => ReportingProgressType, {
    description:
      "Who was expected to report for this period, and how far they are. Backbone sees all; a partner sees itself and the counts.",
  })
  reportingProgress(
    @Root() { id }: Initiative,
    @Arg("period", () => PeriodCodeScalar) period: string,
    @Ctx() ctx: Context,
  ) {
    return findReportingProgress(ctx, { initiativeId: id, period });
  }
}
