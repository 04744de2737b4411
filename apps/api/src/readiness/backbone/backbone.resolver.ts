import { backboneStatements, backboneTexts } from "@keelson/domain/readiness/backbone-bank";
import { backboneAnchors } from "@keelson/domain/readiness/backbone";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { BackboneFundingConnection, BackboneFundingType } from "../backbone-funding/backbone-funding.type.ts";
import { findBackboneFundings, latestBackboneFundingOf } from "../backbone-funding/find-backbone-funding.ts";
import {
  BackboneAnchorType,
  BackboneReviewConnection,
  BackboneReviewType,
  BackboneStatementType,
} from "../backbone-reviews/backbone-review.type.ts";
import {
  findBackboneReviews,
  latestBackboneReviewOf,
  latestClosedBackboneReviewOf,
} from "../backbone-reviews/find-backbone-reviews.ts";
import { mayOpen } from "../backbone-reviews/open-backbone-review.ts";
import { BackboneTimeConnection } from "../backbone-time/backbone-time.type.ts";
import { findBackboneTimes } from "../backbone-time/find-backbone-times.ts";
import { BackboneWorkItemConnection } from "../backbone-work/backbone-work-item.type.ts";
import { findBackboneWorkItems } from "../backbone-work/find-backbone-work-items.ts";
import { may, sees } from "../readiness.policy.ts";
import { BackboneEvidenceType, BackboneSupportType } from "./backbone.type.ts";
import { evidenceOf } from "./evidence-of.ts";

@Resolver(() => InitiativeType)
export class InitiativeBackboneResolver {
  @FieldResolver(() => BackboneSupportType, {
    nullable: true,
    description: "What the backbone does for it: for whoever takes part in it; null for everybody else.",
  })
  backbone(@Root() { id }: Initiative, @Ctx() { actor }: Context) {
    return sees(actor, id) ? { initiativeId: id } : null;
  }
}

@Resolver(() => BackboneSupportType)
export class BackboneSupportResolver {
  @FieldResolver(() => [BackboneStatementType], {
    description: "By what the backbone is rated, in this language as far as it was translated.",
  })
  statements(
    @Arg("language", () => String, { nullable: true, description: "As a BCP 47 tag; null: English." }) language:
      | string
      | null,
  ) {
    return backboneStatements(language ?? "en");
  }

  @FieldResolver(() => [BackboneAnchorType], { description: "What the answers mean, from the least: 0 to 4." })
  anchors(
    @Arg("language", () => String, { nullable: true, description: "As a BCP 47 tag; null: English." }) language:
      | string
      | null,
  ) {
    const { texts } = backboneTexts(language ?? "en");
    return backboneAnchors.map((answer) => ({ answer, text: texts.anchors[answer] }));
  }

  @FieldResolver(() => BackboneReviewType, { nullable: true, description: "The latest review, open or closed." })
  review(@Root() { initiativeId }: BackboneSupportType, @Ctx() ctx: Context) {
    return ctx.load(latestBackboneReviewOf, initiativeId);
  }

  @FieldResolver(() => BackboneReviewType, {
    nullable: true,
    description: "The latest that was closed: what is known, while another is open.",
  })
  closedReview(@Root() { initiativeId }: BackboneSupportType, @Ctx() ctx: Context) {
    return ctx.load(latestClosedBackboneReviewOf, initiativeId);
  }

  @FieldResolver(() => BackboneReviewConnection, { description: "Every review, the latest first." })
  reviews(
    @Root() { initiativeId }: BackboneSupportType,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findBackboneReviews(ctx, { initiativeId, first, after });
  }

  @FieldResolver(() => BackboneWorkItemConnection, { description: "What it has taken on, the latest first." })
  workItems(
    @Root() { initiativeId }: BackboneSupportType,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findBackboneWorkItems(ctx, { initiativeId, first, after });
  }

  @FieldResolver(() => BackboneTimeConnection, { description: "Where its time went, the latest quarter first." })
  times(
    @Root() { initiativeId }: BackboneSupportType,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findBackboneTimes(ctx, { initiativeId, first, after });
  }

  @FieldResolver(() => BackboneFundingType, {
    nullable: true,
    description: "Until when it is paid for, as was said last. Null: nobody has said.",
  })
  funding(@Root() { initiativeId }: BackboneSupportType, @Ctx() ctx: Context) {
    return ctx.load(latestBackboneFundingOf, initiativeId);
  }

  @FieldResolver(() => BackboneFundingConnection, { description: "All that was said of it, the latest first." })
  fundingHistory(
    @Root() { initiativeId }: BackboneSupportType,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findBackboneFundings(ctx, { initiativeId, first, after });
  }

  @FieldResolver(() => [BackboneEvidenceType], {
    description: "What Keelson itself knows of the last year, beside what people say.",
  })
  evidence(@Root() { initiativeId }: BackboneSupportType, @Ctx() ctx: Context) {
    return evidenceOf(ctx, initiativeId);
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do now." })
  async viewerCan(@Root() { initiativeId }: BackboneSupportType, @Ctx() ctx: Context) {
    const { actor } = ctx;
    const [today, latest] = await Promise.all([
      ctx.load(todayOf, initiativeId),
      ctx.load(latestBackboneReviewOf, initiativeId),
    ]);
    const manages = actor !== null && actor.reportLinkId === null && actor.scopes.includes("MANAGE");
    return those({
      OPEN_BACKBONE_REVIEW: manages && may.openBackboneReview(actor, initiativeId) && mayOpen(today, latest),
      PLAN_BACKBONE_WORK: manages && may.planBackboneWork(actor, initiativeId),
      SAY_BACKBONE_FUNDING: manages && may.sayBackboneFunding(actor, initiativeId),
    });
  }
}
