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
import { dueOn } from "@keelson/domain/measurement/period";
import { reportingPeriodState } from "@keelson/domain/measurement/reporting-period";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { DateScalar, DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.js";
import { VerbEnum } from "../../kernel/verbs.js";
import { IndicatorType } from "../indicators/indicator.type.js";
import { viewerCan } from "../viewer-can.js";
import { closePeriod } from "./close-period.js";
import { findReportingPeriods } from "./find-reporting-periods.js";
import {
  ClosePeriodInput,
  ClosePeriodPayload,
  ReportingPeriodStateEnum,
  ReportingPeriodType,
} from "./reporting-period.type.js";
let IndicatorReportingPeriodsResolver = class IndicatorReportingPeriodsResolver {
  reportingPeriods(indicator, from, to, ctx) {
    return findReportingPeriods(ctx, indicator, { from, to });
  }
  closePeriod(input, ctx) {
    return ctx.run(closePeriod, input, { reportingPeriod: null });
  }
};
__decorate(
  [
    FieldResolver(() => [ReportingPeriodType], {
      description:
        "The indicator's own periods that lie between two, oldest first; at most 400. Of a ONE_OFF, those that somebody was asked for. None for the public.",
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("from", () => PeriodCodeScalar),
    ),
    __param(
      2,
      Arg("to", () => PeriodCodeScalar),
    ),
    __param(3, Ctx()),
  ],
  IndicatorReportingPeriodsResolver.prototype,
  "reportingPeriods",
  null,
);
__decorate(
  [
    Mutation(() => ClosePeriodPayload, {
      description:
        "Closes a period that is over (PERIOD_NOT_OVER) of anything but a COMPOSITE (COMPOSITE_IS_COMPUTED), with a summary of how complete it is. Figures may still be revised; where that " +
        "changes the collective figure materially, it is restated.",
    }),
    __param(
      0,
      Arg("input", () => ClosePeriodInput),
    ),
    __param(1, Ctx()),
  ],
  IndicatorReportingPeriodsResolver.prototype,
  "closePeriod",
  null,
);
IndicatorReportingPeriodsResolver = __decorate([Resolver(() => IndicatorType)], IndicatorReportingPeriodsResolver);
export { IndicatorReportingPeriodsResolver };
let ReportingPeriodResolver = class ReportingPeriodResolver {
  period({ period }) {
    return period.code;
  }
  startDate({ period }) {
    return period.start;
  }
  endDate({ period }) {
    return period.end;
  }
  dueDate({ period }) {
    return dueOn(period);
  }
  state({ today, period, closing }) {
    const isRestated = closing?.isRestated ?? false;
    return reportingPeriodState({ today, startDate: period.start, isClosed: closing !== null, isRestated });
  }
  closedAt({ closing }) {
    return closing?.closedAt ?? null;
  }
  viewerCan(period, { actor }) {
    return viewerCan.reportingPeriod(actor, period);
  }
};
__decorate(
  [FieldResolver(() => PeriodCodeScalar), __param(0, Root())],
  ReportingPeriodResolver.prototype,
  "period",
  null,
);
__decorate([FieldResolver(() => DateScalar), __param(0, Root())], ReportingPeriodResolver.prototype, "startDate", null);
__decorate([FieldResolver(() => DateScalar), __param(0, Root())], ReportingPeriodResolver.prototype, "endDate", null);
__decorate(
  [FieldResolver(() => DateScalar, { description: "The last day on which a figure is on time." }), __param(0, Root())],
  ReportingPeriodResolver.prototype,
  "dueDate",
  null,
);
__decorate(
  [FieldResolver(() => ReportingPeriodStateEnum), __param(0, Root())],
  ReportingPeriodResolver.prototype,
  "state",
  null,
);
__decorate(
  [FieldResolver(() => DateTimeScalar, { nullable: true }), __param(0, Root())],
  ReportingPeriodResolver.prototype,
  "closedAt",
  null,
);
__decorate(
  [
    FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  ReportingPeriodResolver.prototype,
  "viewerCan",
  null,
);
ReportingPeriodResolver = __decorate([Resolver(() => ReportingPeriodType)], ReportingPeriodResolver);
export { ReportingPeriodResolver };
//# sourceMappingURL=reporting-period.resolver.js.map
