import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { may } from "../readiness.policy.ts";
import type { BackboneRater, BackboneRating, BackboneReview } from "./backbone-review.entity.ts";
import {
  BackboneRatedType,
  BackboneRaterType,
  BackboneRatingPayload,
  BackboneRatingType,
  BackboneResultType,
  BackboneReviewPayload,
  BackboneReviewType,
  CloseBackboneReviewInput,
  OpenBackboneReviewInput,
  RateBackboneInput,
} from "./backbone-review.type.ts";
import { closeBackboneReview } from "./close-backbone-review.ts";
import {
  backboneReviewsById,
  backboneSummariesOf,
  ownBackboneRatersOf,
  ownBackboneRatingsOf,
} from "./find-backbone-reviews.ts";
import { openBackboneReview } from "./open-backbone-review.ts";
import { rateBackbone, takesRatings } from "./rate-backbone.ts";

@Resolver(() => BackboneReviewType)
export class BackboneReviewResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: BackboneReview) {
    return nodeId("backboneReview", initiativeId, id);
  }

  @FieldResolver(() => [BackboneRaterType], { description: "The viewer's own organisations among those that rate." })
  ownRaters(@Root() { initiativeId, id }: BackboneReview, @Ctx() ctx: Context) {
    return ctx.load(ownBackboneRatersOf, { initiativeId, id });
  }

  @FieldResolver(() => BackboneRatingType, {
    nullable: true,
    description: "What the viewer said: nobody else reads it. Null: nothing yet.",
  })
  ownRating(@Root() { initiativeId, id }: BackboneReview, @Ctx() ctx: Context) {
    return ctx.load(ownBackboneRatingsOf, { initiativeId, id });
  }

  @FieldResolver(() => BackboneResultType, { nullable: true, description: "What it says, once it was closed." })
  result(@Root() { initiativeId, id }: BackboneReview, @Ctx() ctx: Context) {
    return ctx.load(backboneSummariesOf, { initiativeId, id });
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  async viewerCan(@Root() { initiativeId, state, closesOn }: BackboneReview, @Ctx() ctx: Context) {
    const { actor } = ctx;
    const manages = actor !== null && actor.reportLinkId === null && actor.scopes.includes("MANAGE");
    const closes = state === "OPEN" && manages && may.closeBackboneReview(actor, initiativeId);
    return those({ CLOSE_BACKBONE_REVIEW: closes && (await ctx.load(todayOf, initiativeId)) > closesOn });
  }

  @Mutation(() => BackboneReviewPayload, {
    description:
      "Asks partners, communities and funders to rate the backbone, and the backbone how it sees itself: for the backbone and the steering " +
      "committee, once a year. ALREADY_REVIEWED where the last began less than 300 days ago, OTHER_REVIEW_OPEN until it is closed.",
  })
  openBackboneReview(@Arg("input", () => OpenBackboneReviewInput) input: OpenBackboneReviewInput, @Ctx() ctx: Context) {
    return ctx.run(openBackboneReview, input, { review: null });
  }

  @Mutation(() => BackboneReviewPayload, {
    description:
      "Closes a review after its last day, which counts it: for the backbone and the steering committee. STILL_OPEN until that day is over.",
  })
  closeBackboneReview(
    @Arg("input", () => CloseBackboneReviewInput) input: CloseBackboneReviewInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(closeBackboneReview, input, { review: null });
  }

  @Mutation(() => BackboneRatingPayload, {
    description:
      "Keeps what the viewer says of the backbone for an organisation that rates, all of it so far: nobody else reads it. NOT_OPEN, " +
      "ALREADY_ANSWERED for another organisation, CONFLICT where another was sent since `seen`, STATEMENT_UNKNOWN.",
  })
  rateBackbone(@Arg("input", () => RateBackboneInput) input: RateBackboneInput, @Ctx() ctx: Context) {
    return ctx.run(rateBackbone, input, { rating: null });
  }
}

@Resolver(() => BackboneRaterType)
export class BackboneRaterResolver {
  @FieldResolver(() => MembershipType, { description: "The organisation that rates." })
  rater(@Root() { initiativeId, membershipId }: BackboneRater, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id: membershipId });
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do for it now." })
  async viewerCan(@Root() { initiativeId, reviewId, membershipId }: BackboneRater, @Ctx() ctx: Context) {
    const { actor } = ctx;
    const reports = actor !== null && actor.reportLinkId === null && actor.scopes.includes("REPORT");
    const [today, review] = await Promise.all([
      ctx.load(todayOf, initiativeId),
      ctx.load(backboneReviewsById, { initiativeId, id: reviewId }),
    ]);
    const takes = review !== null && takesRatings(review, today);
    return those({ RATE_BACKBONE: reports && takes && may.answer(actor, initiativeId, membershipId) });
  }
}

@Resolver(() => BackboneRatingType)
export class BackboneRatingResolver {
  @FieldResolver(() => MembershipType, { description: "The organisation it was said for." })
  membership(@Root() { initiativeId, membershipId }: BackboneRating, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id: membershipId });
  }

  @FieldResolver(() => [BackboneRatedType])
  answers(@Root() { answers }: BackboneRating) {
    return Object.entries(answers).map(([code, answer]) => ({ code, answer }));
  }
}
