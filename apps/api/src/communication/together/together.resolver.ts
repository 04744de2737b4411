import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { BadInput } from "../../kernel/refusal.ts";
import { DateScalar } from "../../kernel/scalars.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { ActionOwnerType } from "../action-items/action-item.type.ts";
import { addsActions, may, mayOfWords, sees } from "../communication.policy.ts";
import { participationOf } from "../meetings/find-participation.ts";
import { ParticipationType } from "../meetings/meeting.type.ts";
import { cadenceOf, followThroughOf, possibleOwnersOf } from "./find-together.ts";
import { CadenceType, FollowThroughType, TogetherType } from "./together.type.ts";

@Resolver(() => InitiativeType)
export class InitiativeTogetherResolver {
  @FieldResolver(() => TogetherType, {
    nullable: true,
    description: "How its people keep in touch: for whoever takes part in it; null for everybody else.",
  })
  together(@Root() { id }: Initiative, @Ctx() { actor }: Context) {
    return sees(actor, id) ? { initiativeId: id } : null;
  }
}

@Resolver(() => TogetherType)
export class TogetherResolver {
  @FieldResolver(() => DateScalar, { description: "The day it is, where the initiative is." })
  today(@Root() { initiativeId }: TogetherType, @Ctx() ctx: Context) {
    return ctx.load(todayOf, initiativeId);
  }

  @FieldResolver(() => String, { description: "The initiative's time zone, by its IANA name." })
  async timeZone(@Root() { initiativeId }: TogetherType, @Ctx() ctx: Context) {
    return (await ctx.load(initiativesById, initiativeId))?.timeZone;
  }

  @FieldResolver(() => CadenceType, {
    nullable: true,
    description: "Which partners are in touch; funders do not read it.",
  })
  cadence(
    @Root() { initiativeId }: TogetherType,
    @Arg("days", () => Int, { nullable: true, description: "null: 30." }) days: number | null,
    @Ctx() ctx: Context,
  ) {
    return ctx.load(cadenceOf, { initiativeId, days: checked(days ?? 30) });
  }

  @FieldResolver(() => FollowThroughType, {
    nullable: true,
    description: "Whether actions are done on time; funders do not read it.",
  })
  followThrough(@Root() { initiativeId }: TogetherType, @Ctx() ctx: Context) {
    return ctx.load(followThroughOf, initiativeId);
  }

  @FieldResolver(() => ParticipationType, {
    nullable: true,
    description: "Who came to meetings; funders do not read it.",
  })
  participation(
    @Root() { initiativeId }: TogetherType,
    @Arg("days", () => Int, { nullable: true, description: "Meetings held in the last so many days; null: 366." })
    days: number | null,
    @Ctx() ctx: Context,
  ) {
    return ctx.load(participationOf, { initiativeId, days: checked(days ?? 366) });
  }

  @FieldResolver(() => [ActionOwnerType], {
    description:
      "To whom the viewer may give an action, at most 20, by name: those whose name, or a word of it, begins with `search`.",
  })
  possibleOwners(
    @Root() { initiativeId }: TogetherType,
    @Arg("search", () => String, { nullable: true, description: "null: everybody's." }) search: string | null,
    @Ctx() ctx: Context,
  ) {
    if ((search ?? "").length > 100) throw new BadInput("search has at most 100 characters.");
    return ctx.load(possibleOwnersOf, { initiativeId, search: search ?? "" });
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do here now." })
  viewerCan(@Root() { initiativeId }: TogetherType, @Ctx() { actor }: Context) {
    return those({
      ADD_ACTION_ITEM: addsActions(actor, initiativeId),
      PLAN_MEETING: may.runMeetings(actor, initiativeId),
      PLAN_MEETING_SERIES: may.runMeetings(actor, initiativeId),
      WRITE_UPDATE: mayOfWords.writeUpdate(actor, initiativeId),
    });
  }
}

/** Days back from today: a year at most. */
function checked(days: number): number {
  if (days >= 1 && days <= 366) return days;
  throw new BadInput("days must be 1 to 366.");
}
