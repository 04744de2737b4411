import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nil, nodeId } from "../../kernel/node-id.ts";
import { OrganisationType } from "../organisations/organisation.type.ts";
import { organisationsById } from "../organisations/find-organisations.ts";
import { addMembership } from "./add-membership.ts";
import type { Membership } from "./membership.entity.ts";
import { AddMembershipInput, AddMembershipPayload } from "./membership.input.ts";
import { MembershipType } from "./membership.type.ts";

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

  @Mutation(() => AddMembershipPayload)
  addMembership(@Arg("input", () => AddMembershipInput) input: AddMembershipInput, @Ctx() ctx: Context) {
    return ctx.run(addMembership, input, { membership: null });
  }
}
