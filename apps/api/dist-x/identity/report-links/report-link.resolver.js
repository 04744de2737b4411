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
import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { nil, nodeId } from "../../kernel/node-id.js";
import { membershipsById } from "../memberships/find-memberships.js";
import { MembershipType } from "../memberships/membership.type.js";
import { PersonType } from "../persons/person.type.js";
import { findReportLink } from "./find-report-link.js";
import { ReportLinkType } from "./report-link.type.js";
let ReportLinkResolver = class ReportLinkResolver {
  reportLink(ctx) {
    return ctx.ask(findReportLink, null);
  }
  membership({ initiativeId, membershipId: id }, ctx) {
    return ctx.load(membershipsById, { initiativeId, id });
  }
  person({ personId, personName }) {
    return { id: nodeId("person", nil, personId), name: personName };
  }
};
__decorate(
  [
    Query(() => ReportLinkType, {
      nullable: true,
      description:
        "The link that the viewer came by; null for whoever comes by a token or a session, and for the public.",
    }),
    __param(0, Ctx()),
  ],
  ReportLinkResolver.prototype,
  "reportLink",
  null,
);
__decorate(
  [
    FieldResolver(() => MembershipType, { description: "The organisation that is reported for." }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  ReportLinkResolver.prototype,
  "membership",
  null,
);
__decorate(
  [FieldResolver(() => PersonType, { description: "As whom." }), __param(0, Root())],
  ReportLinkResolver.prototype,
  "person",
  null,
);
ReportLinkResolver = __decorate([Resolver(() => ReportLinkType)], ReportLinkResolver);
export { ReportLinkResolver };
//# sourceMappingURL=report-link.resolver.js.map
