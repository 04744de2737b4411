import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { authorOf, AuthorType } from "../authors/author.type.ts";
import { mayOfWords as may } from "../communication.policy.ts";
import { beside } from "../translations/find-translations.ts";
import { TranslationType } from "../translations/translation.type.ts";
import { changeUpdate } from "./change-update.ts";
import { findUpdates, updatesById } from "./find-updates.ts";
import { publishUpdate } from "./publish-update.ts";
import type { Update } from "./update.entity.ts";
import {
  ChangeUpdateInput,
  PublishUpdateInput,
  UpdateConnection,
  UpdatePayload,
  UpdateType,
  WriteUpdateInput,
} from "./update.type.ts";
import { writeUpdate } from "./write-update.ts";

@Resolver(() => InitiativeType)
export class InitiativeUpdatesResolver {
  @FieldResolver(() => UpdateConnection, {
    description:
      "What was told, as far as it is for whoever asks, the latest first; drafts too, for those who write them.",
  })
  updates(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findUpdates(ctx, { initiativeId: id, first, after });
  }

  @FieldResolver(() => UpdateType, { nullable: true, description: "One of them by id." })
  async update(
    @Root() { id: initiativeId }: Initiative,
    @Arg("updateId", () => ID) updateId: string,
    @Ctx() ctx: Context,
  ) {
    const node = parseNodeId("update", updateId);
    return node.initiativeId === initiativeId ? ctx.load(updatesById, node) : null;
  }
}

@Resolver(() => UpdateType)
export class UpdateResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: Update) {
    return nodeId("update", initiativeId, id);
  }

  @FieldResolver(() => AuthorType, { nullable: true, description: "Who wrote it; null to the public." })
  author(@Root() update: Update, @Ctx() ctx: Context) {
    return authorOf(ctx, update);
  }

  @FieldResolver(() => [TranslationType], { description: "Beside it, by language." })
  translations(@Root() update: Update, @Ctx() ctx: Context) {
    return beside(ctx, "UPDATE", update);
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() update: Update, @Ctx() { actor }: Context) {
    const { initiativeId, publishedAt } = update;
    const writes = may.changeUpdate(actor, update) && publishedAt === null;
    return those({
      CHANGE_UPDATE: writes,
      PUBLISH_UPDATE: writes,
      TRANSLATE_TEXT: may.translate(actor, initiativeId) && publishedAt !== null,
    });
  }

  @Mutation(() => UpdatePayload, {
    description:
      "Writes an update down as a draft: for the backbone, the steering committee and chairs of working groups, as is all of it.",
  })
  writeUpdate(@Arg("input", () => WriteUpdateInput) input: WriteUpdateInput, @Ctx() ctx: Context) {
    return ctx.run(writeUpdate, input, { update: null });
  }

  @Mutation(() => UpdatePayload, { description: "Changes a draft of the viewer's own." })
  changeUpdate(@Arg("input", () => ChangeUpdateInput) input: ChangeUpdateInput, @Ctx() ctx: Context) {
    return ctx.run(changeUpdate, input, { update: null });
  }

  @Mutation(() => UpdatePayload, {
    description: "Gives a draft of the viewer's own to those it is for; it stays as it is from then on.",
  })
  publishUpdate(@Arg("input", () => PublishUpdateInput) input: PublishUpdateInput, @Ctx() ctx: Context) {
    return ctx.run(publishUpdate, input, { update: null });
  }
}
