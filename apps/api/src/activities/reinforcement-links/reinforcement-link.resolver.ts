import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import type { Activity } from "../activities/activity.entity.ts";
import { ActivityType } from "../activities/activity.type.ts";
import { activitiesById } from "../activities/find-activities.ts";
import { viewerCan } from "../viewer-can.ts";
import { confirmReinforcement } from "./confirm-reinforcement.ts";
import { reinforcementLinksOf } from "./find-reinforcement-links.ts";
import { proposeReinforcement } from "./propose-reinforcement.ts";
import type { ReinforcementLink } from "./reinforcement-link.entity.ts";
import {
  ProposeReinforcementInput,
  ReinforcementInput,
  ReinforcementLinkPayload,
  ReinforcementLinkType,
} from "./reinforcement-link.type.ts";
import { removeReinforcement } from "./remove-reinforcement.ts";

@Resolver(() => ActivityType)
export class ActivityReinforcementsResolver {
  @FieldResolver(() => [ReinforcementLinkType], {
    description:
      "What it strengthens and by what it is strengthened, with what one of the two leads has not said yes to yet.",
  })
  reinforcements(@Root() { initiativeId, id }: Activity, @Ctx() ctx: Context) {
    return ctx.load(reinforcementLinksOf, { initiativeId, id });
  }
}

@Resolver(() => ReinforcementLinkType)
export class ReinforcementLinkResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: ReinforcementLink) {
    return nodeId("reinforcementLink", initiativeId, id);
  }

  @FieldResolver(() => ActivityType)
  from(@Root() { initiativeId, fromId }: ReinforcementLink, @Ctx() ctx: Context) {
    return ctx.load(activitiesById, { initiativeId, id: fromId });
  }

  @FieldResolver(() => ActivityType)
  to(@Root() { initiativeId, toId }: ReinforcementLink, @Ctx() ctx: Context) {
    return ctx.load(activitiesById, { initiativeId, id: toId });
  }

  @FieldResolver(() => Boolean, { description: "The lead of the activity it starts from has said yes." })
  isConfirmedByFrom(@Root() { confirmedByFrom }: ReinforcementLink) {
    return confirmedByFrom !== null;
  }

  @FieldResolver(() => Boolean, { description: "The lead of the activity it leads to has said yes." })
  isConfirmedByTo(@Root() { confirmedByTo }: ReinforcementLink) {
    return confirmedByTo !== null;
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() link: ReinforcementLink, @Ctx() { actor }: Context) {
    return viewerCan.reinforcementLink(actor, link);
  }

  @Mutation(() => ReinforcementLinkPayload, {
    description:
      "Says that one activity strengthens another. The side of whoever says it is confirmed at once, the other by its lead.",
  })
  proposeReinforcement(
    @Arg("input", () => ProposeReinforcementInput) input: ProposeReinforcementInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(proposeReinforcement, input, { reinforcementLink: null });
  }

  @Mutation(() => ReinforcementLinkPayload, {
    description: "A lead says yes for its side; confirmed by both, it counts.",
  })
  confirmReinforcement(@Arg("input", () => ReinforcementInput) input: ReinforcementInput, @Ctx() ctx: Context) {
    return ctx.run(confirmReinforcement, input, { reinforcementLink: null });
  }

  @Mutation(() => ReinforcementLinkPayload, {
    description: "Either lead takes it back, which is also how one says no.",
  })
  removeReinforcement(@Arg("input", () => ReinforcementInput) input: ReinforcementInput, @Ctx() ctx: Context) {
    return ctx.run(removeReinforcement, input, { reinforcementLink: null });
  }
}
