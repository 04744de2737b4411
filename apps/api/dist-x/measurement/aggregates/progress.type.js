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
import { progressStatuses } from "@keelson/domain/measurement/words";
import { Field, ObjectType } from "type-graphql";
import { BaselineType } from "../baselines/baseline.type.js";
import { DecimalScalar, enumOf } from "../../kernel/scalars.js";
import { TargetType } from "../targets/target.type.js";
export const ProgressStatusEnum = enumOf("ProgressStatus", progressStatuses);
let ProgressType = class ProgressType {};
__decorate(
  [
    Field(() => TargetType, {
      description:
        "The target of this very period, else of the next later one. Where figures of several periods are added up, only of " +
        "periods as long as this.",
    }),
  ],
  ProgressType.prototype,
  "target",
  void 0,
);
__decorate(
  [
    Field(() => BaselineType, {
      nullable: true,
      description: "The latest one whose period ended by the end of this one, likewise of its length.",
    }),
  ],
  ProgressType.prototype,
  "baseline",
  void 0,
);
__decorate(
  [
    Field(() => DecimalScalar, {
      nullable: true,
      description:
        "(value − baseline) ÷ (target − baseline): 1 is there, below 0 is further away than at the beginning.",
    }),
  ],
  ProgressType.prototype,
  "progress",
  void 0,
);
__decorate(
  [
    Field(() => DecimalScalar, {
      nullable: true,
      description:
        "The share of the days from the end of the baseline's period to the end of the target's that have gone by.",
    }),
  ],
  ProgressType.prototype,
  "elapsed",
  void 0,
);
__decorate(
  [Field(() => DecimalScalar, { nullable: true, description: "progress ÷ elapsed: 1 is on schedule." })],
  ProgressType.prototype,
  "scheduleRatio",
  void 0,
);
__decorate(
  [Field(() => DecimalScalar, { nullable: true, description: "value − target" })],
  ProgressType.prototype,
  "deviation",
  void 0,
);
__decorate(
  [Field(() => DecimalScalar, { nullable: true, description: "progress in per cent, 0–100, for a bar." })],
  ProgressType.prototype,
  "barPercent",
  void 0,
);
__decorate([Field(() => ProgressStatusEnum)], ProgressType.prototype, "status", void 0);
ProgressType = __decorate(
  [
    ObjectType("Progress", {
      description: "How far a figure has come on its way from the baseline to the target. What cannot be told is null.",
    }),
  ],
  ProgressType,
);
export { ProgressType };
//# sourceMappingURL=progress.type.js.map
