import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { DecisionType } from "../../agenda/decisions/decision.type.ts";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { may, sees } from "../readiness.policy.ts";
import { assessmentsById, findAssessments } from "../assessments/find-assessments.ts";
import { ReadinessAssessmentConnection, ReadinessAssessmentType } from "../assessments/assessment.type.ts";
import { findPhaseDecisions, findPhaseTransitions } from "../phases/find-phase-transitions.ts";
import { PhaseDecisionConnection, PhaseTransitionConnection } from "../phases/phase-transition.type.ts";
import { findOwnStatements } from "../statements/find-own-statements.ts";
import { OwnStatementConnection } from "../statements/readiness-statement.type.ts";
import { findScreens, latestScreenOf, overridesOf } from "../screens/find-screens.ts";
import { SuitabilityScreenConnection, SuitabilityScreenType } from "../screens/screen.type.ts";
import { ReadinessType } from "./readiness.type.ts";

@Resolver(() => InitiativeType)
export class InitiativeReadinessResolver {
  @FieldResolver(() => ReadinessType, {
    nullable: true,
    description: "Whether it is ready: for whoever takes part in it; null for everybody else.",
  })
  readiness(@Root() { id }: Initiative, @Ctx() { actor }: Context) {
    return sees(actor, id) ? { initiativeId: id } : null;
  }

  @FieldResolver(() => PhaseDecisionConnection, {
    description: "What was decided of its phase, the latest first, and why it was decided otherwise than advised.",
  })
  phaseDecisions(
    @Root() { id: initiativeId }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findPhaseDecisions(ctx, { initiativeId, first, after });
  }
}

@Resolver(() => ReadinessType)
export class ReadinessResolver {
  @FieldResolver(() => SuitabilityScreenType, {
    nullable: true,
    description: "The screen that counts: the latest. Null: nobody has screened it.",
  })
  screen(@Root() { initiativeId }: ReadinessType, @Ctx() ctx: Context) {
    return ctx.load(latestScreenOf, initiativeId);
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description:
      "The committee's decision to go to work without a screen that suits: in force until it is screened anew, or another takes its place.",
  })
  screenOverride(@Root() { initiativeId }: ReadinessType, @Ctx() ctx: Context) {
    return ctx.load(overridesOf, initiativeId);
  }

  @FieldResolver(() => SuitabilityScreenConnection, { description: "Every screen, the latest first." })
  screens(
    @Root() { initiativeId }: ReadinessType,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findScreens(ctx, { initiativeId, first, after });
  }

  @FieldResolver(() => ReadinessAssessmentConnection, { description: "Every round, the latest first." })
  assessments(
    @Root() { initiativeId }: ReadinessType,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findAssessments(ctx, { initiativeId, first, after });
  }

  @FieldResolver(() => ReadinessAssessmentType, { nullable: true, description: "One of its rounds by id." })
  async assessment(
    @Root() { initiativeId }: ReadinessType,
    @Arg("assessmentId", () => ID) assessmentId: string,
    @Ctx() ctx: Context,
  ) {
    const node = parseNodeId("assessment", assessmentId);
    return node.initiativeId === initiativeId ? ctx.load(assessmentsById, node) : null;
  }

  @FieldResolver(() => OwnStatementConnection, {
    description: "What it asks besides the question bank, also what it asks no more, the latest first.",
  })
  ownStatements(
    @Root() { initiativeId }: ReadinessType,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findOwnStatements(ctx, { initiativeId, first, after });
  }

  @FieldResolver(() => PhaseTransitionConnection, {
    description:
      "What was decided of its phase, the latest first: with what was advised, and why it was decided otherwise.",
  })
  phaseHistory(
    @Root() { initiativeId }: ReadinessType,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findPhaseTransitions(ctx, { initiativeId, first, after });
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  async viewerCan(@Root() { initiativeId }: ReadinessType, @Ctx() ctx: Context) {
    const { actor } = ctx;
    const initiative = await ctx.load(initiativesById, initiativeId);
    const manages = actor !== null && actor.reportLinkId === null && actor.scopes.includes("MANAGE");
    return those({
      SCREEN_INITIATIVE: manages && may.screenInitiative(actor, initiativeId),
      ADD_READINESS_STATEMENT: manages && may.addStatement(actor, initiativeId),
      PLAN_ASSESSMENT: manages && may.planAssessment(actor, initiativeId),
      MOVE_PHASE_BACK: manages && initiative?.currentPhase !== "PHASE_I" && may.decidePhase(actor, initiativeId),
    });
  }
}
