import { consultationLife, themeLife, themeStateOf } from "@keelson/domain/agenda/consultation";
import { mayPass } from "@keelson/domain/agenda/machine";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { may } from "../agenda.policy.ts";
import { initiativesById } from "../initiatives/find-initiatives.ts";
import type { Initiative } from "../initiatives/initiative.entity.ts";
import { InitiativeType } from "../initiatives/initiative.type.ts";
import { AgendaVersionType } from "../versions/agenda-version.type.ts";
import { agendaVersionsById } from "../versions/find-agenda-versions.ts";
import { answerTheme, raiseTheme, withdrawTheme } from "./answer-theme.ts";
import type { Consultation, ConsultationTheme } from "./consultation.entity.ts";
import {
  AnswerThemeInput,
  ConsultationConnection,
  ConsultationPayload,
  ConsultationThemeType,
  ConsultationType,
  MoveConsultationInput,
  PlanConsultationInput,
  RaiseThemeInput,
  ThemePayload,
  WithdrawThemeInput,
} from "./consultation.type.ts";
import { consultationsById, findConsultations, themesOf } from "./find-consultations.ts";
import { moveConsultation } from "./move-consultation.ts";
import { planConsultation } from "./plan-consultation.ts";

@Resolver(() => ConsultationType)
export class ConsultationResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: Consultation) {
    return nodeId("consultation", initiativeId, id);
  }

  @FieldResolver(() => AgendaVersionType, {
    nullable: true,
    description: "The version of the agenda that it is about.",
  })
  agendaVersion(@Root() { initiativeId, agendaVersionId }: Consultation, @Ctx() ctx: Context) {
    return agendaVersionId === null ? null : ctx.load(agendaVersionsById, { initiativeId, id: agendaVersionId });
  }

  @FieldResolver(() => [String], {
    description: "What each of its questions is written in, in their order, as BCP 47 tags.",
  })
  questionLanguages(@Root() { questions, questionLanguages, language }: Consultation) {
    return questionLanguages.length > 0 ? questionLanguages : questions.map(() => language);
  }

  @FieldResolver(() => [ConsultationThemeType], {
    description: "What was raised, in the order in which it was; for the public, once all of it is answered.",
  })
  themes(@Root() { initiativeId, id }: Consultation, @Ctx() ctx: Context) {
    return ctx.load(themesOf, { initiativeId, id });
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() { initiativeId, status, response }: Consultation, @Ctx() { actor }: Context) {
    const consults =
      actor !== null &&
      actor.reportLinkId === null &&
      actor.scopes.includes("MANAGE") &&
      may.consult(actor, initiativeId);
    const isGoing = status === "OPEN" || status === "CLOSED";
    return those({
      MOVE_CONSULTATION: consults && consultationLife.arrows[status].length > 0,
      RAISE_THEME: consults && isGoing,
      ANSWER_THEME: consults && isGoing,
      TRANSLATE_TEXT: response !== null && may.translate(actor, initiativeId),
    });
  }

  @Mutation(() => ConsultationPayload, {
    description:
      "Plans to ask people what they think, for 14 days at least: backbone, steering committee, chairs of working groups.",
  })
  planConsultation(@Arg("input", () => PlanConsultationInput) input: PlanConsultationInput, @Ctx() ctx: Context) {
    return ctx.run(planConsultation, input, { consultation: null });
  }

  @Mutation(() => ConsultationPayload, {
    description:
      "Opens, closes or answers a consultation, in this order. Keelson opens and closes it on its days; it is answered by somebody, once every " +
      "theme has a response (THEME_NOT_ANSWERED).",
  })
  moveConsultation(@Arg("input", () => MoveConsultationInput) input: MoveConsultationInput, @Ctx() ctx: Context) {
    return ctx.run(moveConsultation, input, { consultation: null });
  }

  @Mutation(() => ThemePayload, { description: "Writes down what people have raised, as they said it." })
  raiseTheme(@Arg("input", () => RaiseThemeInput) input: RaiseThemeInput, @Ctx() ctx: Context) {
    return ctx.run(raiseTheme, input, { theme: null });
  }

  @Mutation(() => ThemePayload, { description: "Tells people what comes of what they raised." })
  answerTheme(@Arg("input", () => AnswerThemeInput) input: AnswerThemeInput, @Ctx() ctx: Context) {
    return ctx.run(answerTheme, input, { theme: null });
  }

  @Mutation(() => ThemePayload, {
    description:
      "Takes back what was written down wrongly, with a reason, until the consultation is answered: for whoever wrote it down. It stays, and needs " +
      "no answer any more.",
  })
  withdrawTheme(@Arg("input", () => WithdrawThemeInput) input: WithdrawThemeInput, @Ctx() ctx: Context) {
    return ctx.run(withdrawTheme, input, { theme: null });
  }
}

@Resolver(() => ConsultationThemeType)
export class ConsultationThemeResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: ConsultationTheme) {
    return nodeId("theme", initiativeId, id);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "How many have raised it; null: nobody counted, or too few for whoever does not consult to be told how many (`isHeardByFew`).",
  })
  async heard(@Root() theme: ConsultationTheme, @Ctx() ctx: Context) {
    return (await isHidden(theme, ctx)) ? null : theme.heard;
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  async viewerCan(@Root() theme: ConsultationTheme, @Ctx() ctx: Context) {
    const { initiativeId, consultationId: id } = theme;
    const { actor } = ctx;
    const mayWithdraw =
      actor !== null &&
      actor.reportLinkId === null &&
      actor.scopes.includes("MANAGE") &&
      may.withdrawTheme(actor, theme) &&
      mayPass(themeLife, themeStateOf(theme), "WITHDRAWN");
    const consultation = mayWithdraw ? await ctx.load(consultationsById, { initiativeId, id }) : null;
    return those({
      TRANSLATE_TEXT: theme.withdrawnAt === null && may.translate(actor, initiativeId),
      WITHDRAW_THEME: consultation?.status === "OPEN" || consultation?.status === "CLOSED",
    });
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether those who raised it were counted, and are fewer than the initiative tells everybody of: its smallCellThreshold.",
  })
  isHeardByFew(@Root() theme: ConsultationTheme, @Ctx() ctx: Context) {
    return isHidden(theme, ctx);
  }
}

/** Small counts of people are for those who asked them alone (docs/methodology.md 0, rule 6). */
async function isHidden({ initiativeId, heard }: ConsultationTheme, ctx: Context): Promise<boolean> {
  if (heard === null || may.consult(ctx.actor, initiativeId)) return false;
  const initiative = await ctx.load(initiativesById, initiativeId);
  return initiative === null || heard < initiative.smallCellThreshold;
}

@Resolver(() => InitiativeType)
export class InitiativeConsultationsResolver {
  @FieldResolver(() => ConsultationConnection, {
    description: "What people are and were asked, the latest first. The public reads of what it is asked itself.",
  })
  consultations(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findConsultations(ctx, { initiativeId: id, first, after });
  }

  @FieldResolver(() => ConsultationType, { nullable: true, description: "One of its consultations by id." })
  consultation(
    @Root() { id }: Initiative,
    @Arg("consultationId", () => ID) consultationId: string,
    @Ctx() ctx: Context,
  ) {
    const node = parseNodeId("consultation", consultationId);
    return node.initiativeId === id ? ctx.load(consultationsById, node) : null;
  }
}
