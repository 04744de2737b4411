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
import { nil, nodeId } from "../../kernel/node-id.js";
import { OrganisationType } from "../organisations/organisation.type.js";
import { organisationsById } from "../organisations/find-organisations.js";
import { may } from "../identity.policy.js";
import { addMembership } from "./add-membership.js";
import {
  AddMembershipInput,
  AddMembershipPayload,
  SetDataSharingConsentInput,
  SetDataSharingConsentPayload,
} from "./membership.input.js";
import { DataSharingConsentEnum, MembershipType } from "./membership.type.js";
import { setDataSharingConsent } from "./set-data-sharing-consent.js";
let MembershipResolver = class MembershipResolver {
  id(membership) {
    return nodeId("membership", membership.initiativeId, membership.id);
  }
  async organisation({ organisationId }, ctx) {
    const organisation = await ctx.load(organisationsById, organisationId);
    return { ...organisation, id: nodeId("organisation", nil, organisationId) };
  }
  dataSharingConsent(membership, { actor }) {
    const { initiativeId, id, dataSharingConsent } = membership;
    return may.readDataSharingConsent(actor, initiativeId, id) ? dataSharingConsent : null;
  }
  setDataSharingConsent(input, ctx) {
    return ctx.run(setDataSharingConsent, input, { membership: null });
  }
  addMembership(input, ctx) {
    return ctx.run(addMembership, input, { membership: null });
  }
};
__decorate([FieldResolver(() => ID), __param(0, Root())], MembershipResolver.prototype, "id", null);
__decorate(
  [FieldResolver(() => OrganisationType), __param(0, Root()), __param(1, Ctx())],
  MembershipResolver.prototype,
  "organisation",
  null,
);
__decorate(
  [
    FieldResolver(() => DataSharingConsentEnum, {
      nullable: true,
      description: "What it lets others see of its figures. For the backbone and for itself; null for everybody else.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  MembershipResolver.prototype,
  "dataSharingConsent",
  null,
);
__decorate(
  [
    Mutation(() => SetDataSharingConsentPayload, {
      description:
        "Says what others see of an organisation's figures: its own lead does, and nobody else. Its name goes from public pages at once; what " +
        "was released stays as it was told, and the next release follows.",
    }),
    __param(
      0,
      Arg("input", () => SetDataSharingConsentInput),
    ),
    __param(1, Ctx()),
  ],
  MembershipResolver.prototype,
  "setDataSharingConsent",
  null,
);
__decorate(
  [
    Mutation(() => AddMembershipPayload),
    __param(
      0,
      Arg("input", () => AddMembershipInput),
    ),
    __param(1, Ctx()),
  ],
  MembershipResolver.prototype,
  "addMembership",
  null,
);
MembershipResolver = __decorate([Resolver(() => MembershipType)], MembershipResolver);
export { MembershipResolver };
//# sourceMappingURL=membership.resolver.js.map
