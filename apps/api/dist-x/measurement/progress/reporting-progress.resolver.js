var __decorate =
  (this && this.__decorate) ||
  function (decorators, target, key, desc) {
    var c = arguments.length,
      r = c < 3 ? target : desc === null ? (desc = Object.getOwnPropertyDescriptor(target, key)) : desc,
      d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function")
      r = Reflect.decorate(decorators, target, key, desc);
    else
      for (var i = decorators.length - 1; i >= 0; i--)
        if ((d = decorators[i])) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return (c > 3 && r && Object.defineProperty(target, key, r), r);
  };
var __param =
  (this && this.__param) ||
  function (paramIndex, decorator) {
    return function (target, key) {
      decorator(target, key, paramIndex);
    };
  };
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.js";
import { DateScalar, DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.js";
import { NotFound } from "../../kernel/refusal.js";
import { obligationPeriodsOf } from "../obligations/find-obligation-periods.js";
import { ObligationPeriodType } from "../obligations/obligation-period.type.js";
import { currentPeriodOf } from "./find-current-period.js";
import { findPartnerCounts, partnerBoardOf } from "./find-partner-board.js";
import { findPartnersProgress } from "./find-partners-progress.js";
import { findReportingProgress, reportingCountsOf } from "./find-reporting-progress.js";
import { findStreak } from "./find-streak.js";
import {
  CountsType,
  PartnerCountsType,
  PartnerFilterEnum,
  PartnerProgressConnection,
  PartnerProgressType,
  PartnerStandingEnum,
  PeriodPunctualityType,
  ReportingProgressType,
} from "./reporting-progress.type.js";
let InitiativeReportingProgressResolver = class InitiativeReportingProgressResolver {
  currentPeriod({ id }, ctx) {
    return ctx.load(currentPeriodOf, id);
  }
  reportingProgress({ id }, period, ctx) {
    return findReportingProgress(ctx, { initiativeId: id, period });
  }
};
__decorate(
  [
    FieldResolver(() => PeriodCodeScalar, {
      nullable: true,
      description:
        "The period that is being reported: the latest that has ended of those something is expected for, or where none has, the first. For the backbone, and for a partner of what is asked of it.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  InitiativeReportingProgressResolver.prototype,
  "currentPeriod",
  null,
);
__decorate(
  [
    FieldResolver(() => ReportingProgressType, {
      description:
        "Who was expected to report for this period, and how far they are. Backbone sees all; a partner sees itself and the counts; NOT_FOUND for the public.",
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("period", () => PeriodCodeScalar),
    ),
    __param(2, Ctx()),
  ],
  InitiativeReportingProgressResolver.prototype,
  "reportingProgress",
  null,
);
InitiativeReportingProgressResolver = __decorate([Resolver(() => InitiativeType)], InitiativeReportingProgressResolver);
export { InitiativeReportingProgressResolver };
let ReportingProgressResolver = class ReportingProgressResolver {
  partners({ initiativeId, start, end, period }, first, after, standing, ctx) {
    return findPartnersProgress(ctx, { initiativeId, start, end, period, first, after, standing });
  }
  partnerCounts({ initiativeId, start, end }, ctx) {
    return findPartnerCounts(ctx, { initiativeId, start, end });
  }
  async dueOn({ initiativeId, start, end }, ctx) {
    const board = await ctx.load(partnerBoardOf, { initiativeId, start, end });
    return (
      [...board.values()]
        .flatMap(({ lastDueOn }) => lastDueOn ?? [])
        .toSorted()
        .at(-1) ?? null
    );
  }
};
__decorate(
  [
    FieldResolver(() => PartnerProgressConnection, {
      description:
        "The board: the partners of whom something is expected, by code. The backbone sees all, a partner itself.",
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("first", () => Int),
    ),
    __param(
      2,
      Arg("after", () => String, { nullable: true }),
    ),
    __param(
      3,
      Arg("standing", () => PartnerFilterEnum, {
        nullable: true,
        description:
          "Only those that are so far; LATE: those with something missing after its due date, the longest first.",
      }),
    ),
    __param(4, Ctx()),
  ],
  ReportingProgressResolver.prototype,
  "partners",
  null,
);
__decorate(
  [
    FieldResolver(() => PartnerCountsType, {
      nullable: true,
      description: "How many partners are how far: for the backbone, null for everybody else.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  ReportingProgressResolver.prototype,
  "partnerCounts",
  null,
);
__decorate(
  [
    FieldResolver(() => DateScalar, {
      nullable: true,
      description:
        "The last day on which something of it is due, of what the viewer may see and nobody was let off; null where nothing is.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  ReportingProgressResolver.prototype,
  "dueOn",
  null,
);
ReportingProgressResolver = __decorate([Resolver(() => ReportingProgressType)], ReportingProgressResolver);
export { ReportingProgressResolver };
let PartnerProgressResolver = class PartnerProgressResolver {
  counts({ initiativeId, membershipId, start, end }, ctx) {
    return ctx.load(reportingCountsOf, { initiativeId, membershipId, start, end });
  }
  async standing(line, ctx) {
    return (await lineOf(ctx, line)).standing;
  }
  async lateSince(line, ctx) {
    return (await lineOf(ctx, line)).lateSince;
  }
  async daysLate(line, ctx) {
    return (await lineOf(ctx, line)).daysLate;
  }
  async remindersSent(line, ctx) {
    return (await lineOf(ctx, line)).remindersSent;
  }
  async lastRemindedAt(line, ctx) {
    return (await lineOf(ctx, line)).lastRemindedAt;
  }
  streak(line, ctx) {
    return findStreak(ctx, line);
  }
  obligationPeriods({ initiativeId, membershipId: id, start, end }, ctx) {
    return ctx.load(obligationPeriodsOf, { initiativeId, id, start, end });
  }
};
__decorate(
  [FieldResolver(() => CountsType), __param(0, Root()), __param(1, Ctx())],
  PartnerProgressResolver.prototype,
  "counts",
  null,
);
__decorate(
  [
    FieldResolver(() => PartnerStandingEnum, {
      description: "How far it is with all of it. That a draft was begun is told, and nothing of what is in it.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  PartnerProgressResolver.prototype,
  "standing",
  null,
);
__decorate(
  [
    FieldResolver(() => DateScalar, {
      nullable: true,
      description: "The oldest due date that has passed without its report; null where nothing is late.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  PartnerProgressResolver.prototype,
  "lateSince",
  null,
);
__decorate(
  [
    FieldResolver(() => Int, { nullable: true, description: "How many days past that date, where the initiative is." }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  PartnerProgressResolver.prototype,
  "daysLate",
  null,
);
__decorate(
  [
    FieldResolver(() => Int, {
      nullable: true,
      description: "How many times it was reminded of any of it: for the backbone, null for everybody else.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  PartnerProgressResolver.prototype,
  "remindersSent",
  null,
);
__decorate(
  [
    FieldResolver(() => DateTimeScalar, { nullable: true, description: "When it was last, for the backbone." }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  PartnerProgressResolver.prototype,
  "lastRemindedAt",
  null,
);
__decorate(
  [
    FieldResolver(() => [PeriodPunctualityType], {
      description:
        "How the last six periods went that are as long as this one, which is the last of them; the oldest first.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  PartnerProgressResolver.prototype,
  "streak",
  null,
);
__decorate(
  [
    FieldResolver(() => [ObligationPeriodType], { description: "What is expected of it, by due date." }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  PartnerProgressResolver.prototype,
  "obligationPeriods",
  null,
);
PartnerProgressResolver = __decorate([Resolver(() => PartnerProgressType)], PartnerProgressResolver);
export { PartnerProgressResolver };
/** What the board says of a line that is one of it. */
async function lineOf(ctx, { initiativeId, membershipId, start, end }) {
  const line = (await ctx.load(partnerBoardOf, { initiativeId, start, end })).get(membershipId);
  if (!line) throw new NotFound("reporting progress");
  return line;
}
//# sourceMappingURL=reporting-progress.resolver.js.map
