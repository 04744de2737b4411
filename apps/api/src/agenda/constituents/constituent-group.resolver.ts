import { phaseNeeds, type PhaseNeed } from "@keelson/domain/agenda/phase-needs";
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { enumOf } from "../../kernel/scalars.ts";
import type { Initiative } from "../initiatives/initiative.entity.ts";
import { InitiativeType } from "../initiatives/initiative.type.ts";
import type { ConstituentGroup } from "./constituent-group.entity.ts";
import {
  ConstituentGroupType,
  RemoveConstituentGroupInput,
  RemoveConstituentGroupPayload,
  SetConstituentGroupInput,
  SetConstituentGroupPayload,
} from "./constituent-group.type.ts";
import { constituentGroupsOf } from "./find-constituent-groups.ts";
import { phaseNeedsOf } from "./find-phase-needs.ts";
import { removeConstituentGroup } from "./remove-constituent-group.ts";
import { setConstituentGroup } from "./set-constituent-group.ts";

export const PhaseNeedEnum = enumOf("PhaseNeed", phaseNeeds);

@Resolver(() => ConstituentGroupType)
export class ConstituentGroupResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: ConstituentGroup) {
    return nodeId("constituentGroup", initiativeId, id);
  }

  @Mutation(() => SetConstituentGroupPayload, {
    description:
      "Writes down a group of people the initiative is about, or changes it: for the backbone and the steering committee.",
  })
  setConstituentGroup(
    @Arg("input", () => SetConstituentGroupInput) input: SetConstituentGroupInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(setConstituentGroup, input, { constituentGroup: null });
  }

  @Mutation(() => RemoveConstituentGroupPayload, {
    description:
      "Takes a group away. NO_MOST_AFFECTED_GROUP for the last one that is most affected, from the second phase on.",
  })
  removeConstituentGroup(
    @Arg("input", () => RemoveConstituentGroupInput) input: RemoveConstituentGroupInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(removeConstituentGroup, input, { constituentGroups: null });
  }
}

@Resolver(() => InitiativeType)
export class InitiativeConstituentsResolver {
  @FieldResolver(() => [ConstituentGroupType], {
    description: "Whom it is about, who is most affected first: for those who take part.",
  })
  constituentGroups(@Root() { id }: Initiative, @Ctx() ctx: Context) {
    return ctx.load(constituentGroupsOf, id);
  }

  @FieldResolver(() => [PhaseNeedEnum], {
    description:
      "What is missing that an initiative has before its second phase, and from then on: for those who take part.",
  })
  phaseNeeds(@Root() { id }: Initiative, @Ctx() ctx: Context): Promise<PhaseNeed[]> {
    return ctx.load(phaseNeedsOf, id);
  }
}
