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
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.js";
import { membershipsById } from "../../identity/memberships/find-memberships.js";
import { MembershipType } from "../../identity/memberships/membership.type.js";
import { nodeId, parseNodeId } from "../../kernel/node-id.js";
import { PeriodCodeScalar } from "../../kernel/scalars.js";
import { VerbEnum } from "../../kernel/verbs.js";
import { indicatorsById } from "../indicators/find-indicators.js";
import { IndicatorType } from "../indicators/indicator.type.js";
import { acceptObligations } from "./accept-obligations.js";
import { viewerCan } from "../viewer-can.js";
import { declineObligations } from "./decline-obligations.js";
import { endObligations } from "./end-obligations.js";
import { findObligations } from "./find-obligations.js";
import {
  DeclineObligationsInput,
  EndObligationsInput,
  ObligationConnection,
  ObligationIdsInput,
  ObligationsPayload,
  ObligationStateEnum,
  ObligationType,
  ProposeObligationsInput,
} from "./obligation.type.js";
import { proposeObligations } from "./propose-obligations.js";
let ObligationResolver = class ObligationResolver {
  id({ initiativeId, id }) {
    return nodeId("obligation", initiativeId, id);
  }
  membership({ initiativeId, membershipId }, ctx) {
    return ctx.load(membershipsById, { initiativeId, id: membershipId });
  }
  indicator({ initiativeId, indicatorId }, ctx) {
    return ctx.load(indicatorsById, { initiativeId, id: indicatorId });
  }
  from({ fromPeriod }) {
    return fromPeriod;
  }
  to({ toPeriod }) {
    return toPeriod;
  }
  viewerCan(obligation, { actor }) {
    return viewerCan.obligation(actor, obligation);
  }
  proposeObligations(input, ctx) {
    return ctx.run(proposeObligations, input, { obligations: [] });
  }
  acceptObligations(input, ctx) {
    return ctx.run(acceptObligations, input, { obligations: [] });
  }
  declineObligations(input, ctx) {
    return ctx.run(declineObligations, input, { obligations: [] });
  }
  endObligations(input, ctx) {
    return ctx.run(endObligations, input, { obligations: [] });
  }
};
__decorate([FieldResolver(() => ID), __param(0, Root())], ObligationResolver.prototype, "id", null);
__decorate(
  [FieldResolver(() => MembershipType), __param(0, Root()), __param(1, Ctx())],
  ObligationResolver.prototype,
  "membership",
  null,
);
__decorate(
  [FieldResolver(() => IndicatorType), __param(0, Root()), __param(1, Ctx())],
  ObligationResolver.prototype,
  "indicator",
  null,
);
__decorate([FieldResolver(() => PeriodCodeScalar), __param(0, Root())], ObligationResolver.prototype, "from", null);
__decorate(
  [FieldResolver(() => PeriodCodeScalar, { nullable: true }), __param(0, Root())],
  ObligationResolver.prototype,
  "to",
  null,
);
__decorate(
  [
    FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  ObligationResolver.prototype,
  "viewerCan",
  null,
);
__decorate(
  [
    Mutation(() => ObligationsPayload, {
      description:
        "Asks partners to report an indicator. Binding for a partner once it accepts, or submits a figure for the period.",
    }),
    __param(
      0,
      Arg("input", () => ProposeObligationsInput),
    ),
    __param(1, Ctx()),
  ],
  ObligationResolver.prototype,
  "proposeObligations",
  null,
);
__decorate(
  [
    Mutation(() => ObligationsPayload),
    __param(
      0,
      Arg("input", () => ObligationIdsInput),
    ),
    __param(1, Ctx()),
  ],
  ObligationResolver.prototype,
  "acceptObligations",
  null,
);
__decorate(
  [
    Mutation(() => ObligationsPayload, { description: "The partner does not take it on; it may be asked again." }),
    __param(
      0,
      Arg("input", () => DeclineObligationsInput),
    ),
    __param(1, Ctx()),
  ],
  ObligationResolver.prototype,
  "declineObligations",
  null,
);
__decorate(
  [
    Mutation(() => ObligationsPayload, {
      description:
        "Either side ends what was agreed, with a last period; a partner with one that is not over yet. What was reported stays.",
    }),
    __param(
      0,
      Arg("input", () => EndObligationsInput),
    ),
    __param(1, Ctx()),
  ],
  ObligationResolver.prototype,
  "endObligations",
  null,
);
ObligationResolver = __decorate([Resolver(() => ObligationType)], ObligationResolver);
export { ObligationResolver };
let InitiativeObligationsResolver = class InitiativeObligationsResolver {
  obligations({ id }, first, after, state, membershipId, ctx) {
    const partner = membershipId && parseNodeId("membership", membershipId).id;
    return findObligations(ctx, { initiativeId: id, first, after, state, membershipId: partner });
  }
};
__decorate(
  [
    FieldResolver(() => ObligationConnection, {
      description: "What partners were asked to report, earliest first. The backbone sees all, a partner its own.",
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
      Arg("state", () => ObligationStateEnum, { nullable: true }),
    ),
    __param(
      4,
      Arg("membershipId", () => ID, { nullable: true }),
    ),
    __param(5, Ctx()),
  ],
  InitiativeObligationsResolver.prototype,
  "obligations",
  null,
);
InitiativeObligationsResolver = __decorate([Resolver(() => InitiativeType)], InitiativeObligationsResolver);
export { InitiativeObligationsResolver };
//# sourceMappingURL=obligation.resolver.js.map
