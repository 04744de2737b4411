import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { DateScalar, DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";
import { NotFound } from "../../kernel/refusal.ts";
import { obligationPeriodsOf } from "../obligations/find-obligation-periods.ts";
import { ObligationPeriodType } from "../obligations/obligation-period.type.ts";
import { currentPeriodOf } from "./find-current-period.ts";
import { findPartnerCounts, partnerBoardOf, type BoardLine } from "./find-partner-board.ts";
import { findPartnersProgress, type PartnerProgress } from "./find-partners-progress.ts";
import { findReportingProgress, reportingCountsOf, type ProgressAsked } from "./find-reporting-progress.ts";
import { findStreak } from "./find-streak.ts";
import {
  CountsType,
  PartnerCountsType,
  PartnerFilterEnum,
  PartnerProgressConnection,
  PartnerProgressType,
  PartnerStandingEnum,
  PeriodPunctualityType,
  type PartnerFilter,
  ReportingProgressType,
} from "./reporting-progress.type.ts";

@Resolver(() => InitiativeType)
export class InitiativeReportingProgressResolver {
  @FieldResolver(() => PeriodCodeScalar, {
    nullable: true,
    description:
      "The period that is being reported: the latest that has ended of those something is expected for, or where none has, the first. For the backbone, and for a partner of what is asked of it.",
  })
  currentPeriod(@Root() { id }: Initiative, @Ctx() ctx: Context) {
    return ctx.load(currentPeriodOf, id);
  }

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
    @Root() { initiativeId, start, end, period }: ProgressAsked & { period: string },
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Arg("standing", () => PartnerFilterEnum, {
      nullable: true,
      description:
        "Only those that are so far; LATE: those with something missing after its due date, the longest first.",
    })
    standing: PartnerFilter | null,
    @Ctx() ctx: Context,
  ) {
    return findPartnersProgress(ctx, { initiativeId, start, end, period, first, after, standing });
  }

  @FieldResolver(() => PartnerCountsType, {
    nullable: true,
    description: "How many partners are how far: for the backbone, null for everybody else.",
  })
  partnerCounts(@Root() { initiativeId, start, end }: ProgressAsked, @Ctx() ctx: Context) {
    return findPartnerCounts(ctx, { initiativeId, start, end });
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      "The last day on which something of it is due, of what the viewer may see and nobody was let off; null where nothing is.",
  })
  async dueOn(@Root() { initiativeId, start, end }: ProgressAsked, @Ctx() ctx: Context) {
    const board = await ctx.load(partnerBoardOf, { initiativeId, start, end });
    return (
      [...board.values()]
        .flatMap(({ lastDueOn }) => lastDueOn ?? [])
        .toSorted()
        .at(-1) ?? null
    );
  }
}

@Resolver(() => PartnerProgressType)
export class PartnerProgressResolver {
  @FieldResolver(() => CountsType)
  counts(@Root() { initiativeId, membershipId, start, end }: PartnerProgress, @Ctx() ctx: Context) {
    return ctx.load(reportingCountsOf, { initiativeId, membershipId, start, end });
  }

  @FieldResolver(() => PartnerStandingEnum, {
    description: "How far it is with all of it. That a draft was begun is told, and nothing of what is in it.",
  })
  async standing(@Root() line: PartnerProgress, @Ctx() ctx: Context) {
    return (await lineOf(ctx, line)).standing;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "The oldest due date that has passed without its report; null where nothing is late.",
  })
  async lateSince(@Root() line: PartnerProgress, @Ctx() ctx: Context) {
    return (await lineOf(ctx, line)).lateSince;
  }

  @FieldResolver(() => Int, { nullable: true, description: "How many days past that date, where the initiative is." })
  async daysLate(@Root() line: PartnerProgress, @Ctx() ctx: Context) {
    return (await lineOf(ctx, line)).daysLate;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "How many times it was reminded of any of it: for the backbone, null for everybody else.",
  })
  async remindersSent(@Root() line: PartnerProgress, @Ctx() ctx: Context) {
    return (await lineOf(ctx, line)).remindersSent;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: "When it was last, for the backbone." })
  async lastRemindedAt(@Root() line: PartnerProgress, @Ctx() ctx: Context) {
    return (await lineOf(ctx, line)).lastRemindedAt;
  }

  @FieldResolver(() => [PeriodPunctualityType], {
    description:
      "How the last six periods went that are as long as this one, which is the last of them; the oldest first.",
  })
  streak(@Root() line: PartnerProgress, @Ctx() ctx: Context) {
    return findStreak(ctx, line);
  }

  @FieldResolver(() => [ObligationPeriodType], { description: "What is expected of it, by due date." })
  obligationPeriods(@Root() { initiativeId, membershipId: id, start, end }: PartnerProgress, @Ctx() ctx: Context) {
    return ctx.load(obligationPeriodsOf, { initiativeId, id, start, end });
  }
}

/** What the board says of a line that is one of it. */
async function lineOf(ctx: Context, { initiativeId, membershipId, start, end }: PartnerProgress): Promise<BoardLine> {
  const line = (await ctx.load(partnerBoardOf, { initiativeId, start, end })).get(membershipId);
  if (!line) throw new NotFound("reporting progress");
  return line;
}
