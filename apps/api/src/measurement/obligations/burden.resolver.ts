import { burdenPerQuarter } from "@keelson/domain/measurement/reporting-measures";
import { Ctx, FieldResolver, Float, Resolver, Root } from "type-graphql";
import type { Membership } from "../../identity/memberships/membership.entity.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { indicatorsById } from "../indicators/find-indicators.ts";
import { burdenOf } from "./find-burden.ts";
import type { Obligation } from "./obligation.entity.ts";
import { ObligationType } from "./obligation.type.ts";

@Resolver(() => ObligationType)
export class BurdenResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "Minutes of the partner's work in a quarter, to be seen before it agrees. Null where nobody has said what a report costs.",
  })
  async burdenMinutesPerQuarter(@Root() { initiativeId, indicatorId }: Obligation, @Ctx() ctx: Context) {
    const indicator = await ctx.load(indicatorsById, { initiativeId, id: indicatorId });
    const minutes = indicator?.burdenMinutesPerReport ?? null;
    return indicator && minutes !== null ? burdenPerQuarter(indicator.frequency, minutes) : null;
  }
}

@Resolver(() => MembershipType)
export class MembershipBurdenResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "Minutes of work in a quarter for all that it has agreed to report, as far as anybody has said what a report costs. For the " +
      "backbone and for itself; null for everybody else.",
  })
  burdenMinutesPerQuarter(@Root() { initiativeId, id }: Membership, @Ctx() ctx: Context) {
    return ctx.load(burdenOf, { initiativeId, id });
  }
}
