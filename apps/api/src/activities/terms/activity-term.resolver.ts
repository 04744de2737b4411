import { Arg, Ctx, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import { ledBy } from "../activities.policy.ts";
import { viewerCan } from "../viewer-can.ts";
import type { ActivityTerm, ActivityTermKind } from "./activity-term.entity.ts";
import {
  ActivityTermPayload,
  ActivityTermType,
  AddActivityTermInput,
  ChangeActivityTermInput,
} from "./activity-term.type.ts";
import { addActivityTerm } from "./add-activity-term.ts";
import { changeActivityTerm } from "./change-activity-term.ts";
import { activityTermsOf } from "./find-activity-terms.ts";

@ObjectType("ActivityLists", {
  description: "The words an initiative has for what its partners do, each list by name, retired ones with it.",
})
export class ActivityListsType {
  /** The initiative they are of: no field, everything below is found by it. */
  initiativeId!: string;
}

@Resolver(() => ActivityListsType)
export class ActivityListsResolver {
  @FieldResolver(() => [ActivityTermType], { description: "Kinds of activity." })
  types(@Root() lists: ActivityListsType, @Ctx() ctx: Context) {
    return termsOf(ctx, lists, "ACTIVITY_TYPE");
  }

  @FieldResolver(() => [ActivityTermType], { description: "Groups of people the initiative works with." })
  populationGroups(@Root() lists: ActivityListsType, @Ctx() ctx: Context) {
    return termsOf(ctx, lists, "POPULATION_GROUP");
  }

  @FieldResolver(() => [ActivityTermType], { description: "Places the initiative works in." })
  places(@Root() lists: ActivityListsType, @Ctx() ctx: Context) {
    return termsOf(ctx, lists, "PLACE");
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with activities now." })
  viewerCan(@Root() { initiativeId }: ActivityListsType, @Ctx() { actor }: Context) {
    return viewerCan.lists(actor, initiativeId);
  }

  @FieldResolver(() => [MembershipType], {
    description: "The organisations whose activities the viewer proposes as the one who speaks for them.",
  })
  viewerLeads(@Root() { initiativeId }: ActivityListsType, @Ctx() ctx: Context) {
    return Promise.all(ledBy(ctx.actor, initiativeId).map((id) => ctx.load(membershipsById, { initiativeId, id })));
  }
}

@Resolver(() => ActivityTermType)
export class ActivityTermResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: ActivityTerm) {
    return nodeId("activityTerm", initiativeId, id);
  }

  @Mutation(() => ActivityTermPayload, { description: "Adds a word to one of the initiative's lists." })
  addActivityTerm(@Arg("input", () => AddActivityTermInput) input: AddActivityTermInput, @Ctx() ctx: Context) {
    return ctx.run(addActivityTerm, input, { activityTerm: null });
  }

  @Mutation(() => ActivityTermPayload, { description: "Renames a word, retires it, or takes it up again." })
  changeActivityTerm(@Arg("input", () => ChangeActivityTermInput) input: ChangeActivityTermInput, @Ctx() ctx: Context) {
    return ctx.run(changeActivityTerm, input, { activityTerm: null });
  }
}

@Resolver(() => InitiativeType)
export class InitiativeActivityListsResolver {
  @FieldResolver(() => ActivityListsType, { description: "The words for what partners do." })
  activityLists(@Root() { id }: Initiative): ActivityListsType {
    return { initiativeId: id };
  }
}

async function termsOf(ctx: Context, { initiativeId }: ActivityListsType, kind: ActivityTermKind) {
  return (await ctx.load(activityTermsOf, initiativeId)).filter((term) => term.kind === kind);
}
