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
import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from "type-graphql";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.js";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.js";
import { parseNodeId } from "../../kernel/node-id.js";
import { allow } from "../../kernel/refusal.js";
import { DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.js";
import { periodOf } from "../aggregates/find-aggregates.js";
import { indicatorsById } from "../indicators/find-indicators.js";
import { IndicatorType } from "../indicators/indicator.type.js";
import { liveEvents } from "./find-live-events.js";
import { AggregateChangeType, ReportingProgressChangeType } from "./live.type.js";
let LiveResolver = class LiveResolver {
  reportingProgressChanged(event, _initiativeId, _period) {
    return event;
  }
  aggregateChanged(event, _initiativeId, _indicatorId) {
    return event;
  }
};
__decorate(
  [
    Subscription(() => ReportingProgressChangeType, {
      description:
        "How far reporting is, whenever it has moved: something was asked for, came in, was accepted, taken back or let off. That a due " +
        "date has passed is nobody's doing, and is not told. With a period, only what is due for it.",
      subscribe: ({ args, context }) =>
        context.watch(liveEvents, {
          initiativeId: parseNodeId("initiative", args.initiativeId).id,
          of: "PROGRESS",
          within: args.period ? periodOf(args.period, "period") : null,
        }),
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("initiativeId", () => ID),
    ),
    __param(
      2,
      Arg("period", () => PeriodCodeScalar, { nullable: true }),
    ),
  ],
  LiveResolver.prototype,
  "reportingProgressChanged",
  null,
);
__decorate(
  [
    Subscription(() => AggregateChangeType, {
      description:
        "Collective figures, whenever they have moved: for the backbone with whatever was taken in, for everybody else when something new " +
        "was released. With an indicator, only its own.",
      subscribe: ({ args, context }) => {
        const initiativeId = parseNodeId("initiative", args.initiativeId).id;
        const indicator = args.indicatorId ? parseNodeId("indicator", args.indicatorId) : null;
        allow(indicator === null || indicator.initiativeId === initiativeId, "indicator");
        const asked = { initiativeId, of: "FIGURES", indicatorId: indicator?.id ?? null };
        return context.watch(liveEvents, asked);
      },
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("initiativeId", () => ID),
    ),
    __param(
      2,
      Arg("indicatorId", () => ID, { nullable: true }),
    ),
  ],
  LiveResolver.prototype,
  "aggregateChanged",
  null,
);
LiveResolver = __decorate([Resolver()], LiveResolver);
export { LiveResolver };
/** A place is a time. */
const timeOf = ({ seq }) => new Date(Number(seq) / 1_000);
let ReportingProgressChangeResolver = class ReportingProgressChangeResolver {
  at(event) {
    return timeOf(event);
  }
  initiative({ initiativeId }, ctx) {
    return ctx.load(initiativesById, initiativeId);
  }
};
__decorate(
  [FieldResolver(() => DateTimeScalar, { description: "When it was committed." }), __param(0, Root())],
  ReportingProgressChangeResolver.prototype,
  "at",
  null,
);
__decorate(
  [FieldResolver(() => InitiativeType), __param(0, Root()), __param(1, Ctx())],
  ReportingProgressChangeResolver.prototype,
  "initiative",
  null,
);
ReportingProgressChangeResolver = __decorate(
  [Resolver(() => ReportingProgressChangeType)],
  ReportingProgressChangeResolver,
);
export { ReportingProgressChangeResolver };
let AggregateChangeResolver = class AggregateChangeResolver {
  at(event) {
    return timeOf(event);
  }
  indicator({ initiativeId, indicatorId }, ctx) {
    if (!indicatorId) throw new Error("figures moved of no indicator");
    return ctx.load(indicatorsById, { initiativeId, id: indicatorId });
  }
};
__decorate(
  [FieldResolver(() => DateTimeScalar, { description: "When it was committed." }), __param(0, Root())],
  AggregateChangeResolver.prototype,
  "at",
  null,
);
__decorate(
  [FieldResolver(() => IndicatorType), __param(0, Root()), __param(1, Ctx())],
  AggregateChangeResolver.prototype,
  "indicator",
  null,
);
AggregateChangeResolver = __decorate([Resolver(() => AggregateChangeType)], AggregateChangeResolver);
export { AggregateChangeResolver };
//# sourceMappingURL=live.resolver.js.map
