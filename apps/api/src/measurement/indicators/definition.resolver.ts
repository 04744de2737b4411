import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { DimensionType } from "../dimensions/dimension.type.ts";
import { dimensionsOf } from "../dimensions/find-dimensions.ts";
import { changeDefinition } from "./change-definition.ts";
import { ChangeDefinitionInput, ChangeDefinitionPayload, DefinitionVersionType } from "./definition.type.ts";
import { definitionsOf } from "./find-definitions.ts";
import type { IndicatorDefinition } from "./indicator.entity.ts";
import { IndicatorType } from "./indicator.type.ts";

@Resolver(() => DefinitionVersionType)
export class DefinitionResolver {
  @FieldResolver(() => [DimensionType])
  dimensions(@Root() { initiativeId, id }: IndicatorDefinition, @Ctx() ctx: Context) {
    return ctx.load(dimensionsOf, { initiativeId, id });
  }
}

@Resolver(() => IndicatorType)
export class IndicatorDefinitionsResolver {
  @FieldResolver(() => [DefinitionVersionType], {
    description: "Every version there is, oldest first; the last is the one of definitionVersion.",
  })
  definitions(@Root() { initiativeId, indicatorId }: IndicatorDefinition, @Ctx() ctx: Context) {
    return ctx.load(definitionsOf, { initiativeId, id: indicatorId });
  }

  @Mutation(() => ChangeDefinitionPayload, {
    description:
      "Agrees on another definition from one of the indicator's own periods on. Partners go on to be expected for those periods; " +
      "drafts of them are recorded again (DEFINITION_CHANGED). Figures that were handed in keep the definition they were given " +
      "under: PERIOD_HAS_FIGURES names the earliest period there can be.",
  })
  changeDefinition(@Arg("input", () => ChangeDefinitionInput) input: ChangeDefinitionInput, @Ctx() ctx: Context) {
    return ctx.run(changeDefinition, input, { indicator: null });
  }
}
