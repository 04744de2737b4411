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
import { Column, Entity, PrimaryColumn } from "typeorm";
let Initiative = class Initiative {};
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], Initiative.prototype, "id", void 0);
__decorate([Column({ type: "text" })], Initiative.prototype, "slug", void 0);
__decorate([Column({ type: "text" })], Initiative.prototype, "name", void 0);
__decorate([Column({ type: "text", name: "problem_area" })], Initiative.prototype, "problemArea", void 0);
__decorate([Column({ type: "text", name: "time_zone", default: "UTC" })], Initiative.prototype, "timeZone", void 0);
__decorate(
  [Column({ type: "text", name: "default_language", default: "en" })],
  Initiative.prototype,
  "defaultLanguage",
  void 0,
);
__decorate(
  [Column({ type: "text", name: "current_phase", default: "PHASE_I" })],
  Initiative.prototype,
  "currentPhase",
  void 0,
);
__decorate(
  [Column({ type: "integer", name: "small_cell_threshold", default: 5 })],
  Initiative.prototype,
  "smallCellThreshold",
  void 0,
);
__decorate(
  [Column({ type: "numeric", name: "min_coverage", default: 0.8 })],
  Initiative.prototype,
  "minCoverage",
  void 0,
);
__decorate(
  [Column({ type: "boolean", name: "public_page_enabled", default: false })],
  Initiative.prototype,
  "publicPageEnabled",
  void 0,
);
__decorate(
  [Column({ type: "text", name: "backbone_decision", nullable: true })],
  Initiative.prototype,
  "backboneDecision",
  void 0,
);
__decorate(
  [Column({ type: "timestamptz", name: "created_at", default: () => "now()" })],
  Initiative.prototype,
  "createdAt",
  void 0,
);
__decorate([Column({ type: "integer", default: 1 })], Initiative.prototype, "version", void 0);
Initiative = __decorate([Entity("initiative")], Initiative);
export { Initiative };
//# sourceMappingURL=initiative.entity.js.map
