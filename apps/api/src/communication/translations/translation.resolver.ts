import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { authorOf, AuthorType } from "../authors/author.type.ts";
import { authorNamesOf } from "../authors/find-authors.ts";
import { mayOfWords as may } from "../communication.policy.ts";
import type { TranslationSeen } from "./find-translations.ts";
import { hideTranslation } from "./hide-translation.ts";
import { translateText } from "./translate-text.ts";
import type { Translation } from "./translation.entity.ts";
import {
  HideTranslationInput,
  HideTranslationPayload,
  TranslateTextInput,
  TranslateTextPayload,
  TranslationType,
} from "./translation.type.ts";

@Resolver(() => TranslationType)
export class TranslationResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: Translation) {
    return nodeId("translation", initiativeId, id);
  }

  @FieldResolver(() => AuthorType, { nullable: true, description: "Who translated it; null to the public." })
  translator(@Root() translation: Translation, @Ctx() ctx: Context) {
    return authorOf(ctx, translation);
  }

  @FieldResolver(() => String, { nullable: true, description: "The name of whoever hid it." })
  hiddenBy(@Root() { initiativeId, hiddenBy: id }: Translation, @Ctx() ctx: Context) {
    return id && ctx.load(authorNamesOf, { initiativeId, id });
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() { initiativeId, hiddenAt, said }: TranslationSeen, @Ctx() { actor }: Context) {
    return those({ HIDE_TRANSLATION: hiddenAt === null && may.hideTranslation(actor, initiativeId, said) });
  }

  @Mutation(() => HideTranslationPayload, {
    description:
      "Hides a translation for good, with a reason, and frees its language: for whoever wrote the original, and whoever runs the meetings.",
  })
  hideTranslation(@Arg("input", () => HideTranslationInput) input: HideTranslationInput, @Ctx() ctx: Context) {
    return ctx.run(hideTranslation, input, { translation: null });
  }

  @Mutation(() => TranslateTextPayload, {
    description:
      "Puts a text into another language, beside it: for whoever reads it and may comment. The original stays as it was written.",
  })
  translateText(@Arg("input", () => TranslateTextInput) input: TranslateTextInput, @Ctx() ctx: Context) {
    return ctx.run(translateText, input, { translation: null });
  }
}
