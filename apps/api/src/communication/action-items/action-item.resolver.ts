import { actionItemSteps, isOpen, nextActionItemState } from "@keelson/domain/communication/action-item";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nil, nodeId } from "../../kernel/node-id.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { may, mayOfWords } from "../communication.policy.ts";
import { meetingsById } from "../meetings/find-meetings.ts";
import { MeetingType } from "../meetings/meeting.type.ts";
import type { ActionItem } from "./action-item.entity.ts";
import {
  ActionItemPayload,
  AddActionItemInput,
  ChangeActionItemInput,
  MoveActionItemInput,
} from "./action-item.input.ts";
import { ActionItemConnection, ActionItemStepEnum, ActionItemType, ActionOwnerType } from "./action-item.type.ts";
import { addActionItem } from "./add-action-item.ts";
import { changeActionItem } from "./change-action-item.ts";
import { findActionItems, ownerNamesOf } from "./find-action-items.ts";
import { moveActionItem } from "./move-action-item.ts";

@Resolver(() => InitiativeType)
export class InitiativeActionItemsResolver {
  @FieldResolver(() => ActionItemConnection, {
    description:
      "What was agreed to be done, the earliest due first. Funders read those of meetings they were invited to, and their own.",
  })
  actionItems(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Arg("mine", () => Boolean, { nullable: true, description: "Those of the viewer alone." }) mine: boolean | null,
    @Arg("open", () => Boolean, {
      nullable: true,
      description: "Those that are still to be done, or those that are over; null: all.",
    })
    open: boolean | null,
    @Ctx() ctx: Context,
  ) {
    return findActionItems(ctx, { initiativeId: id, first, after, mine, open });
  }
}

@Resolver(() => ActionItemType)
export class ActionItemResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: ActionItem) {
    return nodeId("actionItem", initiativeId, id);
  }

  @FieldResolver(() => ActionOwnerType, { description: "Who has taken it on; they stay named when they have left." })
  async owner(@Root() item: ActionItem, @Ctx() ctx: Context) {
    const { initiativeId, id, membershipId, personId } = item;
    const name = (await ctx.load(ownerNamesOf, { initiativeId, id })) ?? "";
    return { id: nodeId("person", nil, personId), name, initiativeId, membershipId };
  }

  @FieldResolver(() => Boolean, {
    description: "Whether its day is over, where the initiative is, and it is still to be done.",
  })
  async isOverdue(@Root() { initiativeId, state, dueOn }: ActionItem, @Ctx() ctx: Context) {
    return isOpen(state) && dueOn < (await ctx.load(todayOf, initiativeId));
  }

  @FieldResolver(() => MeetingType, {
    nullable: true,
    description: "The meeting in whose minutes it was written down.",
  })
  meeting(@Root() { initiativeId, meetingId }: ActionItem, @Ctx() ctx: Context) {
    return meetingId === null ? null : ctx.load(meetingsById, { initiativeId, id: meetingId });
  }

  @FieldResolver(() => [ActionItemStepEnum], { description: "The steps the viewer may take with it now." })
  nextSteps(@Root() item: ActionItem, @Ctx() { actor }: Context) {
    if (!may.moveActionItem(actor, item)) return [];
    return actionItemSteps.filter((step) => nextActionItemState(item.state, step) !== null);
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() item: ActionItem, @Ctx() { actor }: Context) {
    return those({
      CHANGE_ACTION_ITEM: may.changeActionItem(actor, item),
      MOVE_ACTION_ITEM: may.moveActionItem(actor, item),
      TRANSLATE_TEXT: mayOfWords.translate(actor, item.initiativeId),
    });
  }

  @Mutation(() => ActionItemPayload, {
    description:
      "Writes down what somebody takes on: by the backbone, the steering committee and chairs of working groups for anybody, by a " +
      "partner's lead or a community's representative for their own organisation's people.",
  })
  addActionItem(@Arg("input", () => AddActionItemInput) input: AddActionItemInput, @Ctx() ctx: Context) {
    return ctx.run(addActionItem, input, { actionItem: null });
  }

  @Mutation(() => ActionItemPayload, {
    description: "Changes what is to be done, by whom or by when: for whoever may add it.",
  })
  changeActionItem(@Arg("input", () => ChangeActionItemInput) input: ChangeActionItemInput, @Ctx() ctx: Context) {
    return ctx.run(changeActionItem, input, { actionItem: null });
  }

  @Mutation(() => ActionItemPayload, {
    description:
      "Says how it stands, for its owner and whoever may change it. TRANSITION_NOT_ALLOWED where the step is not drawn, CONFLICT where " +
      "somebody was quicker.",
  })
  moveActionItem(@Arg("input", () => MoveActionItemInput) input: MoveActionItemInput, @Ctx() ctx: Context) {
    return ctx.run(moveActionItem, input, { actionItem: null });
  }
}

@Resolver(() => ActionOwnerType)
export class ActionOwnerResolver {
  @FieldResolver(() => MembershipType)
  membership(@Root() { initiativeId, membershipId: id }: ActionOwnerType, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id });
  }
}
