import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { AuthorType } from "./author.type.ts";

@Resolver(() => AuthorType)
export class AuthorResolver {
  @FieldResolver(() => MembershipType)
  membership(@Root() { initiativeId, membershipId: id }: AuthorType, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id });
  }
}
