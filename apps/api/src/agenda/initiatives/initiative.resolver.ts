import type { MembershipRole } from "@keelson/domain/identity/roles";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Membership } from "../../identity/memberships/membership.entity.ts";
import { findMemberships } from "../../identity/memberships/find-memberships.ts";
import {
  MembershipConnection,
  MembershipRoleEnum,
  MembershipType,
} from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { createInitiative } from "./create-initiative.ts";
import { findInitiative, findInitiatives, initiativesById } from "./find-initiatives.ts";
import type { Initiative } from "./initiative.entity.ts";
import { CreateInitiativeInput, CreateInitiativePayload } from "./initiative.input.ts";
import { InitiativeConnection, InitiativeType } from "./initiative.type.ts";

@Resolver(() => InitiativeType)
export class InitiativeResolver {
  @Query(() => InitiativeType, {
    nullable: true,
    description:
      "By slug. Null when it does not exist or the viewer may not know of it (the two answers are the same).",
  })
  initiative(@Arg("slug", () => String) slug: string, @Ctx() ctx: Context) {
    return ctx.ask(findInitiative, slug);
  }

  @Query(() => InitiativeConnection, { description: "Initiatives the viewer may see, by name." })
  initiatives(
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return ctx.ask(findInitiatives, { first, after });
  }

  @FieldResolver(() => ID)
  id(@Root() { id }: Initiative) {
    return nodeId("initiative", id, id);
  }

  @FieldResolver(() => MembershipConnection)
  memberships(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Arg("role", () => MembershipRoleEnum, { nullable: true }) role: MembershipRole | null,
    @Ctx() ctx: Context,
  ) {
    return findMemberships(ctx, { initiativeId: id, first, after, role });
  }

  @Mutation(() => CreateInitiativePayload, {
    description: "The caller becomes backbone director, with the missing decision recorded as such.",
  })
  createInitiative(@Arg("input", () => CreateInitiativeInput) input: CreateInitiativeInput, @Ctx() ctx: Context) {
    return ctx.run(createInitiative, input, { initiative: null });
  }
}

/** A membership's initiative is told here: identity does not know the agenda. */
@Resolver(() => MembershipType)
export class MembershipInitiativeResolver {
  @FieldResolver(() => InitiativeType)
  initiative(@Root() { initiativeId }: Membership, @Ctx() ctx: Context) {
    return ctx.load(initiativesById, initiativeId);
  }
}
