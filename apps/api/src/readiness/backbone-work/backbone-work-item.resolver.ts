import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nil, nodeId } from "../../kernel/node-id.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { may } from "../readiness.policy.ts";
import { addBackboneWorkItem } from "./add-backbone-work-item.ts";
import type { BackboneWorkItem } from "./backbone-work-item.entity.ts";
import {
  AddBackboneWorkItemInput,
  BackboneOwnerType,
  BackboneWorkItemPayload,
  BackboneWorkItemType,
  ChangeBackboneWorkItemInput,
} from "./backbone-work-item.type.ts";
import { changeBackboneWorkItem } from "./change-backbone-work-item.ts";
import { backboneOwnerNamesOf } from "./find-backbone-work-items.ts";

@Resolver(() => BackboneWorkItemType)
export class BackboneWorkItemResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: BackboneWorkItem) {
    return nodeId("backboneWorkItem", initiativeId, id);
  }

  @FieldResolver(() => BackboneOwnerType, { description: "Who sees to it; they stay named when they have left." })
  async owner(@Root() item: BackboneWorkItem, @Ctx() ctx: Context) {
    const { initiativeId, id, membershipId, personId } = item;
    const name = (await ctx.load(backboneOwnerNamesOf, { initiativeId, id })) ?? "";
    return { id: nodeId("person", nil, personId), name, initiativeId, membershipId };
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() { initiativeId }: BackboneWorkItem, @Ctx() { actor }: Context) {
    const manages = actor !== null && actor.reportLinkId === null && actor.scopes.includes("MANAGE");
    return those({ CHANGE_BACKBONE_WORK_ITEM: manages && may.planBackboneWork(actor, initiativeId) });
  }

  @Mutation(() => BackboneWorkItemPayload, {
    description: "Writes down what the backbone takes on, for which function, and who sees to it: for the backbone.",
  })
  addBackboneWorkItem(
    @Arg("input", () => AddBackboneWorkItemInput) input: AddBackboneWorkItemInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(addBackboneWorkItem, input, { workItem: null });
  }

  @Mutation(() => BackboneWorkItemPayload, {
    description:
      "Says how the backbone's work stands, and all else that is said of it: for the backbone. TEXT_REQUIRED where it is over and nobody says " +
      "what came of it; TRANSITION_NOT_ALLOWED, CONFLICT.",
  })
  changeBackboneWorkItem(
    @Arg("input", () => ChangeBackboneWorkItemInput) input: ChangeBackboneWorkItemInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(changeBackboneWorkItem, input, { workItem: null });
  }
}

@Resolver(() => BackboneOwnerType)
export class BackboneOwnerResolver {
  @FieldResolver(() => MembershipType, { description: "The organisation they see to it for." })
  membership(@Root() { initiativeId, membershipId: id }: BackboneOwnerType, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id });
  }
}
