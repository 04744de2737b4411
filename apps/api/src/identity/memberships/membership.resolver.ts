import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nil, nodeId } from "../../kernel/node-id.ts";
import { OrganisationType } from "../organisations/organisation.type.ts";
import { organisationsById } from "../organisations/find-organisations.ts";
import { may } from "../identity.policy.ts";
import { addMembership } from "./add-membership.ts";
import type { Membership } from "./membership.entity.ts";
import {
  AddMembershipInput,
  AddMembershipPayload,
  SetDataSharingConsentInput,
  SetDataSharingConsentPayload,
} from "./membership.input.ts";
import { DataSharingConsentEnum, MembershipType } from "./membership.type.ts";
import { setDataSharingConsent } from "./set-data-sharing-consent.ts";

@Resolver(() => MembershipType)
export class MembershipResolver {
  @FieldResolver(() => ID)
  id(@Root() membership: Membership) {
    return nodeId("membership", membership.initiativeId, membership.id);
  }

  @FieldResolver(() => OrganisationType)
  async organisation(@Root() { organisationId }: Membership, @Ctx() ctx: Context) {
    const organisation = await ctx.load(organisationsById, organisationId);
    return { ...organisation, id: nodeId("organisation", nil, organisationId) };
  }

  @FieldResolver(() => DataSharingConsentEnum, {
    nullable: true,
    description: "What it lets others see of its figures. For the backbone and for itself; null for everybody else.",
  })
  dataSharingConsent(@Root() membership: Membership, @Ctx() { actor }: Context) {
    const { initiativeId, id, dataSharingConsent } = membership;
    return may.readDataSharingConsent(actor, initiativeId, id) ? dataSharingConsent : null;
  }

  @Mutation(() => SetDataSharingConsentPayload, {
    description:
      "Says what others see of an organisation's figures: its own lead does, and nobody else. Its name goes from public pages at once; what " +
      "was released stays as it was told, and the next release follows.",
  })
  setDataSharingConsent(
    @Arg("input", () => SetDataSharingConsentInput) input: SetDataSharingConsentInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(setDataSharingConsent, input, { membership: null });
  }

  @Mutation(() => AddMembershipPayload)
  addMembership(@Arg("input", () => AddMembershipInput) input: AddMembershipInput, @Ctx() ctx: Context) {
    return ctx.run(addMembership, input, { membership: null });
  }
}
