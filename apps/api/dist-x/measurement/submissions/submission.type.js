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
import { doubtCodes } from "@keelson/domain/measurement/doubts";
import { Field, Int, ObjectType } from "type-graphql";
import { DecimalScalar, enumOf } from "../../kernel/scalars.js";
import { MeasurementCategoryType } from "../measurements/measurement.type.js";
/** The states of what was handed in and is not decided on. */
export const submissionStates = ["SUBMITTED", "QUERIED"];
export const SubmissionStateEnum = enumOf("SubmissionState", submissionStates);
export const DoubtCodeEnum = enumOf("DoubtCode", doubtCodes);
let MeasurementDoubtType = class MeasurementDoubtType {};
__decorate([Field(() => DoubtCodeEnum)], MeasurementDoubtType.prototype, "code", void 0);
__decorate(
  [Field(() => [MeasurementCategoryType], { description: "The part it is about; empty: the total, or all of it." })],
  MeasurementDoubtType.prototype,
  "categories",
  void 0,
);
MeasurementDoubtType = __decorate(
  [
    ObjectType("MeasurementDoubt", {
      description:
        "What to look at once more before a figure counts. It stops nothing; whoever reviews reads the partner's note and judges.",
    }),
  ],
  MeasurementDoubtType,
);
export { MeasurementDoubtType };
let PeerRangeType = class PeerRangeType {};
__decorate(
  [Field(() => Int, { description: "How many other partners have handed in a total." })],
  PeerRangeType.prototype,
  "partners",
  void 0,
);
__decorate(
  [Field(() => DecimalScalar, { nullable: true, description: "The least; null where nobody has." })],
  PeerRangeType.prototype,
  "low",
  void 0,
);
__decorate(
  [Field(() => DecimalScalar, { nullable: true, description: "The greatest; null where nobody has." })],
  PeerRangeType.prototype,
  "high",
  void 0,
);
PeerRangeType = __decorate(
  [
    ObjectType("PeerRange", {
      description: "Between which totals the other partners' lie, of the same indicator, period and definition.",
    }),
  ],
  PeerRangeType,
);
export { PeerRangeType };
//# sourceMappingURL=submission.type.js.map
