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
import { Field, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.js";
import { PeriodCodeScalar } from "../../kernel/scalars.js";
import { RevisionReasonEnum } from "../measurements/measurement.type.js";
let RestatementType = class RestatementType {};
__decorate([Field(() => PeriodCodeScalar)], RestatementType.prototype, "period", void 0);
__decorate(
  [
    Field(() => RevisionReasonEnum, {
      nullable: true,
      description:
        "Why partners changed their figures. Null where they say different things, and where it was a waiver.",
    }),
  ],
  RestatementType.prototype,
  "reason",
  void 0,
);
RestatementType = __decorate(
  [
    ObjectType("Restatement", {
      description:
        "The figure of a closed period changed by 1 % or more, or crossed its target: whoever has read the old one should know. Outside " +
        "audiences see the figures of releases, and none where either of the two was not shown to them.",
    }),
  ],
  RestatementType,
);
export { RestatementType };
export const RestatementConnection = Connection(RestatementType, "Restatement");
//# sourceMappingURL=restatement.type.js.map
