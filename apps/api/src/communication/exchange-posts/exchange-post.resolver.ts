import type { ExchangeKind } from "@keelson/domain/communication/exchange";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { CommentType } from "../comments/comment.type.ts";
import { audiencesFor, mayOfWords as may } from "../communication.policy.ts";
import { changeExchangePost } from "./change-exchange-post.ts";
import type { ExchangePost } from "./exchange-post.entity.ts";
import {
  ChangeExchangePostInput,
  ExchangeAudienceEnum,
  ExchangeKindEnum,
  ExchangePostConnection,
  ExchangePostPayload,
  ExchangePostType,
  MarkHelpfulInput,
  WriteExchangePostInput,
} from "./exchange-post.type.ts";
import { exchangePostsById, findExchangePosts, helpfulOf, openingsOf } from "./find-exchange-posts.ts";
import { markHelpful } from "./mark-helpful.ts";
import { writeExchangePost } from "./write-exchange-post.ts";

@Resolver(() => InitiativeType)
export class InitiativeExchangePostsResolver {
  @FieldResolver(() => ExchangePostConnection, {
    description:
      "What those who take part ask, tell and offer each other, as far as it is for the viewer, the latest first.",
  })
  exchangePosts(
    @Root() { id }: Initiative,
    @Arg("kind", () => ExchangeKindEnum, { nullable: true }) kind: ExchangeKind | null,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findExchangePosts(ctx, { initiativeId: id, kind, first, after });
  }

  @FieldResolver(() => ExchangePostType, { nullable: true, description: "One of them by id." })
  async exchangePost(
    @Root() { id: initiativeId }: Initiative,
    @Arg("exchangePostId", () => ID) exchangePostId: string,
    @Ctx() ctx: Context,
  ) {
    const node = parseNodeId("exchangePost", exchangePostId);
    return node.initiativeId === initiativeId ? ctx.load(exchangePostsById, node) : null;
  }

  @FieldResolver(() => [ExchangeAudienceEnum], {
    description: "For whom the viewer may write exchange posts; none: they do not.",
  })
  exchangeAudiences(@Root() { id }: Initiative, @Ctx() { actor }: Context) {
    return audiencesFor(actor, id);
  }
}

@Resolver(() => ExchangePostType)
export class ExchangePostResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: ExchangePost) {
    return nodeId("exchangePost", initiativeId, id);
  }

  @FieldResolver(() => CommentType, {
    nullable: true,
    description:
      "Its words, by whom they are, what stands beside them and what was answered: changed, hidden and translated as comments are.",
  })
  opening(@Root() { initiativeId, id }: ExchangePost, @Ctx() ctx: Context) {
    return ctx.load(openingsOf, { initiativeId, id });
  }

  @FieldResolver(() => Int, { description: "How many organisations say that it helped them." })
  async markedHelpful(@Root() { initiativeId, id }: ExchangePost, @Ctx() ctx: Context) {
    return (await ctx.load(helpfulOf, { initiativeId, id }))?.organisations ?? 0;
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer says that it helped." })
  async isHelpfulToViewer(@Root() { initiativeId, id }: ExchangePost, @Ctx() ctx: Context) {
    return (await ctx.load(helpfulOf, { initiativeId, id }))?.isOwn ?? false;
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() post: ExchangePost, @Ctx() { actor }: Context) {
    return those({
      CHANGE_EXCHANGE_POST: may.changeExchangePost(actor, post),
      MARK_HELPFUL: may.markHelpful(actor, post),
    });
  }

  @Mutation(() => ExchangePostPayload, {
    description: "Asks, tells or offers something: for whoever takes part as themselves.",
  })
  writeExchangePost(@Arg("input", () => WriteExchangePostInput) input: WriteExchangePostInput, @Ctx() ctx: Context) {
    return ctx.run(writeExchangePost, input, { exchangePost: null });
  }

  @Mutation(() => ExchangePostPayload, { description: "Changes the kind of one's own post, or shows it to fewer." })
  changeExchangePost(@Arg("input", () => ChangeExchangePostInput) input: ChangeExchangePostInput, @Ctx() ctx: Context) {
    return ctx.run(changeExchangePost, input, { exchangePost: null });
  }

  @Mutation(() => ExchangePostPayload, {
    description: "Says that somebody else's post helped, or takes that back: for whoever reads it as themselves.",
  })
  markHelpful(@Arg("input", () => MarkHelpfulInput) input: MarkHelpfulInput, @Ctx() ctx: Context) {
    return ctx.run(markHelpful, input, { exchangePost: null });
  }
}
