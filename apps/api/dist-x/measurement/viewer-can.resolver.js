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
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { InitiativeType } from "../agenda/initiatives/initiative.type.js";
import { MembershipType } from "../identity/memberships/membership.type.js";
import { VerbEnum } from "../kernel/verbs.js";
import { viewerCan } from "./viewer-can.js";
let InitiativeViewerResolver = class InitiativeViewerResolver {
  viewerCan({ id }, { actor }) {
    return viewerCan.initiative(actor, { initiativeId: id });
  }
};
__decorate(
  [
    FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  InitiativeViewerResolver.prototype,
  "viewerCan",
  null,
);
InitiativeViewerResolver = __decorate([Resolver(() => InitiativeType)], InitiativeViewerResolver);
export { InitiativeViewerResolver };
let MembershipViewerResolver = class MembershipViewerResolver {
  viewerCan({ initiativeId, id }, { actor }) {
    return viewerCan.membership(actor, { initiativeId, id });
  }
};
__decorate(
  [
    FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  MembershipViewerResolver.prototype,
  "viewerCan",
  null,
);
MembershipViewerResolver = __decorate([Resolver(() => MembershipType)], MembershipViewerResolver);
export { MembershipViewerResolver };
//# sourceMappingURL=viewer-can.resolver.js.map
