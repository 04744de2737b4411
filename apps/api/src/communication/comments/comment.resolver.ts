import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import { agendaVersionsById } from "../../agenda/versions/find-agenda-versions.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { authorOf, AuthorType } from "../authors/author.type.ts";
import { authorNamesOf } from "../authors/find-authors.ts";
import { mayOfWords as may } from "../communication.policy.ts";
import { beside } from "../translations/find-translations.ts";
import { TranslationType } from "../translations/translation.type.ts";
import { addComment } from "./add-comment.ts";
import { changeComment } from "./change-comment.ts";
import type { Comment } from "./comment.entity.ts";
import {
  AddCommentInput,
  ChangeCommentInput,
  CommentConnection,
  CommentedOnType,
  CommentedPartType,
  CommentPayload,
  CommentType,
  DiscussedPartInput,
  DiscussedPartType,
  DiscussionType,
  HideCommentInput,
} from "./comment.type.ts";
import { findComments, findRepliesToViewer, hiddenTextsOf, repliesOf } from "./find-comments.ts";
import { anchorsOf, commentedPartOf, discussedPartsOf, type DiscussedPart } from "./find-discussed-parts.ts";
import { parseSubject, subjectId, subjectsRead } from "./find-subjects.ts";
import { hideComment } from "./hide-comment.ts";

@Resolver(() => DiscussionType)
export class DiscussionResolver {
  @Query(() => DiscussionType, {
    nullable: true,
    description:
      "What is said of an agenda version, a proposal, an activity, a meeting, an indicator or an exchange post; null to whoever does not read that, or takes no part.",
  })
  async discussion(@Arg("about", () => ID) about: string, @Ctx() ctx: Context) {
    const subject = await ctx.load(subjectsRead, parseSubject(about));
    return subject && { subject };
  }

  @FieldResolver(() => ID, { description: "That of what it is about." })
  id(@Root() { subject }: DiscussionType) {
    return subjectId(subject);
  }

  @FieldResolver(() => CommentConnection, {
    description: "The latest first, each with the answers to it: all of them, or those on one part alone.",
  })
  async comments(
    @Root() { subject }: DiscussionType,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Arg("part", () => DiscussedPartInput, { nullable: true }) part: DiscussedPartInput | null,
    @Ctx() ctx: Context,
  ) {
    const { initiativeId, id: subjectId } = subject;
    const anchors = part && anchorsOf(await ctx.load(discussedPartsOf, subject), part);
    return findComments(ctx, { initiativeId, subjectId, first, after, anchors });
  }

  @FieldResolver(() => [DiscussedPartType], {
    description:
      "Of an agenda version, the parts in which it is discussed, in the order in which they are read; none of anything else.",
  })
  parts(@Root() { subject }: DiscussionType, @Ctx() ctx: Context) {
    return ctx.load(discussedPartsOf, subject);
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do here now." })
  viewerCan(@Root() { subject: { initiativeId, kind } }: DiscussionType, @Ctx() { actor }: Context) {
    return those({ ADD_COMMENT: may.comment(actor, initiativeId, kind) });
  }
}

@Resolver(() => DiscussedPartType)
export class DiscussedPartResolver {
  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() { initiativeId, isOpen }: DiscussedPart, @Ctx() { actor }: Context) {
    return those({ ADD_COMMENT: isOpen && may.comment(actor, initiativeId, "AGENDA_VERSION") });
  }
}

@Resolver(() => InitiativeType)
export class InitiativeRepliesResolver {
  @FieldResolver(() => CommentConnection, {
    description: "What others answered to the viewer's comments, the latest first.",
  })
  repliesToViewer(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findRepliesToViewer(ctx, { initiativeId: id, first, after });
  }
}

@Resolver(() => CommentType)
export class CommentResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: Comment) {
    return nodeId("comment", initiativeId, id);
  }

  @FieldResolver(() => ID, { description: "What it is said of." })
  about(@Root() { initiativeId, subjectKind: kind, subjectId: id }: Comment) {
    return subjectId({ kind, initiativeId, id });
  }

  @FieldResolver(() => CommentedOnType, { nullable: true, description: "The same, by what it is called." })
  subject(@Root() { initiativeId, subjectKind: kind, subjectId: id }: Comment, @Ctx() ctx: Context) {
    return ctx.load(subjectsRead, { kind, initiativeId, id });
  }

  @FieldResolver(() => CommentedPartType, {
    nullable: true,
    description: "The paragraph of the agenda that it is on; null: it is on the whole, or answers another.",
  })
  async part(@Root() comment: Comment, @Ctx() ctx: Context) {
    const { initiativeId, subjectId: id, partKind } = comment;
    if (partKind === null) return null;
    return commentedPartOf(comment, await ctx.load(agendaVersionsById, { initiativeId, id }));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "As it was written, in whatever language; null: it was hidden from the viewer.",
  })
  text(@Root() { initiativeId, id, text }: Comment, @Ctx() ctx: Context) {
    return text ?? ctx.load(hiddenTextsOf, { initiativeId, id });
  }

  @FieldResolver(() => AuthorType, { nullable: true })
  author(@Root() comment: Comment, @Ctx() ctx: Context) {
    return authorOf(ctx, comment);
  }

  @FieldResolver(() => String, { nullable: true, description: "The name of whoever hid it." })
  hiddenBy(@Root() { initiativeId, hiddenBy: id }: Comment, @Ctx() ctx: Context) {
    return id && ctx.load(authorNamesOf, { initiativeId, id });
  }

  @FieldResolver(() => [CommentType], { description: "The answers to it, the earliest first; none to an answer." })
  replies(@Root() { initiativeId, id, replyTo }: Comment, @Ctx() ctx: Context) {
    return replyTo === null ? ctx.load(repliesOf, { initiativeId, id }) : [];
  }

  @FieldResolver(() => [TranslationType], { description: "Beside it, by language; none of what was hidden." })
  translations(@Root() comment: Comment, @Ctx() ctx: Context) {
    return beside(ctx, "COMMENT", comment);
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() comment: Comment, @Ctx() { actor }: Context) {
    const { initiativeId, hiddenAt, subjectKind } = comment;
    return those({
      ADD_COMMENT: hiddenAt === null && may.comment(actor, initiativeId, subjectKind),
      CHANGE_COMMENT: may.changeComment(actor, comment),
      HIDE_COMMENT: may.hideComment(actor, initiativeId),
      TRANSLATE_TEXT: hiddenAt === null && may.translate(actor, initiativeId),
    });
  }

  @Mutation(() => CommentPayload, {
    description:
      "Says something of what the viewer reads: for whoever speaks for an organisation, and for whoever runs the meetings; of an exchange post, for whoever reads it. For a partner it is a touchpoint.",
  })
  addComment(@Arg("input", () => AddCommentInput) input: AddCommentInput, @Ctx() ctx: Context) {
    return ctx.run(addComment, input, { comment: null });
  }

  @Mutation(() => CommentPayload, { description: "Changes one's own comment; that it was changed shows." })
  changeComment(@Arg("input", () => ChangeCommentInput) input: ChangeCommentInput, @Ctx() ctx: Context) {
    return ctx.run(changeComment, input, { comment: null });
  }

  @Mutation(() => CommentPayload, {
    description:
      "Hides a comment with a reason for everybody to read, or shows it again: for whoever runs the meetings.",
  })
  hideComment(@Arg("input", () => HideCommentInput) input: HideCommentInput, @Ctx() ctx: Context) {
    return ctx.run(hideComment, input, { comment: null });
  }
}
