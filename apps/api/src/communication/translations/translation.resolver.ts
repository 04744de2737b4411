import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { authorOf, AuthorType } from "../authors/author.type.ts";
import { translateText } from "./translate-text.ts";
import type { Translation } from "./translation.entity.ts";
import { TranslateTextInput, TranslateTextPayload, TranslationType } from "./translation.type.ts";

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

  @Mutation(() => TranslateTextPayload, {
    description:
      "Puts a comment or an update into another language, beside it: for whoever may comment. The original stays as it was written.",
  })
  translateText(@Arg("input", () => TranslateTextInput) input: TranslateTextInput, @Ctx() ctx: Context) {
    return ctx.run(translateText, input, { translation: null });
  }
}
