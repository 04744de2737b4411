import { assessmentLife } from "@keelson/domain/readiness/assessment-life";
import { phaseAfter } from "@keelson/domain/readiness/gate";
import { statementIn } from "@keelson/domain/readiness/question-bank";
import { anchors } from "@keelson/domain/readiness/words";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { transitionsOfAssessments } from "../phases/find-phase-transitions.ts";
import { PhaseTransitionType } from "../phases/phase-transition.type.ts";
import { may } from "../readiness.policy.ts";
import { answerReadiness, shareReadinessScore } from "./answer-readiness.ts";
import type {
  ReadinessAssessment,
  ReadinessChange,
  ReadinessInvitation,
  ReadinessResponse,
} from "./assessment.entity.ts";
import {
  AnswerReadinessInput,
  AssessmentPayload,
  DiscussAssessmentInput,
  MoveAssessmentInput,
  PlanAssessmentInput,
  ReadinessInvitationPayload,
  ReadinessResponsePayload,
  ShareReadinessScoreInput,
} from "./assessment.input.ts";
import {
  ReadinessAnchorType,
  ReadinessAnsweredType,
  ReadinessAssessmentType,
  ReadinessChangeType,
  ReadinessComponentChangeType,
  ReadinessDiscussionType,
  ReadinessInvitationConnection,
  ReadinessInvitationType,
  ReadinessItemType,
  ReadinessResponseType,
  ReadinessResultType,
  ReadinessScoreType,
  ReadinessStatementType,
} from "./assessment.type.ts";
import { banksOf, itemsIn } from "../banks/question-banks.ts";
import {
  assessmentsById,
  changesOf,
  findReadinessInvitations,
  ownInvitationsOf,
  ownResponsesOf,
  respondentsOf,
  scoresOfInvitations,
  summariesOf,
} from "./find-assessments.ts";
import { ownStatementsOf } from "../statements/find-own-statements.ts";
import { discussAssessment, moveAssessment } from "./move-assessment.ts";
import { planAssessment } from "./plan-assessment.ts";
import type { Summary } from "./summarise.ts";

@Resolver(() => ReadinessAssessmentType)
export class ReadinessAssessmentResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: ReadinessAssessment) {
    return nodeId("assessment", initiativeId, id);
  }

  @FieldResolver(() => [ReadinessStatementType], {
    description: "What is asked, in this language as far as it was translated.",
  })
  async statements(
    @Root() { bankVersion, phase }: ReadinessAssessment,
    @Arg("language", () => String, { nullable: true, description: "As a BCP 47 tag; null: the bank's own." }) language:
      | string
      | null,
    @Ctx() ctx: Context,
  ) {
    const bank = await ctx.load(banksOf, bankVersion);
    return itemsIn(bank, phase).map((item) => ({
      ...item,
      ...statementIn(bank, item.code, language ?? bank.sourceLanguage),
    }));
  }

  @FieldResolver(() => [ReadinessStatementType], {
    description:
      "What the initiative asks besides the bank, as it stood when the round was planned, in this language as far as it was translated. " +
      "Answered like the bank's, and counted nowhere.",
  })
  async ownStatements(
    @Root() { initiativeId, id }: ReadinessAssessment,
    @Arg("language", () => String, { nullable: true, description: "As a BCP 47 tag; null: each its own." }) language:
      | string
      | null,
    @Ctx() ctx: Context,
  ) {
    const statements = await ctx.load(ownStatementsOf, { initiativeId, id });
    return statements.map(({ code, component, language: own, texts }) => {
      const spoken = language !== null && Object.hasOwn(texts, language) ? language : own;
      return { code, component, isCritical: false, text: texts[spoken], language: spoken };
    });
  }

  @FieldResolver(() => [ReadinessAnchorType], { description: "What the answers mean, from the least." })
  async anchors(
    @Root() { bankVersion }: ReadinessAssessment,
    @Arg("language", () => String, { nullable: true, description: "As a BCP 47 tag; null: the bank's own." }) language:
      | string
      | null,
    @Ctx() ctx: Context,
  ) {
    const { texts, sourceLanguage } = await ctx.load(banksOf, bankVersion);
    const spoken = language !== null && Object.hasOwn(texts, language) ? language : sourceLanguage;
    return anchors.map((answer) => ({ answer, text: texts[spoken]?.anchors[answer], language: spoken }));
  }

  @FieldResolver(() => ReadinessInvitationConnection, { description: "Which organisations are asked, by code." })
  invitations(
    @Root() { initiativeId, id }: ReadinessAssessment,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findReadinessInvitations(ctx, { initiativeId, id, first, after });
  }

  @FieldResolver(() => [ReadinessInvitationType], { description: "Those of the viewer's own organisations." })
  ownInvitations(@Root() { initiativeId, id }: ReadinessAssessment, @Ctx() ctx: Context) {
    return ctx.load(ownInvitationsOf, { initiativeId, id });
  }

  @FieldResolver(() => ReadinessResponseType, {
    nullable: true,
    description: "What the viewer said: nobody else reads it. Null: nothing yet.",
  })
  ownResponse(@Root() { initiativeId, id }: ReadinessAssessment, @Ctx() ctx: Context) {
    return ctx.load(ownResponsesOf, { initiativeId, id });
  }

  @FieldResolver(() => ReadinessResultType, { nullable: true, description: "What it says, once it was closed." })
  result(@Root() { initiativeId, id }: ReadinessAssessment, @Ctx() ctx: Context) {
    return ctx.load(summariesOf, { initiativeId, id });
  }

  @FieldResolver(() => ReadinessChangeType, {
    nullable: true,
    description:
      "What became of readiness since the round before it, of the same phase. Null: there is none, or it is not closed.",
  })
  change(@Root() { initiativeId, id }: ReadinessAssessment, @Ctx() ctx: Context) {
    return ctx.load(changesOf, { initiativeId, id });
  }

  @FieldResolver(() => ReadinessDiscussionType, { nullable: true, description: "That it was talked about." })
  discussion(@Root() assessment: ReadinessAssessment) {
    const { discussedOn: on, discussedAmong: among, discussedAbout: about, discussedOutcome: outcome } = assessment;
    return on === null ? null : { on, among, about, outcome };
  }

  @FieldResolver(() => PhaseTransitionType, { nullable: true, description: "What was decided by it." })
  transition(@Root() { initiativeId, id }: ReadinessAssessment, @Ctx() ctx: Context) {
    return ctx.load(transitionsOfAssessments, { initiativeId, id });
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() { initiativeId, state, phase }: ReadinessAssessment, @Ctx() { actor }: Context) {
    const manages = actor !== null && actor.reportLinkId === null && actor.scopes.includes("MANAGE");
    const prepares = manages && may.moveAssessment(actor, initiativeId);
    const moves = assessmentLife.arrows[state].some((to) =>
      to === "ARCHIVED" ? may.putAway(actor, initiativeId, state) : to !== "DISCUSSED" && to !== "DECIDED",
    );
    return those({
      MOVE_ASSESSMENT: prepares && moves,
      DISCUSS_ASSESSMENT: prepares && state === "CLOSED",
      PUT_ON_AGENDA: state !== "DRAFT" && state !== "OPEN" && may.putOnAgenda(actor, initiativeId),
      DECIDE_PHASE:
        manages && may.decidePhase(actor, initiativeId) && state === "DISCUSSED" && phaseAfter(phase) !== null,
    });
  }

  @Mutation(() => AssessmentPayload, {
    description: "Prepares a round of a phase: for the backbone and the steering committee. It begins as a draft.",
  })
  planAssessment(@Arg("input", () => PlanAssessmentInput) input: PlanAssessmentInput, @Ctx() ctx: Context) {
    return ctx.run(planAssessment, input, { assessment: null });
  }

  @Mutation(() => AssessmentPayload, {
    description:
      "Opens a round, closes it after its last day, which counts it, or puts it away: for the backbone and the steering committee. One that was " +
      "answered, and nothing was decided by, the committee alone puts away. STILL_OPEN until its last day is over; OTHER_ROUND_OPEN where one of the same phase is; TRANSITION_NOT_ALLOWED for what is not drawn, and for opening a round when a later one of its phase was counted.",
  })
  moveAssessment(@Arg("input", () => MoveAssessmentInput) input: MoveAssessmentInput, @Ctx() ctx: Context) {
    return ctx.run(moveAssessment, input, { assessment: null });
  }

  @Mutation(() => AssessmentPayload, {
    description:
      "Writes down that a closed round was talked about: who met, what they saw differently, what changed. Nothing is decided without it.",
  })
  discussAssessment(@Arg("input", () => DiscussAssessmentInput) input: DiscussAssessmentInput, @Ctx() ctx: Context) {
    return ctx.run(discussAssessment, input, { assessment: null });
  }

  @Mutation(() => ReadinessResponsePayload, {
    description:
      "Keeps what the viewer answers for an organisation that is asked, all of it so far: nobody else reads it. NOT_OPEN, ALREADY_ANSWERED for " +
      "another organisation, STATEMENT_UNKNOWN, FILE_NOT_THERE, CONFLICT where the viewer sent other answers since. Files that are named no more are gone.",
  })
  answerReadiness(@Arg("input", () => AnswerReadinessInput) input: AnswerReadinessInput, @Ctx() ctx: Context) {
    return ctx.run(answerReadiness, input, { response: null });
  }

  @Mutation(() => ReadinessInvitationPayload, {
    description: "Says whether others see an organisation's score with its name: for whoever speaks for it.",
  })
  shareReadinessScore(
    @Arg("input", () => ShareReadinessScoreInput) input: ShareReadinessScoreInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(shareReadinessScore, input, { invitation: null });
  }
}

@Resolver(() => ReadinessResultType)
export class ReadinessResultResolver {
  @FieldResolver(() => [ReadinessItemType], {
    description: "What the initiative's own statements got: shown beside the bank's, and counted in nothing else.",
  })
  ownItems(@Root() { ownItems = [] }: Summary) {
    return ownItems;
  }
}

@Resolver(() => ReadinessInvitationType)
export class ReadinessInvitationResolver {
  @FieldResolver(() => MembershipType, { description: "The organisation that is asked." })
  invited(@Root() { initiativeId, membershipId }: ReadinessInvitation, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id: membershipId });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "How many have answered: for the backbone and the steering committee; null for everybody else.",
  })
  respondents(@Root() { initiativeId, assessmentId, membershipId }: ReadinessInvitation, @Ctx() ctx: Context) {
    return ctx.load(respondentsOf, { initiativeId, id: assessmentId, membershipId });
  }

  @FieldResolver(() => [ReadinessScoreType], {
    description:
      "Its own scores: for its own people, and for others with its consent. None where so few answered that they would be somebody's alone, " +
      "or where those without a name would be one or two.",
  })
  async scores(@Root() { initiativeId, assessmentId, membershipId }: ReadinessInvitation, @Ctx() ctx: Context) {
    const scores = await ctx.load(scoresOfInvitations, { initiativeId, id: assessmentId, membershipId });
    return scores.map(({ component, score, speaksFirst }) => ({ component, value: Number(score), speaksFirst }));
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do for it." })
  viewerCan(@Root() { initiativeId, membershipId }: ReadinessInvitation, @Ctx() { actor }: Context) {
    const reports = actor !== null && actor.reportLinkId === null && actor.scopes.includes("REPORT");
    return those({
      ANSWER_READINESS: reports && may.answer(actor, initiativeId, membershipId),
      SHARE_READINESS_SCORE: reports && may.shareScore(actor, initiativeId, membershipId),
    });
  }
}

@Resolver(() => ReadinessResponseType)
export class ReadinessResponseResolver {
  @FieldResolver(() => MembershipType, { description: "The organisation it was said for." })
  membership(@Root() { initiativeId, membershipId }: ReadinessResponse, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id: membershipId });
  }

  @FieldResolver(() => [ReadinessAnsweredType])
  answers(@Root() { initiativeId, answers }: ReadinessResponse) {
    return Object.entries(answers).map(([code, said]) => ({
      code,
      ...said,
      evidence: said.evidence.map((one) => ({ ...one, initiativeId })),
    }));
  }
}

@Resolver(() => ReadinessChangeType)
export class ReadinessChangeResolver {
  @FieldResolver(() => ReadinessAssessmentType, { description: "The round before." })
  earlier(@Root() { initiativeId, earlierId: id }: ReadinessChange, @Ctx() ctx: Context) {
    return ctx.load(assessmentsById, { initiativeId, id });
  }

  @FieldResolver(() => Int, { description: "How many statements were asked with the same words in both rounds." })
  items(@Root() { summary }: ReadinessChange) {
    return summary.items;
  }

  @FieldResolver(() => [ReadinessComponentChangeType])
  components(@Root() { summary }: ReadinessChange) {
    return summary.components;
  }
}
