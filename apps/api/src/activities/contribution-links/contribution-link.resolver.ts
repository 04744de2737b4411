import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { outcomesById } from "../../agenda/outcomes/find-outcomes.ts";
import { OutcomeType } from "../../agenda/outcomes/outcome.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import type { Activity } from "../activities/activity.entity.ts";
import { ActivityType } from "../activities/activity.type.ts";
import { viewerCan } from "../viewer-can.ts";
import type { ContributionLink } from "./contribution-link.entity.ts";
import {
  ContributionLinkPayload,
  ContributionLinkType,
  RecordContributionInput,
  RemoveContributionInput,
} from "./contribution-link.type.ts";
import { contributionLinksOf } from "./find-contribution-links.ts";
import { recordContribution } from "./record-contribution.ts";
import { removeContribution } from "./remove-contribution.ts";

@Resolver(() => ActivityType)
export class ActivityContributionsResolver {
  @FieldResolver(() => [ContributionLinkType], { description: "The outcomes it contributes to." })
  contributions(@Root() { initiativeId, id }: Activity, @Ctx() ctx: Context) {
    return ctx.load(contributionLinksOf, { initiativeId, id });
  }
}

@Resolver(() => ContributionLinkType)
export class ContributionLinkResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: ContributionLink) {
    return nodeId("contributionLink", initiativeId, id);
  }

  @FieldResolver(() => OutcomeType)
  outcome(@Root() { initiativeId, outcomeId }: ContributionLink, @Ctx() ctx: Context) {
    return ctx.load(outcomesById, { initiativeId, id: outcomeId });
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() link: ContributionLink, @Ctx() { actor }: Context) {
    return viewerCan.contributionLink(actor, link);
  }

  @Mutation(() => ContributionLinkPayload, {
    description: "Says that an activity contributes to an outcome, in place of what was said of the two before.",
  })
  recordContribution(@Arg("input", () => RecordContributionInput) input: RecordContributionInput, @Ctx() ctx: Context) {
    return ctx.run(recordContribution, input, { contributionLink: null });
  }

  @Mutation(() => ContributionLinkPayload)
  removeContribution(@Arg("input", () => RemoveContributionInput) input: RemoveContributionInput, @Ctx() ctx: Context) {
    return ctx.run(removeContribution, input, { contributionLink: null });
  }
}
