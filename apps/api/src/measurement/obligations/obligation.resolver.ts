import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { PeriodCodeScalar } from "../../kernel/scalars.ts";
import { indicatorsById } from "../indicators/find-indicators.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { acceptObligations } from "./accept-obligations.ts";
import type { Obligation } from "./obligation.entity.ts";
import { ObligationIdsInput, ObligationsPayload, ObligationType, ProposeObligationsInput } from "./obligation.type.ts";
import { proposeObligations } from "./propose-obligations.ts";

@Resolver(() => ObligationType)
export class ObligationResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: Obligation) {
    return nodeId("obligation", initiativeId, id);
  }

  @FieldResolver(() => MembershipType)
  membership(@Root() { initiativeId, membershipId }: Obligation, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id: membershipId });
  }

  @FieldResolver(() => IndicatorType)
  indicator(@Root() { initiativeId, indicatorId }: Obligation, @Ctx() ctx: Context) {
    return ctx.load(indicatorsById, { initiativeId, id: indicatorId });
  }

  @FieldResolver(() => PeriodCodeScalar)
  from(@Root() { fromPeriod }: Obligation) {
    return fromPeriod;
  }

  @FieldResolver(() => PeriodCodeScalar, { nullable: true })
  to(@Root() { toPeriod }: Obligation) {
    return toPeriod;
  }

  @Mutation(() => ObligationsPayload, {
    description:
      "Asks partners to report an indicator. Binding for a partner once it accepts, or submits a figure for the period.",
  })
  proposeObligations(@Arg("input", () => ProposeObligationsInput) input: ProposeObligationsInput, @Ctx() ctx: Context) {
    return ctx.run(proposeObligations, input, { obligations: [] });
  }

  @Mutation(() => ObligationsPayload)
  acceptObligations(@Arg("input", () => ObligationIdsInput) input: ObligationIdsInput, @Ctx() ctx: Context) {
    return ctx.run(acceptObligations, input, { obligations: [] });
  }
}
