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
import { seesDecision } from "../agenda.policy.ts";
import { moveInitiative } from "./move-initiative.ts";
import { chooseBackbone } from "./choose-backbone.ts";
import { createInitiative } from "./create-initiative.ts";
import { CreditType } from "./credit.type.ts";
import { creditsOf } from "./find-credits.ts";
import { findInitiative, findInitiatives, initiativesById } from "./find-initiatives.ts";
import type { Initiative } from "./initiative.entity.ts";
import {
  ChooseBackboneInput,
  MoveInitiativeInput,
  MoveInitiativePayload,
  ChooseBackbonePayload,
  CreateInitiativeInput,
  CreateInitiativePayload,
  SetPublicPageInput,
  SetPublicPagePayload,
} from "./initiative.input.ts";
import { InitiativeConnection, InitiativeType } from "./initiative.type.ts";
import { setPublicPage } from "./set-public-page.ts";

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

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The decision by which the partners chose their backbone. Null: there was none yet. The public is not told of it.",
  })
  backboneDecision(@Root() { id, backboneDecision }: Initiative, @Ctx() { actor }: Context) {
    return seesDecision(actor, id) ? backboneDecision : null;
  }

  @FieldResolver(() => MembershipConnection, {
    description: "Its organisations, by code. The public reads of those that consented to be named to everybody.",
  })
  memberships(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Arg("role", () => MembershipRoleEnum, { nullable: true }) role: MembershipRole | null,
    @Ctx() ctx: Context,
  ) {
    return findMemberships(ctx, { initiativeId: id, first, after, role });
  }

  @FieldResolver(() => [CreditType], {
    description: "Under which terms the figures may be used, as far as a data package said so.",
  })
  async licenses(@Root() { id }: Initiative, @Ctx() ctx: Context) {
    return (await ctx.load(creditsOf, id))?.licenses ?? [];
  }

  @FieldResolver(() => [CreditType], {
    description: "Where the figures come from, as far as a data package said so.",
  })
  async sources(@Root() { id }: Initiative, @Ctx() ctx: Context) {
    return (await ctx.load(creditsOf, id))?.sources ?? [];
  }

  @Mutation(() => CreateInitiativePayload, {
    description: "The caller becomes backbone director, with the missing decision recorded as such.",
  })
  createInitiative(@Arg("input", () => CreateInitiativeInput) input: CreateInitiativeInput, @Ctx() ctx: Context) {
    return ctx.run(createInitiative, input, { initiative: null });
  }

  @Mutation(() => ChooseBackbonePayload, {
    description:
      "An organisation becomes the backbone, or is confirmed as it, by a decision that the steering committee has recorded: for the " +
      "committee. BACKBONE_NOT_SELF_APPOINTED where the decision chooses none.",
  })
  chooseBackbone(@Arg("input", () => ChooseBackboneInput) input: ChooseBackboneInput, @Ctx() ctx: Context) {
    return ctx.run(chooseBackbone, input, { initiative: null });
  }

  @Mutation(() => MoveInitiativePayload, {
    description:
      "Sends an initiative to work, pauses or ends it: for the steering committee. SUITABILITY_NOT_SCREENED where nobody screened it, and no " +
      "decision says to go on without; TRANSITION_NOT_ALLOWED for what is not drawn.",
  })
  moveInitiative(@Arg("input", () => MoveInitiativeInput) input: MoveInitiativeInput, @Ctx() ctx: Context) {
    return ctx.run(moveInitiative, input, { initiative: null });
  }

  @Mutation(() => SetPublicPagePayload, {
    description:
      "Publishes the initiative, or takes it back: for the backbone. What the public reads is what outside audiences read, and " +
      "nothing of a partner that did not consent; whatever is not published cannot be told from what does not exist.",
  })
  setPublicPage(@Arg("input", () => SetPublicPageInput) input: SetPublicPageInput, @Ctx() ctx: Context) {
    return ctx.run(setPublicPage, input, { initiative: null });
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
