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
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload, ProblemType } from "../../kernel/payload.js";
import { DecimalScalar, PeriodCodeScalar } from "../../kernel/scalars.js";
import { ValueStateEnum } from "../aggregates/aggregate.type.js";
import { CategoryInput } from "../dimensions/dimension.type.js";
import { MeasurementType, RevisionReasonEnum } from "./measurement.type.js";
/** The figure of one set of categories, as a partner sends it. */
let FigureInputFields = class FigureInputFields {};
__decorate(
  [Field(() => [CategoryInput], { nullable: true, defaultValue: [] })],
  FigureInputFields.prototype,
  "categories",
  void 0,
);
__decorate(
  [Field(() => ValueStateEnum, { nullable: true, defaultValue: "REPORTED" })],
  FigureInputFields.prototype,
  "valueState",
  void 0,
);
__decorate([Field(() => DecimalScalar, { nullable: true })], FigureInputFields.prototype, "value", void 0);
__decorate([Field(() => DecimalScalar, { nullable: true })], FigureInputFields.prototype, "numerator", void 0);
__decorate([Field(() => DecimalScalar, { nullable: true })], FigureInputFields.prototype, "denominator", void 0);
__decorate([Field(() => String, { nullable: true })], FigureInputFields.prototype, "note", void 0);
FigureInputFields = __decorate([InputType()], FigureInputFields);
let MeasurementInput = class MeasurementInput extends FigureInputFields {};
__decorate([Field(() => String)], MeasurementInput.prototype, "indicatorCode", void 0);
__decorate([Field(() => PeriodCodeScalar)], MeasurementInput.prototype, "period", void 0);
MeasurementInput = __decorate(
  [
    InputType({
      description:
        "COUNT, PEOPLE_COUNT, AMOUNT: value. PROPORTION, RATE: numerator and denominator (value is derived, never sent). " +
        "MEAN: value is the mean, denominator is n. ORDINAL, NOMINAL: value is a count, one row per category of the answer " +
        "dimension. MILESTONE: value 1 or 0. QUALITATIVE: note. Any state but REPORTED and ESTIMATED: no figures, save a known " +
        "denominator under SUPPRESSED_AT_SOURCE.",
    }),
  ],
  MeasurementInput,
);
export { MeasurementInput };
let RevisedFigureInput = class RevisedFigureInput extends FigureInputFields {};
RevisedFigureInput = __decorate(
  [InputType({ description: "What the corrected measurement says of one set of categories." })],
  RevisedFigureInput,
);
export { RevisedFigureInput };
let SeenMeasurementInput = class SeenMeasurementInput {};
__decorate([Field(() => String)], SeenMeasurementInput.prototype, "indicatorCode", void 0);
__decorate([Field(() => PeriodCodeScalar)], SeenMeasurementInput.prototype, "period", void 0);
__decorate(
  [Field(() => Int, { description: "Which revision it was; 0 where there was none." })],
  SeenMeasurementInput.prototype,
  "revision",
  void 0,
);
__decorate(
  [
    Field(() => Int, {
      description: "The version of that revision, for each counts its own; 0 where there was none.",
    }),
  ],
  SeenMeasurementInput.prototype,
  "version",
  void 0,
);
SeenMeasurementInput = __decorate(
  [
    InputType({
      description:
        "What its sender looked at before writing. Where somebody has changed it since, CONFLICT is told; where not, the rows are all that it " +
        "says from now on. DUPLICATE_SEEN where it is said twice, SEEN_WITHOUT_ROW where no row is of it.",
    }),
  ],
  SeenMeasurementInput,
);
export { SeenMeasurementInput };
let RecordMeasurementsInput = class RecordMeasurementsInput {};
__decorate([Field(() => ID)], RecordMeasurementsInput.prototype, "membershipId", void 0);
__decorate(
  [Field(() => String, { description: "8–255 characters, unique to the sender." })],
  RecordMeasurementsInput.prototype,
  "idempotencyKey",
  void 0,
);
__decorate([Field(() => [MeasurementInput])], RecordMeasurementsInput.prototype, "rows", void 0);
__decorate(
  [Field(() => RevisionReasonEnum, { nullable: true, description: "Why already accepted figures change." })],
  RecordMeasurementsInput.prototype,
  "reason",
  void 0,
);
__decorate(
  [Field(() => [SeenMeasurementInput], { nullable: true })],
  RecordMeasurementsInput.prototype,
  "seen",
  void 0,
);
__decorate(
  [Field(() => Boolean, { nullable: true, defaultValue: false, description: "Submit at once what was recorded." })],
  RecordMeasurementsInput.prototype,
  "submit",
  void 0,
);
__decorate(
  [Field(() => Boolean, { nullable: true, defaultValue: false })],
  RecordMeasurementsInput.prototype,
  "dryRun",
  void 0,
);
RecordMeasurementsInput = __decorate([InputType()], RecordMeasurementsInput);
export { RecordMeasurementsInput };
let MeasurementIdsInput = class MeasurementIdsInput {};
__decorate([Field(() => [ID])], MeasurementIdsInput.prototype, "ids", void 0);
__decorate([Field(() => [Int], { nullable: true })], MeasurementIdsInput.prototype, "expectedVersions", void 0);
MeasurementIdsInput = __decorate([InputType()], MeasurementIdsInput);
export { MeasurementIdsInput };
let ReviseMeasurementInput = class ReviseMeasurementInput {};
__decorate([Field(() => ID)], ReviseMeasurementInput.prototype, "id", void 0);
__decorate(
  [Field(() => Int, { description: "The version you looked at; CONFLICT where somebody has changed it since." })],
  ReviseMeasurementInput.prototype,
  "expectedVersion",
  void 0,
);
__decorate(
  [Field(() => [RevisedFigureInput], { description: "All of what it says from now on." })],
  ReviseMeasurementInput.prototype,
  "rows",
  void 0,
);
__decorate(
  [
    Field(() => RevisionReasonEnum, {
      nullable: true,
      description: "Required once figures of the period were accepted.",
    }),
  ],
  ReviseMeasurementInput.prototype,
  "reason",
  void 0,
);
__decorate(
  [Field(() => Boolean, { nullable: true, defaultValue: false })],
  ReviseMeasurementInput.prototype,
  "submit",
  void 0,
);
ReviseMeasurementInput = __decorate([InputType()], ReviseMeasurementInput);
export { ReviseMeasurementInput };
let WithdrawMeasurementsInput = class WithdrawMeasurementsInput extends MeasurementIdsInput {};
__decorate(
  [Field(() => RevisionReasonEnum, { nullable: true, description: "Required for figures that were accepted once." })],
  WithdrawMeasurementsInput.prototype,
  "reason",
  void 0,
);
__decorate([Field(() => String, { nullable: true })], WithdrawMeasurementsInput.prototype, "note", void 0);
WithdrawMeasurementsInput = __decorate([InputType()], WithdrawMeasurementsInput);
export { WithdrawMeasurementsInput };
let RecordMeasurementsPayload = class RecordMeasurementsPayload extends Payload {};
__decorate([Field(() => [MeasurementType])], RecordMeasurementsPayload.prototype, "measurements", void 0);
__decorate([Field(() => [ProblemType])], RecordMeasurementsPayload.prototype, "warnings", void 0);
RecordMeasurementsPayload = __decorate(
  [
    ObjectType({
      description: "Warnings never stop anything: a jump, a falling total, the same figures as last time.",
    }),
  ],
  RecordMeasurementsPayload,
);
export { RecordMeasurementsPayload };
let MeasurementsPayload = class MeasurementsPayload extends Payload {};
__decorate([Field(() => [MeasurementType])], MeasurementsPayload.prototype, "measurements", void 0);
MeasurementsPayload = __decorate([ObjectType()], MeasurementsPayload);
export { MeasurementsPayload };
//# sourceMappingURL=measurement.input.js.map
