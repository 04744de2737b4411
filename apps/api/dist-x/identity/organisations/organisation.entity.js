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
/** A body. It is in no initiative by itself: memberships are. */
let Organisation = class Organisation {};
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], Organisation.prototype, "id", void 0);
__decorate([Column({ type: "text" })], Organisation.prototype, "name", void 0);
__decorate([Column({ type: "text", nullable: true })], Organisation.prototype, "country", void 0);
__decorate(
  [Column({ type: "timestamptz", name: "created_at", default: () => "now()" })],
  Organisation.prototype,
  "createdAt",
  void 0,
);
Organisation = __decorate([Entity("organisation")], Organisation);
export { Organisation };
//# sourceMappingURL=organisation.entity.js.map
