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
import { obligationPeriodState } from "@keelson/domain/measurement/obligation";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { todayOf } from "../../agenda/initiatives/find-today.js";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.js";
import { membershipsById } from "../../identity/memberships/find-memberships.js";
import { MembershipType } from "../../identity/memberships/membership.type.js";
import { nodeId, parseNodeId } from "../../kernel/node-id.js";
import { PeriodCodeScalar } from "../../kernel/scalars.js";
import { VerbEnum } from "../../kernel/verbs.js";
import { periodOf } from "../aggregates/find-aggregates.js";
import { DefinitionVersionType } from "../indicators/definition.type.js";
import { definitionAt, definitionsOf } from "../indicators/find-definitions.js";
import { indicatorsById } from "../indicators/find-indicators.js";
import { IndicatorType } from "../indicators/indicator.type.js";
import { revisionsOf } from "../measurements/find-revisions.js";
import { MeasurementType } from "../measurements/measurement.type.js";
import { findPrevious } from "../submissions/find-previous.js";
import { viewerCan } from "../viewer-can.js";
import { findObligationPeriods } from "./find-obligation-periods.js";
import {
  ObligationPeriodConnection,
  ObligationPeriodIdsInput,
  ObligationPeriodsPayload,
  ObligationPeriodStateEnum,
  ObligationPeriodType,
  WaiveObligationPeriodsInput,
} from "./obligation-period.type.js";
import { reinstateObligationPeriods } from "./reinstate-obligation-periods.js";
import { waiveObligationPeriods } from "./waive-obligation-periods.js";
let InitiativeObligationPeriodsResolver = class InitiativeObligationPeriodsResolver {
  obligationPeriods({ id }, code, first, after, membershipId, indicatorId, ctx) {
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
};
__decorate(
  [
    FieldResolver(() => ObligationPeriodConnection, {
      description:
        "Who is expected to report what, of the periods that end within this one, by due date. The backbone sees all, a partner its own.",
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("period", () => PeriodCodeScalar),
    ),
    __param(
      2,
      Arg("first", () => Int),
    ),
    __param(
      3,
      Arg("after", () => String, { nullable: true }),
    ),
    __param(
      4,
      Arg("membershipId", () => ID, { nullable: true }),
    ),
    __param(
      5,
      Arg("indicatorId", () => ID, { nullable: true }),
    ),
    __param(6, Ctx()),
  ],
  InitiativeObligationPeriodsResolver.prototype,
  "obligationPeriods",
  null,
);
InitiativeObligationPeriodsResolver = __decorate([Resolver(() => InitiativeType)], InitiativeObligationPeriodsResolver);
export { InitiativeObligationPeriodsResolver };
let ObligationPeriodResolver = class ObligationPeriodResolver {
  id({ initiativeId, id }) {
    return nodeId("obligationPeriod", initiativeId, id);
  }
  membership({ initiativeId, membershipId }, ctx) {
    return ctx.load(membershipsById, { initiativeId, id: membershipId });
  }
  indicator({ initiativeId, indicatorId }, ctx) {
    return ctx.load(indicatorsById, { initiativeId, id: indicatorId });
  }
  async definition({ initiativeId, indicatorId, periodStart }, ctx) {
    return definitionAt(await ctx.load(definitionsOf, { initiativeId, id: indicatorId }), periodStart);
  }
  period({ period }) {
    return period;
  }
  async state(period, ctx) {
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
  async measurement({ initiativeId, id }, ctx) {
    const [latest = null] = await ctx.load(revisionsOf, { initiativeId, id });
    return latest;
  }
  async previous(period, ctx) {
    const { initiativeId, indicatorId: id } = period;
    const indicator = await ctx.load(indicatorsById, { initiativeId, id });
    return indicator && findPrevious(ctx, period, indicator);
  }
  viewerCan(period, { actor }) {
    return viewerCan.obligationPeriod(actor, period);
  }
  waiveObligationPeriods(input, ctx) {
    return ctx.run(waiveObligationPeriods, input, { obligationPeriods: [] });
  }
  reinstateObligationPeriods(input, ctx) {
    return ctx.run(reinstateObligationPeriods, input, { obligationPeriods: [] });
  }
};
__decorate([FieldResolver(() => ID), __param(0, Root())], ObligationPeriodResolver.prototype, "id", null);
__decorate(
  [FieldResolver(() => MembershipType), __param(0, Root()), __param(1, Ctx())],
  ObligationPeriodResolver.prototype,
  "membership",
  null,
);
__decorate(
  [FieldResolver(() => IndicatorType), __param(0, Root()), __param(1, Ctx())],
  ObligationPeriodResolver.prototype,
  "indicator",
  null,
);
__decorate(
  [
    FieldResolver(() => DefinitionVersionType, {
      description: "The version in force for the period: a figure of it is read and checked by that one.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  ObligationPeriodResolver.prototype,
  "definition",
  null,
);
__decorate(
  [FieldResolver(() => PeriodCodeScalar), __param(0, Root())],
  ObligationPeriodResolver.prototype,
  "period",
  null,
);
__decorate(
  [FieldResolver(() => ObligationPeriodStateEnum), __param(0, Root()), __param(1, Ctx())],
  ObligationPeriodResolver.prototype,
  "state",
  null,
);
__decorate(
  [
    FieldResolver(() => MeasurementType, {
      nullable: true,
      description: "What the partner last said, as far as the viewer may see it.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  ObligationPeriodResolver.prototype,
  "measurement",
  null,
);
__decorate(
  [
    FieldResolver(() => MeasurementType, {
      nullable: true,
      description:
        "What the partner handed in of the period before, in its latest standing. Null where there is none that the viewer may see, and of a ONE_OFF.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  ObligationPeriodResolver.prototype,
  "previous",
  null,
);
__decorate(
  [
    FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  ObligationPeriodResolver.prototype,
  "viewerCan",
  null,
);
__decorate(
  [
    Mutation(() => ObligationPeriodsPayload, {
      description:
        "Lets partners off periods: these are no longer expected. The backbone may, for any reason; a partner's lead or reviewer where " +
        "reporting would put people at risk (SAFETY) or the indicator does not apply.",
    }),
    __param(
      0,
      Arg("input", () => WaiveObligationPeriodsInput),
    ),
    __param(1, Ctx()),
  ],
  ObligationPeriodResolver.prototype,
  "waiveObligationPeriods",
  null,
);
__decorate(
  [
    Mutation(() => ObligationPeriodsPayload, { description: "Takes waivers back: the periods are expected again." }),
    __param(
      0,
      Arg("input", () => ObligationPeriodIdsInput),
    ),
    __param(1, Ctx()),
  ],
  ObligationPeriodResolver.prototype,
  "reinstateObligationPeriods",
  null,
);
ObligationPeriodResolver = __decorate([Resolver(() => ObligationPeriodType)], ObligationPeriodResolver);
export { ObligationPeriodResolver };
//# sourceMappingURL=obligation-period.resolver.js.map
