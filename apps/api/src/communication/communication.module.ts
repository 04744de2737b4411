import type { Module } from "../kernel/module.ts";
import { ActionItem } from "./action-items/action-item.entity.ts";
import {
  ActionItemResolver,
  ActionOwnerResolver,
  InitiativeActionItemsResolver,
} from "./action-items/action-item.resolver.ts";
import { AuthorResolver } from "./authors/author.resolver.ts";
import { Comment } from "./comments/comment.entity.ts";
import {
  CommentResolver,
  DiscussedPartResolver,
  DiscussionResolver,
  InitiativeRepliesResolver,
} from "./comments/comment.resolver.ts";
import { ExchangePost } from "./exchange-posts/exchange-post.entity.ts";
import { ExchangePostResolver, InitiativeExchangePostsResolver } from "./exchange-posts/exchange-post.resolver.ts";
import { Meeting } from "./meetings/meeting.entity.ts";
import {
  AttendanceResolver,
  CarriedPointResolver,
  DecisionOfMeetingResolver,
  InitiativeMeetingsResolver,
  MeetingAgendaItemResolver,
  MeetingResolver,
} from "./meetings/meeting.resolver.ts";
import { MeetingSeries } from "./series/meeting-series.entity.ts";
import {
  InitiativeMeetingSeriesResolver,
  MeetingOfSeriesResolver,
  MeetingSeriesResolver,
} from "./series/meeting-series.resolver.ts";
import { InitiativeTogetherResolver, TogetherResolver } from "./together/together.resolver.ts";
import { Translation } from "./translations/translation.entity.ts";
import {
  ActionItemTranslationsResolver,
  AgendaTranslationsResolver,
  ConsultationTranslationsResolver,
  DecisionTranslationsResolver,
  MeetingTranslationsResolver,
  ProposalTranslationsResolver,
  ThemeTranslationsResolver,
} from "./translations/beside.resolver.ts";
import { TranslationResolver } from "./translations/translation.resolver.ts";
import { Update } from "./updates/update.entity.ts";
import { InitiativeUpdatesResolver, UpdateResolver } from "./updates/update.resolver.ts";

export const communication: Module = {
  entities: [Comment, Translation, Update, ExchangePost, ActionItem, Meeting, MeetingSeries],
  resolvers: [
    InitiativeActionItemsResolver,
    ActionItemResolver,
    ActionOwnerResolver,
    InitiativeMeetingsResolver,
    MeetingResolver,
    AttendanceResolver,
    MeetingAgendaItemResolver,
    CarriedPointResolver,
    DecisionOfMeetingResolver,
    InitiativeMeetingSeriesResolver,
    MeetingOfSeriesResolver,
    MeetingSeriesResolver,
    InitiativeTogetherResolver,
    TogetherResolver,
    AuthorResolver,
    DiscussionResolver,
    DiscussedPartResolver,
    InitiativeRepliesResolver,
    CommentResolver,
    TranslationResolver,
    MeetingTranslationsResolver,
    ActionItemTranslationsResolver,
    ProposalTranslationsResolver,
    DecisionTranslationsResolver,
    ConsultationTranslationsResolver,
    ThemeTranslationsResolver,
    AgendaTranslationsResolver,
    InitiativeUpdatesResolver,
    UpdateResolver,
    InitiativeExchangePostsResolver,
    ExchangePostResolver,
  ],
};
