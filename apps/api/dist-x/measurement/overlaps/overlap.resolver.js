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
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { membershipsById } from "../../identity/memberships/find-memberships.js";
import { MembershipType } from "../../identity/memberships/membership.type.js";
import { nodeId } from "../../kernel/node-id.js";
import { VerbEnum } from "../../kernel/verbs.js";
import { IndicatorType } from "../indicators/indicator.type.js";
import { viewerCan } from "../viewer-can.js";
import { agreeOverlap } from "./agree-overlap.js";
import { overlapsOf } from "./find-overlaps.js";
import { OverlapInput, OverlapPayload, OverlapType, RecordOverlapInput } from "./overlap.type.js";
import { recordOverlap } from "./record-overlap.js";
import { removeOverlap } from "./remove-overlap.js";
let IndicatorOverlapsResolver = class IndicatorOverlapsResolver {
  overlaps({ initiativeId, indicatorId }, ctx) {
    return ctx.load(overlapsOf, { initiativeId, id: indicatorId });
  }
};
__decorate(
  [
    FieldResolver(() => [OverlapType], {
      description:
        "What is said of people whom several partners count, newest period first. The backbone sees all, a partner its own.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  IndicatorOverlapsResolver.prototype,
  "overlaps",
  null,
);
IndicatorOverlapsResolver = __decorate([Resolver(() => IndicatorType)], IndicatorOverlapsResolver);
export { IndicatorOverlapsResolver };
let OverlapResolver = class OverlapResolver {
  id({ initiativeId, id }) {
    return nodeId("overlap", initiativeId, id);
  }
  memberships({ initiativeId, membershipIds }, ctx) {
    return Promise.all(membershipIds.map((id) => ctx.load(membershipsById, { initiativeId, id })));
  }
  agreedBy({ initiativeId, agreedIds }, ctx) {
    return Promise.all(agreedIds.map((id) => ctx.load(membershipsById, { initiativeId, id })));
  }
  isAgreed({ countsFrom }) {
    return countsFrom !== null;
  }
  viewerCan(overlap, { actor }) {
    return viewerCan.overlap(actor, overlap);
  }
  recordOverlap(input, ctx) {
    return ctx.run(recordOverlap, input, { overlap: null });
  }
  agreeOverlap(input, ctx) {
    return ctx.run(agreeOverlap, input, { overlap: null });
  }
  removeOverlap(input, ctx) {
    return ctx.run(removeOverlap, input, { overlap: null });
  }
};
__decorate([FieldResolver(() => ID), __param(0, Root())], OverlapResolver.prototype, "id", null);
__decorate(
  [FieldResolver(() => [MembershipType]), __param(0, Root()), __param(1, Ctx())],
  OverlapResolver.prototype,
  "memberships",
  null,
);
__decorate(
  [
    FieldResolver(() => [MembershipType], { description: "Those of them that have agreed to it." }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  OverlapResolver.prototype,
  "agreedBy",
  null,
);
__decorate(
  [FieldResolver(() => Boolean, { description: "All have agreed: it counts." }), __param(0, Root())],
  OverlapResolver.prototype,
  "isAgreed",
  null,
);
__decorate(
  [
    FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  OverlapResolver.prototype,
  "viewerCan",
  null,
);
__decorate(
  [
    Mutation(() => OverlapPayload, {
      description:
        "Says how many people partners share in a period, in place of what was said before. The backbone or one of them says it; it " +
        "counts once all of them have agreed.",
    }),
    __param(
      0,
      Arg("input", () => RecordOverlapInput),
    ),
    __param(1, Ctx()),
  ],
  OverlapResolver.prototype,
  "recordOverlap",
  null,
);
__decorate(
  [
    Mutation(() => OverlapPayload, { description: "A partner agrees to what is said of its people." }),
    __param(
      0,
      Arg("input", () => OverlapInput),
    ),
    __param(1, Ctx()),
  ],
  OverlapResolver.prototype,
  "agreeOverlap",
  null,
);
__decorate(
  [
    Mutation(() => OverlapPayload, {
      description:
        "Takes back what was said: the backbone, or any partner it speaks of, which is how a partner disagrees.",
    }),
    __param(
      0,
      Arg("input", () => OverlapInput),
    ),
    __param(1, Ctx()),
  ],
  OverlapResolver.prototype,
  "removeOverlap",
  null,
);
OverlapResolver = __decorate([Resolver(() => OverlapType)], OverlapResolver);
export { OverlapResolver };
//# sourceMappingURL=overlap.resolver.js.map
