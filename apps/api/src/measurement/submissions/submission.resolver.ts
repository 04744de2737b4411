import { doubts } from "@keelson/domain/measurement/doubts";
import type { CategoryFigure } from "@keelson/domain/measurement/total";
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { definitionsById } from "../indicators/find-definitions.ts";
import { measurementsById, valuesOf, type StoredValue } from "../measurements/find-measurements.ts";
import type { Measurement } from "../measurements/measurement.entity.ts";
import { MeasurementConnection, MeasurementType } from "../measurements/measurement.type.ts";
import { valueOf } from "../measurements/value-of.ts";
import { peersOf } from "./find-peers.ts";
import { findPrevious } from "./find-previous.ts";
import { findSubmissions } from "./find-submissions.ts";
import { MeasurementDoubtType, PeerRangeType, SubmissionStateEnum, type SubmissionState } from "./submission.type.ts";

@Resolver(() => InitiativeType)
export class InitiativeSubmissionsResolver {
  @FieldResolver(() => MeasurementConnection, {
    description:
      "What partners handed in and nobody has decided on, the longest waiting first: SUBMITTED waits for the backbone, QUERIED for the " +
      "partner's answer. The backbone sees all, a partner its own.",
  })
  submissions(
    @Root() { id }: Initiative,
    @Arg("state", () => SubmissionStateEnum, { nullable: true, defaultValue: "SUBMITTED" })
    state: SubmissionState | null,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findSubmissions(ctx, { initiativeId: id, state: state ?? "SUBMITTED", first, after });
  }

  @FieldResolver(() => MeasurementType, {
    nullable: true,
    description: "One of its measurements, by id. Null where it has none, or none that the viewer may see.",
  })
  measurement(@Root() { id }: Initiative, @Arg("id", () => ID) measurementId: string, @Ctx() ctx: Context) {
    const node = parseNodeId("measurement", measurementId);
    return node.initiativeId === id ? ctx.load(measurementsById, node) : null;
  }
}

/** What somebody sees beside a figure to judge it by. */
@Resolver(() => MeasurementType)
export class MeasurementReviewResolver {
  @FieldResolver(() => MeasurementType, {
    nullable: true,
    description:
      "What the same partner handed in of the period before, in its latest standing. Null where there is none that the viewer may see.",
  })
  async previous(
    @Root() { initiativeId, definitionId, obligationPeriod }: Measurement,
    @Ctx() ctx: Context,
  ): Promise<Measurement | null> {
    return findPrevious(ctx, obligationPeriod, await ctx.load(definitionsById, { initiativeId, id: definitionId }));
  }

  @FieldResolver(() => [MeasurementDoubtType], {
    description:
      "What to look at before it counts: changes against the period before, a copy of it, single eyes. Noted or not; of the " +
      "whole first.",
  })
  async doubts(@Root() measurement: Measurement, @Ctx() ctx: Context) {
    const { initiativeId, id, definitionId, singleEyes, obligationPeriod } = measurement;
    const definition = await ctx.load(definitionsById, { initiativeId, id: definitionId });
    const [values, previous] = await Promise.all([
      ctx.load(valuesOf, { initiativeId, id }),
      findPrevious(ctx, obligationPeriod, definition),
    ]);
    // a figure of another definition is no measure of this one
    const isComparable = previous?.definitionId === definitionId;
    const before = isComparable ? await ctx.load(valuesOf, { initiativeId, id: previous.id }) : [];
    return doubts(definition, { figures: values.map(figureOf), singleEyes }, before.map(figureOf)).map(
      ({ code, categories }) => ({
        code,
        categories: Object.entries(categories).map(([dimension, category]) => ({ dimension, category })),
      }),
    );
  }

  @FieldResolver(() => PeerRangeType, {
    nullable: true,
    description:
      "Between which figures the other partners' lie that have handed in theirs, decided on or not. For the backbone; null for " +
      "everybody else, because it would tell single partners' figures.",
  })
  async peers(@Root() measurement: Measurement, @Ctx() ctx: Context) {
    const { initiativeId, membershipId, definitionId, obligationPeriod } = measurement;
    const { indicatorId, periodStart: start, periodEnd: end } = obligationPeriod;
    const [definition, peers] = await Promise.all([
      ctx.load(definitionsById, { initiativeId, id: definitionId }),
      ctx.load(peersOf, { initiativeId, membershipId, indicatorId, definitionId, start, end }),
    ]);
    return (
      peers && {
        partners: peers.partners,
        low: peers.low && valueOf(definition, peers.low),
        high: peers.high && valueOf(definition, peers.high),
      }
    );
  }
}

const figureOf = ({ categories, derived, valueState, value, numerator, denominator }: StoredValue): CategoryFigure => ({
  categories,
  derived,
  figure: { valueState, value, numerator, denominator },
});
