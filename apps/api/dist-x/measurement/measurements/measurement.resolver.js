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
import { inCategoryOrder } from "@keelson/domain/measurement/category-order";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { membershipsById } from "../../identity/memberships/find-memberships.js";
import { MembershipType } from "../../identity/memberships/membership.type.js";
import { nodeId } from "../../kernel/node-id.js";
import { PeriodCodeScalar } from "../../kernel/scalars.js";
import { VerbEnum } from "../../kernel/verbs.js";
import { dimensionsOf, ruleOf } from "../dimensions/find-dimensions.js";
import { definitionsById } from "../indicators/find-definitions.js";
import { indicatorsById } from "../indicators/find-indicators.js";
import { IndicatorType } from "../indicators/indicator.type.js";
import { answerMeasurement } from "../queries/answer-measurement.js";
import { queriesOf } from "../queries/find-queries.js";
import {
  AnswerMeasurementInput,
  MeasurementQueryType,
  QueryMeasurementInput,
} from "../queries/measurement-query.type.js";
import { queryMeasurement } from "../queries/query-measurement.js";
import { viewerCan } from "../viewer-can.js";
import { acceptMeasurements } from "./accept-measurements.js";
import { checkersOf } from "./find-checkers.js";
import { revisionsOf } from "./find-revisions.js";
import { valuesOf } from "./find-measurements.js";
import {
  MeasurementIdsInput,
  MeasurementsPayload,
  RecordMeasurementsInput,
  RecordMeasurementsPayload,
  ReviseMeasurementInput,
  WithdrawMeasurementsInput,
} from "./measurement.input.js";
import { MeasurementType, MeasurementValueType } from "./measurement.type.js";
import { recordMeasurements } from "./record-measurements.js";
import { reviseMeasurement } from "./revise-measurement.js";
import { submitMeasurements } from "./submit-measurements.js";
import { valueOf } from "./value-of.js";
import { withdrawMeasurements } from "./withdraw-measurements.js";
let MeasurementResolver = class MeasurementResolver {
  id({ initiativeId, id }) {
    return nodeId("measurement", initiativeId, id);
  }
  membership({ initiativeId, membershipId }, ctx) {
    return ctx.load(membershipsById, { initiativeId, id: membershipId });
  }
  indicator({ initiativeId, obligationPeriod }, ctx) {
    return ctx.load(indicatorsById, { initiativeId, id: obligationPeriod.indicatorId });
  }
  period({ obligationPeriod }) {
    return obligationPeriod.period;
  }
  async definitionVersion({ initiativeId, definitionId }, ctx) {
    const { version } = await ctx.load(definitionsById, { initiativeId, id: definitionId });
    return version;
  }
  async values({ initiativeId, id, definitionId }, ctx) {
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
  async note({ initiativeId, id }, ctx) {
    const values = await ctx.load(valuesOf, { initiativeId, id });
    const noted = values.filter(({ note }) => note !== null);
    return (noted.find(({ categories }) => Object.keys(categories).length === 0) ?? noted[0])?.note ?? null;
  }
  queries({ initiativeId, id }, ctx) {
    return ctx.load(queriesOf, { initiativeId, id });
  }
  revisions({ initiativeId, obligationPeriodId }, ctx) {
    return ctx.load(revisionsOf, { initiativeId, id: obligationPeriodId });
  }
  async viewerCan(measurement, ctx) {
    const { initiativeId, membershipId } = measurement;
    return viewerCan.measurement(
      ctx.actor,
      measurement,
      await ctx.load(checkersOf, { initiativeId, id: membershipId }),
    );
  }
  recordMeasurements(input, ctx) {
    return ctx.run(recordMeasurements, input, { measurements: [], warnings: [] });
  }
  submitMeasurements(input, ctx) {
    return ctx.run(submitMeasurements, input, { measurements: [] });
  }
  acceptMeasurements(input, ctx) {
    return ctx.run(acceptMeasurements, input, { measurements: [] });
  }
  reviseMeasurement(input, ctx) {
    return ctx.run(reviseMeasurement, input, { measurements: [], warnings: [] });
  }
  withdrawMeasurements(input, ctx) {
    return ctx.run(withdrawMeasurements, input, { measurements: [] });
  }
  answerMeasurement(input, ctx) {
    return ctx.run(answerMeasurement, input, { measurements: [] });
  }
  queryMeasurement(input, ctx) {
    return ctx.run(queryMeasurement, input, { measurements: [] });
  }
};
__decorate([FieldResolver(() => ID), __param(0, Root())], MeasurementResolver.prototype, "id", null);
__decorate(
  [FieldResolver(() => MembershipType), __param(0, Root()), __param(1, Ctx())],
  MeasurementResolver.prototype,
  "membership",
  null,
);
__decorate(
  [FieldResolver(() => IndicatorType), __param(0, Root()), __param(1, Ctx())],
  MeasurementResolver.prototype,
  "indicator",
  null,
);
__decorate([FieldResolver(() => PeriodCodeScalar), __param(0, Root())], MeasurementResolver.prototype, "period", null);
__decorate(
  [FieldResolver(() => Int), __param(0, Root()), __param(1, Ctx())],
  MeasurementResolver.prototype,
  "definitionVersion",
  null,
);
__decorate(
  [
    FieldResolver(() => [MeasurementValueType], {
      description:
        "The total first (no categories; derived where only parts were given), then parts in category order.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  MeasurementResolver.prototype,
  "values",
  null,
);
__decorate(
  [
    FieldResolver(() => String, {
      nullable: true,
      description: "The note of the total, or of the first part that has one.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  MeasurementResolver.prototype,
  "note",
  null,
);
__decorate(
  [
    FieldResolver(() => [MeasurementQueryType], { description: "What was asked about it, oldest first." }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  MeasurementResolver.prototype,
  "queries",
  null,
);
__decorate(
  [
    FieldResolver(() => [MeasurementType], {
      description:
        "All revisions of what this partner says of this indicator and period, newest first, this one among them.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  MeasurementResolver.prototype,
  "revisions",
  null,
);
__decorate(
  [
    FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  MeasurementResolver.prototype,
  "viewerCan",
  null,
);
__decorate(
  [
    Mutation(() => RecordMeasurementsPayload, {
      description:
        "Records one partner's figures: all rows or none. The same idempotencyKey with the same rows answers what the first call " +
        "answered and writes nothing; with other rows it is refused (IDEMPOTENCY_KEY_REUSED). dryRun validates, writes nothing and " +
        "returns no measurements. submit obeys four eyes: FOUR_EYES_REQUIRED where the partner has another reviewer or lead.",
    }),
    __param(
      0,
      Arg("input", () => RecordMeasurementsInput),
    ),
    __param(1, Ctx()),
  ],
  MeasurementResolver.prototype,
  "recordMeasurements",
  null,
);
__decorate(
  [
    Mutation(() => MeasurementsPayload),
    __param(
      0,
      Arg("input", () => MeasurementIdsInput),
    ),
    __param(1, Ctx()),
  ],
  MeasurementResolver.prototype,
  "submitMeasurements",
  null,
);
__decorate(
  [
    Mutation(() => MeasurementsPayload),
    __param(
      0,
      Arg("input", () => MeasurementIdsInput),
    ),
    __param(1, Ctx()),
  ],
  MeasurementResolver.prototype,
  "acceptMeasurements",
  null,
);
__decorate(
  [
    Mutation(() => RecordMeasurementsPayload, {
      description:
        "Corrects a measurement that was looked at: the rows are all it says from now on, and `reason` tells why once it was accepted. " +
        "Of two who change the same, one is told CONFLICT and nothing of either is lost.",
    }),
    __param(
      0,
      Arg("input", () => ReviseMeasurementInput),
    ),
    __param(1, Ctx()),
  ],
  MeasurementResolver.prototype,
  "reviseMeasurement",
  null,
);
__decorate(
  [
    Mutation(() => MeasurementsPayload, {
      description:
        "The partner takes figures of its own back. What nobody has decided on becomes a draft again; what was queried or accepted gets " +
        "a revision that says NOT_COLLECTED and why.",
    }),
    __param(
      0,
      Arg("input", () => WithdrawMeasurementsInput),
    ),
    __param(1, Ctx()),
  ],
  MeasurementResolver.prototype,
  "withdrawMeasurements",
  null,
);
__decorate(
  [
    Mutation(() => MeasurementsPayload, { description: "The partner says why a queried figure stands as it is." }),
    __param(
      0,
      Arg("input", () => AnswerMeasurementInput),
    ),
    __param(1, Ctx()),
  ],
  MeasurementResolver.prototype,
  "answerMeasurement",
  null,
);
__decorate(
  [
    Mutation(() => MeasurementsPayload),
    __param(
      0,
      Arg("input", () => QueryMeasurementInput),
    ),
    __param(1, Ctx()),
  ],
  MeasurementResolver.prototype,
  "queryMeasurement",
  null,
);
MeasurementResolver = __decorate([Resolver(() => MeasurementType)], MeasurementResolver);
export { MeasurementResolver };
//# sourceMappingURL=measurement.resolver.js.map
