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
import { Field, ID, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.js";
import { enumOf } from "../../kernel/scalars.js";
export const phases = ["PHASE_I", "PHASE_II", "PHASE_III"];
export const PhaseEnum = enumOf("Phase", phases);
let InitiativeType = class InitiativeType {};
__decorate([Field(() => ID)], InitiativeType.prototype, "id", void 0);
__decorate([Field(() => String)], InitiativeType.prototype, "slug", void 0);
__decorate([Field(() => String)], InitiativeType.prototype, "name", void 0);
__decorate([Field(() => String)], InitiativeType.prototype, "problemArea", void 0);
__decorate([Field(() => PhaseEnum)], InitiativeType.prototype, "currentPhase", void 0);
__decorate(
  [
    Field(() => Boolean, {
      description:
        "Whether the public reads it: its name, problem and phase, the organisations that consented to be named, its indicators, " +
        "baselines and targets, and what was released of them.",
    }),
  ],
  InitiativeType.prototype,
  "publicPageEnabled",
  void 0,
);
InitiativeType = __decorate([ObjectType("Initiative")], InitiativeType);
export { InitiativeType };
export const InitiativeConnection = Connection(InitiativeType, "Initiative");
//# sourceMappingURL=initiative.type.js.map
