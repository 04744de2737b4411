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
import { doubts } from "@keelson/domain/measurement/doubts";
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.js";
import { parseNodeId } from "../../kernel/node-id.js";
import { definitionsById } from "../indicators/find-definitions.js";
import { measurementsById, valuesOf } from "../measurements/find-measurements.js";
import { MeasurementConnection, MeasurementType } from "../measurements/measurement.type.js";
import { valueOf } from "../measurements/value-of.js";
import { peersOf } from "./find-peers.js";
import { findPrevious } from "./find-previous.js";
import { findSubmissions } from "./find-submissions.js";
import { MeasurementDoubtType, PeerRangeType, SubmissionStateEnum } from "./submission.type.js";
let InitiativeSubmissionsResolver = class InitiativeSubmissionsResolver {
  submissions({ id }, state, first, after, ctx) {
    return findSubmissions(ctx, { initiativeId: id, state: state ?? "SUBMITTED", first, after });
  }
  measurement({ id }, measurementId, ctx) {
    const node = parseNodeId("measurement", measurementId);
    return node.initiativeId === id ? ctx.load(measurementsById, node) : null;
  }
};
__decorate(
  [
    FieldResolver(() => MeasurementConnection, {
      description:
        "What partners handed in and nobody has decided on, the longest waiting first: SUBMITTED waits for the backbone, QUERIED for the " +
        "partner's answer. The backbone sees all, a partner its own.",
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("state", () => SubmissionStateEnum, { nullable: true, defaultValue: "SUBMITTED" }),
    ),
    __param(
      2,
      Arg("first", () => Int),
    ),
    __param(
      3,
      Arg("after", () => String, { nullable: true }),
    ),
    __param(4, Ctx()),
  ],
  InitiativeSubmissionsResolver.prototype,
  "submissions",
  null,
);
__decorate(
  [
    FieldResolver(() => MeasurementType, {
      nullable: true,
      description: "One of its measurements, by id. Null where it has none, or none that the viewer may see.",
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("id", () => ID),
    ),
    __param(2, Ctx()),
  ],
  InitiativeSubmissionsResolver.prototype,
  "measurement",
  null,
);
InitiativeSubmissionsResolver = __decorate([Resolver(() => InitiativeType)], InitiativeSubmissionsResolver);
export { InitiativeSubmissionsResolver };
/** What somebody sees beside a figure to judge it by. */
let MeasurementReviewResolver = class MeasurementReviewResolver {
  async previous({ initiativeId, definitionId, obligationPeriod }, ctx) {
    return findPrevious(ctx, obligationPeriod, await ctx.load(definitionsById, { initiativeId, id: definitionId }));
  }
  async doubts(measurement, ctx) {
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
  async peers(measurement, ctx) {
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
};
__decorate(
  [
    FieldResolver(() => MeasurementType, {
      nullable: true,
      description:
        "What the same partner handed in of the period before, in its latest standing. Null where there is none that the viewer may see.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  MeasurementReviewResolver.prototype,
  "previous",
  null,
);
__decorate(
  [
    FieldResolver(() => [MeasurementDoubtType], {
      description:
        "What to look at before it counts: changes against the period before, a copy of it, single eyes. Noted or not; of the " +
        "whole first.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  MeasurementReviewResolver.prototype,
  "doubts",
  null,
);
__decorate(
  [
    FieldResolver(() => PeerRangeType, {
      nullable: true,
      description:
        "Between which figures the other partners' lie that have handed in theirs, decided on or not. For the backbone; null for " +
        "everybody else, because it would tell single partners' figures.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  MeasurementReviewResolver.prototype,
  "peers",
  null,
);
MeasurementReviewResolver = __decorate([Resolver(() => MeasurementType)], MeasurementReviewResolver);
export { MeasurementReviewResolver };
const figureOf = ({ categories, derived, valueState, value, numerator, denominator }) => ({
  categories,
  derived,
  figure: { valueState, value, numerator, denominator },
});
//# sourceMappingURL=submission.resolver.js.map
