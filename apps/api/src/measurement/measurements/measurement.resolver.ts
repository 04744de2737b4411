import { inCategoryOrder } from "@keelson/domain/measurement/category-order";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { PeriodCodeScalar } from "../../kernel/scalars.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import { dimensionsOf, ruleOf } from "../dimensions/find-dimensions.ts";
import { definitionsById } from "../indicators/find-definitions.ts";
import { indicatorsById } from "../indicators/find-indicators.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { answerMeasurement } from "../queries/answer-measurement.ts";
import { queriesOf } from "../queries/find-queries.ts";
import {
  AnswerMeasurementInput,
  MeasurementQueryType,
  QueryMeasurementInput,
} from "../queries/measurement-query.type.ts";
import { queryMeasurement } from "../queries/query-measurement.ts";
import { viewerCan } from "../viewer-can.ts";
import { acceptMeasurements } from "./accept-measurements.ts";
import { checkersOf } from "./find-checkers.ts";
import { revisionsOf } from "./find-revisions.ts";
import { valuesOf } from "./find-measurements.ts";
import type { Measurement } from "./measurement.entity.ts";
import {
  MeasurementIdsInput,
  MeasurementsPayload,
  RecordMeasurementsInput,
  RecordMeasurementsPayload,
  ReviseMeasurementInput,
  WithdrawMeasurementsInput,
} from "./measurement.input.ts";
import { MeasurementType, MeasurementValueType } from "./measurement.type.ts";
import { recordMeasurements } from "./record-measurements.ts";
import { reviseMeasurement } from "./revise-measurement.ts";
import { submitMeasurements } from "./submit-measurements.ts";
import { valueOf } from "./value-of.ts";
import { withdrawMeasurements } from "./withdraw-measurements.ts";

@Resolver(() => MeasurementType)
export class MeasurementResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: Measurement) {
    return nodeId("measurement", initiativeId, id);
  }

  @FieldResolver(() => MembershipType)
  membership(@Root() { initiativeId, membershipId }: Measurement, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id: membershipId });
  }

  @FieldResolver(() => IndicatorType)
  indicator(@Root() { initiativeId, obligationPeriod }: Measurement, @Ctx() ctx: Context) {
    return ctx.load(indicatorsById, { initiativeId, id: obligationPeriod.indicatorId });
  }

  @FieldResolver(() => PeriodCodeScalar)
  period(@Root() { obligationPeriod }: Measurement) {
    return obligationPeriod.period;
  }

  @FieldResolver(() => Int)
  async definitionVersion(@Root() { initiativeId, definitionId }: Measurement, @Ctx() ctx: Context) {
    const { version } = await ctx.load(definitionsById, { initiativeId, id: definitionId });
    return version;
  }

  @FieldResolver(() => [MeasurementValueType], {
    description: "The total first (no categories; derived where only parts were given), then parts in category order.",
  })
  async values(@Root() { initiativeId, id, definitionId }: Measurement, @Ctx() ctx: Context) {
    const [definition, values, dimensions] = await Promise.all([
      ctx.load(definitionsById, { initiativeId, id: definitionId }),
      ctx.load(valuesOf, { initiativeId, id }),
      ctx.load(dimensionsOf, { initiativeId, id: definitionId }),
    ]);
    return inCategoryOrder(dimensions.map(ruleOf), values).map((value) => ({
      ...value,
      value: valueOf(definition, value),
      categories: Object.entries(value.categories).map(([dimension, category]) => ({ dimension, category })),
    }));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The note of the total, or of the first part that has one.",
  })
  async note(@Root() { initiativeId, id }: Measurement, @Ctx() ctx: Context) {
    const values = await ctx.load(valuesOf, { initiativeId, id });
    const noted = values.filter(({ note }) => note !== null);
    return (noted.find(({ categories }) => Object.keys(categories).length === 0) ?? noted[0])?.note ?? null;
  }

  @FieldResolver(() => [MeasurementQueryType], { description: "What was asked about it, oldest first." })
  queries(@Root() { initiativeId, id }: Measurement, @Ctx() ctx: Context) {
    return ctx.load(queriesOf, { initiativeId, id });
  }

  @FieldResolver(() => [MeasurementType], {
    description:
      "All revisions of what this partner says of this indicator and period, newest first, this one among them.",
  })
  revisions(@Root() { initiativeId, obligationPeriodId }: Measurement, @Ctx() ctx: Context) {
    return ctx.load(revisionsOf, { initiativeId, id: obligationPeriodId });
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  async viewerCan(@Root() measurement: Measurement, @Ctx() ctx: Context) {
    const { initiativeId, membershipId } = measurement;
    return viewerCan.measurement(
      ctx.actor,
      measurement,
      await ctx.load(checkersOf, { initiativeId, id: membershipId }),
    );
  }

  @Mutation(() => RecordMeasurementsPayload, {
    description:
      "Records one partner's figures: all rows or none. The same idempotencyKey with the same rows answers what the first call " +
      "answered and writes nothing; with other rows it is refused (IDEMPOTENCY_KEY_REUSED). dryRun validates, writes nothing and " +
      "returns no measurements. submit obeys four eyes: FOUR_EYES_REQUIRED where the partner has another reviewer or lead.",
  })
  recordMeasurements(@Arg("input", () => RecordMeasurementsInput) input: RecordMeasurementsInput, @Ctx() ctx: Context) {
    return ctx.run(recordMeasurements, input, { measurements: [], warnings: [] });
  }

  @Mutation(() => MeasurementsPayload)
  submitMeasurements(@Arg("input", () => MeasurementIdsInput) input: MeasurementIdsInput, @Ctx() ctx: Context) {
    return ctx.run(submitMeasurements, input, { measurements: [] });
  }

  @Mutation(() => MeasurementsPayload)
  acceptMeasurements(@Arg("input", () => MeasurementIdsInput) input: MeasurementIdsInput, @Ctx() ctx: Context) {
    return ctx.run(acceptMeasurements, input, { measurements: [] });
  }

  @Mutation(() => RecordMeasurementsPayload, {
    description:
      "Corrects a measurement that was looked at: the rows are all it says from now on, and `reason` tells why once it was accepted. " +
      "Of two who change the same, one is told CONFLICT and nothing of either is lost.",
  })
  reviseMeasurement(@Arg("input", () => ReviseMeasurementInput) input: ReviseMeasurementInput, @Ctx() ctx: Context) {
    return ctx.run(reviseMeasurement, input, { measurements: [], warnings: [] });
  }

  @Mutation(() => MeasurementsPayload, {
    description:
      "The partner takes figures of its own back. What nobody has decided on becomes a draft again; what was queried or accepted gets " +
      "a revision that says NOT_COLLECTED and why.",
  })
  withdrawMeasurements(
    @Arg("input", () => WithdrawMeasurementsInput) input: WithdrawMeasurementsInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(withdrawMeasurements, input, { measurements: [] });
  }

  @Mutation(() => MeasurementsPayload, { description: "The partner says why a queried figure stands as it is." })
  answerMeasurement(@Arg("input", () => AnswerMeasurementInput) input: AnswerMeasurementInput, @Ctx() ctx: Context) {
    return ctx.run(answerMeasurement, input, { measurements: [] });
  }

  @Mutation(() => MeasurementsPayload)
  queryMeasurement(@Arg("input", () => QueryMeasurementInput) input: QueryMeasurementInput, @Ctx() ctx: Context) {
    return ctx.run(queryMeasurement, input, { measurements: [] });
  }
}
