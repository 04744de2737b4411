import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { PeriodCodeScalar } from "../../kernel/scalars.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import { indicatorsById } from "../indicators/find-indicators.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { acceptObligations } from "./accept-obligations.ts";
import { viewerCan } from "../viewer-can.ts";
import { declineObligations } from "./decline-obligations.ts";
import { endObligations } from "./end-obligations.ts";
import { findObligations } from "./find-obligations.ts";
import type { Obligation } from "./obligation.entity.ts";
import {
  DeclineObligationsInput,
  EndObligationsInput,
  ObligationConnection,
  ObligationIdsInput,
  ObligationsPayload,
  ObligationStateEnum,
  ObligationType,
  ProposeObligationsInput,
} from "./obligation.type.ts";
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

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() obligation: Obligation, @Ctx() { actor }: Context) {
    return viewerCan.obligation(actor, obligation);
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

  @Mutation(() => ObligationsPayload, { description: "The partner does not take it on; it may be asked again." })
  declineObligations(@Arg("input", () => DeclineObligationsInput) input: DeclineObligationsInput, @Ctx() ctx: Context) {
    return ctx.run(declineObligations, input, { obligations: [] });
  }

  @Mutation(() => ObligationsPayload, {
    description:
      "Either side ends what was agreed, with a last period; a partner with one that is not over yet. What was reported stays.",
  })
  endObligations(@Arg("input", () => EndObligationsInput) input: EndObligationsInput, @Ctx() ctx: Context) {
    return ctx.run(endObligations, input, { obligations: [] });
  }
}

@Resolver(() => InitiativeType)
export class InitiativeObligationsResolver {
  @FieldResolver(() => ObligationConnection, {
    description: "What partners were asked to report, earliest first. The backbone sees all, a partner its own.",
  })
  obligations(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Arg("state", () => ObligationStateEnum, { nullable: true }) state: Obligation["state"] | null,
    @Arg("membershipId", () => ID, { nullable: true }) membershipId: string | null,
    @Ctx() ctx: Context,
  ) {
    const partner = membershipId && parseNodeId("membership", membershipId).id;
    return findObligations(ctx, { initiativeId: id, first, after, state, membershipId: partner });
  }
}
