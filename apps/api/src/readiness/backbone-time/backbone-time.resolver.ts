import { periodAt } from "@keelson/domain/measurement/period";
import { backboneFunctions } from "@keelson/domain/readiness/words";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { PeriodCodeScalar } from "../../kernel/scalars.ts";
import { columnOf, type BackboneTime } from "./backbone-time.entity.ts";
import {
  BackboneTimePayload,
  BackboneTimeShareType,
  BackboneTimeType,
  SetBackboneTimeInput,
} from "./backbone-time.type.ts";
import { setBackboneTime } from "./set-backbone-time.ts";

@Resolver(() => BackboneTimeType)
export class BackboneTimeResolver {
  @FieldResolver(() => PeriodCodeScalar, { description: "The quarter: 2026Q3." })
  period(@Root() { startsOn }: BackboneTime) {
    return periodAt("QUARTERLY", 1, startsOn).code;
  }

  @FieldResolver(() => [BackboneTimeShareType], { description: "The six functions, in their order." })
  shares(@Root() time: BackboneTime) {
    return backboneFunctions.map((of) => ({ function: of, share: Number(time[columnOf[of]]) }));
  }

  @Mutation(() => BackboneTimePayload, {
    description:
      "Says where the backbone's time went in a quarter, or corrects it: for the backbone. SHARES_NOT_WHOLE, PERIOD_NOT_VALID.",
  })
  setBackboneTime(@Arg("input", () => SetBackboneTimeInput) input: SetBackboneTimeInput, @Ctx() ctx: Context) {
    return ctx.run(setBackboneTime, input, { time: null });
  }
}
