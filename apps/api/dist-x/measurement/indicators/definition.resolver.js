var __decorate =
  (this && this.__decorate) ||
  function (decorators, target, key, desc) {
    var c = arguments.length,
      r = c < 3 ? target : desc === null ? (desc = Object.getOwnPropertyDescriptor(target, key)) : desc,
      d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function")
      r = Reflect.decorate(decorators, target, key, desc);
    else
      for (var i = decorators.length - 1; i >= 0; i--)
        if ((d = decorators[i])) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return (c > 3 && r && Object.defineProperty(target, key, r), r);
  };
var __param =
  (this && this.__param) ||
  function (paramIndex, decorator) {
    return function (target, key) {
      decorator(target, key, paramIndex);
    };
  };
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { DimensionType } from "../dimensions/dimension.type.js";
import { dimensionsOf } from "../dimensions/find-dimensions.js";
import { changeDefinition } from "./change-definition.js";
import { ChangeDefinitionInput, ChangeDefinitionPayload, DefinitionVersionType } from "./definition.type.js";
import { definitionsOf } from "./find-definitions.js";
import { IndicatorType } from "./indicator.type.js";
let DefinitionResolver = class DefinitionResolver {
  dimensions({ initiativeId, id }, ctx) {
    return ctx.load(dimensionsOf, { initiativeId, id });
  }
};
__decorate(
  [FieldResolver(() => [DimensionType]), __param(0, Root()), __param(1, Ctx())],
  DefinitionResolver.prototype,
  "dimensions",
  null,
);
DefinitionResolver = __decorate([Resolver(() => DefinitionVersionType)], DefinitionResolver);
export { DefinitionResolver };
let IndicatorDefinitionsResolver = class IndicatorDefinitionsResolver {
  definitions({ initiativeId, indicatorId }, ctx) {
    return ctx.load(definitionsOf, { initiativeId, id: indicatorId });
  }
  changeDefinition(input, ctx) {
    return ctx.run(changeDefinition, input, { indicator: null });
  }
};
__decorate(
  [
    FieldResolver(() => [DefinitionVersionType], {
      description: "Every version there is, oldest first; the last is the one of definitionVersion.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  IndicatorDefinitionsResolver.prototype,
  "definitions",
  null,
);
__decorate(
  [
    Mutation(() => ChangeDefinitionPayload, {
      description:
        "Agrees on another definition from one of the indicator's own periods on. Partners go on to be expected for those periods; " +
        "drafts of them are recorded again (DEFINITION_CHANGED). Figures that were handed in keep the definition they were given " +
        "under: PERIOD_HAS_FIGURES names the earliest period there can be.",
    }),
    __param(
      0,
      Arg("input", () => ChangeDefinitionInput),
    ),
    __param(1, Ctx()),
  ],
  IndicatorDefinitionsResolver.prototype,
  "changeDefinition",
  null,
);
IndicatorDefinitionsResolver = __decorate([Resolver(() => IndicatorType)], IndicatorDefinitionsResolver);
export { IndicatorDefinitionsResolver };
//# sourceMappingURL=definition.resolver.js.map
