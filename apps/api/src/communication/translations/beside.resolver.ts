import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Consultation, ConsultationTheme } from "../../agenda/consultations/consultation.entity.ts";
import { ConsultationThemeType, ConsultationType } from "../../agenda/consultations/consultation.type.ts";
import type { Decision } from "../../agenda/decisions/decision.entity.ts";
import { DecisionType } from "../../agenda/decisions/decision.type.ts";
import type { Proposal } from "../../agenda/proposals/proposal.entity.ts";
import { ProposalType } from "../../agenda/proposals/proposal.type.ts";
import type { AgendaVersion } from "../../agenda/versions/agenda-version.entity.ts";
import { AgendaVersionType } from "../../agenda/versions/agenda-version.type.ts";
import type { Context } from "../../kernel/context.ts";
import type { ActionItem } from "../action-items/action-item.entity.ts";
import { ActionItemType } from "../action-items/action-item.type.ts";
import type { Meeting } from "../meetings/meeting.entity.ts";
import { MeetingType } from "../meetings/meeting.type.ts";
import { beside } from "./find-translations.ts";
import { TranslationType } from "./translation.type.ts";

@Resolver(() => MeetingType)
export class MeetingTranslationsResolver {
  @FieldResolver(() => [TranslationType], { description: "Beside its minutes, by language." })
  minutesTranslations(@Root() row: Meeting, @Ctx() ctx: Context) {
    return beside(ctx, "MEETING", row);
  }
}

@Resolver(() => ActionItemType)
export class ActionItemTranslationsResolver {
  @FieldResolver(() => [TranslationType], { description: "Beside its text, by language." })
  translations(@Root() row: ActionItem, @Ctx() ctx: Context) {
    return beside(ctx, "ACTION_ITEM", row);
  }
}

@Resolver(() => ProposalType)
export class ProposalTranslationsResolver {
  @FieldResolver(() => [TranslationType], { description: "Beside its title and body, by language." })
  translations(@Root() row: Proposal, @Ctx() ctx: Context) {
    return beside(ctx, "PROPOSAL", row);
  }
}

@Resolver(() => DecisionType)
export class DecisionTranslationsResolver {
  @FieldResolver(() => [TranslationType], { description: "Beside its title and text, by language." })
  translations(@Root() row: Decision, @Ctx() ctx: Context) {
    return beside(ctx, "DECISION", row);
  }

  @FieldResolver(() => [TranslationType], { description: "Beside its reasons, by language." })
  rationaleTranslations(@Root() row: Decision, @Ctx() ctx: Context) {
    return beside(ctx, "DECISION", row, "RATIONALE");
  }

  @FieldResolver(() => [TranslationType], { description: "Beside what stood in its way, by language." })
  dissentTranslations(@Root() row: Decision, @Ctx() ctx: Context) {
    return beside(ctx, "DECISION", row, "DISSENT");
  }
}

@Resolver(() => ConsultationType)
export class ConsultationTranslationsResolver {
  @FieldResolver(() => [TranslationType], { description: "Beside what everybody was told at its end, by language." })
  answerTranslations(@Root() row: Consultation, @Ctx() ctx: Context) {
    return beside(ctx, "CONSULTATION", row, "ANSWER");
  }
}

@Resolver(() => ConsultationThemeType)
export class ThemeTranslationsResolver {
  @FieldResolver(() => [TranslationType], { description: "Beside what was raised, by language." })
  translations(@Root() row: ConsultationTheme, @Ctx() ctx: Context) {
    return beside(ctx, "THEME", row);
  }

  @FieldResolver(() => [TranslationType], { description: "Beside what people were told, by language." })
  answerTranslations(@Root() row: ConsultationTheme, @Ctx() ctx: Context) {
    return beside(ctx, "THEME", row, "ANSWER");
  }
}

@Resolver(() => AgendaVersionType)
export class AgendaTranslationsResolver {
  @FieldResolver(() => [TranslationType], {
    description: "Beside its paragraphs, by language: its own, and those of the same words in other versions.",
  })
  translations(@Root() row: AgendaVersion, @Ctx() ctx: Context) {
    return beside(ctx, "AGENDA_VERSION", row);
  }
}
