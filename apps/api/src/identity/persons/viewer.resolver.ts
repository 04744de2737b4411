import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nil, nodeId } from "../../kernel/node-id.ts";
import { ownMemberships } from "../memberships/find-memberships.ts";
import { MembershipType } from "../memberships/membership.type.ts";
import { ApiTokenType } from "../tokens/api-token.type.ts";
import { findOwnTokens } from "../tokens/find-own-tokens.ts";
import { invitePerson } from "./invite-person.ts";
import { InvitePersonInput, InvitePersonPayload } from "./person.input.ts";
import { ViewerType } from "./person.type.ts";

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, {
    nullable: true,
    description: "The signed-in person or the API token's owner; null for the public.",
  })
  viewer(@Ctx() { actor }: Context) {
    return actor && { id: nodeId("person", nil, actor.personId), name: actor.name, email: actor.email };
  }

  @FieldResolver(() => [MembershipType])
  memberships(@Ctx() ctx: Context) {
    return ctx.load(ownMemberships, "own");
  }

  @FieldResolver(() => [ApiTokenType], { description: "The viewer's own tokens, the latest first; revoked ones too." })
  tokens(@Ctx() ctx: Context) {
    return ctx.ask(findOwnTokens, null);
  }

  @Mutation(() => InvitePersonPayload, {
    description: "Lets a person act for a membership; an unknown address gets an account to be claimed by magic link.",
  })
  invitePerson(@Arg("input", () => InvitePersonInput) input: InvitePersonInput, @Ctx() ctx: Context) {
    return ctx.run(invitePerson, input, { person: null });
  }
}
