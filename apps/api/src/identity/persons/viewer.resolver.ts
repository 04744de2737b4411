import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nil, nodeId } from "../../kernel/node-id.ts";
import { findInvitations } from "../memberships/find-invitations.ts";
import { InvitationType } from "../memberships/invitation.type.ts";
import { ownMemberships } from "../memberships/find-memberships.ts";
import { MembershipType } from "../memberships/membership.type.ts";
import { ApiTokenType } from "../tokens/api-token.type.ts";
import { findOwnTokens } from "../tokens/find-own-tokens.ts";
import { invitePerson } from "./invite-person.ts";
import { ownLanguage } from "./find-own-language.ts";
import { InvitePersonInput, InvitePersonPayload, UpdateProfileInput, UpdateProfilePayload } from "./person.input.ts";
import { ViewerType } from "./person.type.ts";
import { updateProfile } from "./update-profile.ts";

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, {
    nullable: true,
    description: "The signed-in person or the API token's owner; null for the public.",
  })
  viewer(@Ctx() { actor }: Context) {
    return actor && { id: nodeId("person", nil, actor.personId), name: actor.name, email: actor.email };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The language they want to be written in, as a BCP 47 tag; null: they have not said.",
  })
  language(@Ctx() ctx: Context) {
    return ctx.load(ownLanguage, "own");
  }

  @FieldResolver(() => [MembershipType])
  memberships(@Ctx() ctx: Context) {
    return ctx.load(ownMemberships, "own");
  }

  @FieldResolver(() => [InvitationType], {
    description: "What organisations of the viewer's were invited to, and are no members of yet.",
  })
  async invitations(@Ctx() ctx: Context) {
    const found = await ctx.ask(findInvitations, null);
    return found.map(({ initiativeId, membershipId, ...invitation }) => ({
      ...invitation,
      membershipId: nodeId("membership", initiativeId, membershipId),
    }));
  }

  @FieldResolver(() => [ApiTokenType], { description: "The viewer's own tokens, the latest first; revoked ones too." })
  tokens(@Ctx() ctx: Context) {
    return ctx.ask(findOwnTokens, null);
  }

  @Mutation(() => UpdateProfilePayload, {
    description: "Changes what the viewer says of themselves; what is left out stays.",
  })
  updateProfile(@Arg("input", () => UpdateProfileInput) input: UpdateProfileInput, @Ctx() ctx: Context) {
    return ctx.run(updateProfile, input, { viewer: null });
  }

  @Mutation(() => InvitePersonPayload, {
    description: "Lets a person act for a membership; an unknown address gets an account to be claimed by magic link.",
  })
  invitePerson(@Arg("input", () => InvitePersonInput) input: InvitePersonInput, @Ctx() ctx: Context) {
    return ctx.run(invitePerson, input, { person: null });
  }
}
