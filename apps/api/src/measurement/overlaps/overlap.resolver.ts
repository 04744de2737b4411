import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { viewerCan } from "../viewer-can.ts";
import { agreeOverlap } from "./agree-overlap.ts";
import { overlapsOf } from "./find-overlaps.ts";
import type { Overlap } from "./overlap.entity.ts";
import { OverlapInput, OverlapPayload, OverlapType, RecordOverlapInput } from "./overlap.type.ts";
import { recordOverlap } from "./record-overlap.ts";
import { removeOverlap } from "./remove-overlap.ts";

@Resolver(() => IndicatorType)
export class IndicatorOverlapsResolver {
  @FieldResolver(() => [OverlapType], {
    description:
      "What is said of people whom several partners count, newest period first. The backbone sees all, a partner its own.",
  })
  overlaps(@Root() { initiativeId, indicatorId }: IndicatorDefinition, @Ctx() ctx: Context) {
    return ctx.load(overlapsOf, { initiativeId, id: indicatorId });
  }
}

@Resolver(() => OverlapType)
export class OverlapResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: Overlap) {
    return nodeId("overlap", initiativeId, id);
  }

  @FieldResolver(() => [MembershipType])
  memberships(@Root() { initiativeId, membershipIds }: Overlap, @Ctx() ctx: Context) {
    return Promise.all(membershipIds.map((id) => ctx.load(membershipsById, { initiativeId, id })));
  }

  @FieldResolver(() => [MembershipType], { description: "Those of them that have agreed to it." })
  agreedBy(@Root() { initiativeId, agreedIds }: Overlap, @Ctx() ctx: Context) {
    return Promise.all(agreedIds.map((id) => ctx.load(membershipsById, { initiativeId, id })));
  }

  @FieldResolver(() => Boolean, { description: "All have agreed: it counts." })
  isAgreed(@Root() { countsFrom }: Overlap) {
    return countsFrom !== null;
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() overlap: Overlap, @Ctx() { actor }: Context) {
    return viewerCan.overlap(actor, overlap);
  }

  @Mutation(() => OverlapPayload, {
    description:
      "Says how many people partners share in a period, in place of what was said before. The backbone or one of them says it; it " +
      "counts once all of them have agreed.",
  })
  recordOverlap(@Arg("input", () => RecordOverlapInput) input: RecordOverlapInput, @Ctx() ctx: Context) {
    return ctx.run(recordOverlap, input, { overlap: null });
  }

  @Mutation(() => OverlapPayload, { description: "A partner agrees to what is said of its people." })
  agreeOverlap(@Arg("input", () => OverlapInput) input: OverlapInput, @Ctx() ctx: Context) {
    return ctx.run(agreeOverlap, input, { overlap: null });
  }

  @Mutation(() => OverlapPayload, {
    description:
      "Takes back what was said: the backbone, or any partner it speaks of, which is how a partner disagrees.",
  })
  removeOverlap(@Arg("input", () => OverlapInput) input: OverlapInput, @Ctx() ctx: Context) {
    return ctx.run(removeOverlap, input, { overlap: null });
  }
}
