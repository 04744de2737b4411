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
import { burdenPerQuarter } from "@keelson/domain/measurement/reporting-measures";
import { Ctx, FieldResolver, Float, Resolver, Root } from "type-graphql";
import { MembershipType } from "../../identity/memberships/membership.type.js";
import { indicatorsById } from "../indicators/find-indicators.js";
import { burdenOf } from "./find-burden.js";
import { ObligationType } from "./obligation.type.js";
let BurdenResolver = class BurdenResolver {
  async burdenMinutesPerQuarter({ initiativeId, indicatorId }, ctx) {
    const indicator = await ctx.load(indicatorsById, { initiativeId, id: indicatorId });
    const minutes = indicator?.burdenMinutesPerReport ?? null;
    return indicator && minutes !== null ? burdenPerQuarter(indicator.frequency, minutes) : null;
  }
};
__decorate(
  [
    FieldResolver(() => Float, {
      nullable: true,
      description:
        "Minutes of the partner's work in a quarter, to be seen before it agrees. Null where nobody has said what a report costs.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  BurdenResolver.prototype,
  "burdenMinutesPerQuarter",
  null,
);
BurdenResolver = __decorate([Resolver(() => ObligationType)], BurdenResolver);
export { BurdenResolver };
let MembershipBurdenResolver = class MembershipBurdenResolver {
  burdenMinutesPerQuarter({ initiativeId, id }, ctx) {
    return ctx.load(burdenOf, { initiativeId, id });
  }
};
__decorate(
  [
    FieldResolver(() => Float, {
      nullable: true,
      description:
        "Minutes of work in a quarter for all that it has agreed to report, as far as anybody has said what a report costs. For the " +
        "backbone and for itself; null for everybody else.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  MembershipBurdenResolver.prototype,
  "burdenMinutesPerQuarter",
  null,
);
MembershipBurdenResolver = __decorate([Resolver(() => MembershipType)], MembershipBurdenResolver);
export { MembershipBurdenResolver };
//# sourceMappingURL=burden.resolver.js.map
