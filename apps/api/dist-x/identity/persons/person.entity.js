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
let Person = class Person {};
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], Person.prototype, "id", void 0);
__decorate([Column({ type: "text" })], Person.prototype, "email", void 0);
__decorate([Column({ type: "text" })], Person.prototype, "name", void 0);
__decorate([Column({ type: "text", nullable: true })], Person.prototype, "language", void 0);
__decorate(
  [Column({ type: "timestamptz", name: "created_at", default: () => "now()" })],
  Person.prototype,
  "createdAt",
  void 0,
);
Person = __decorate([Entity("person")], Person);
export { Person };
//# sourceMappingURL=person.entity.js.map
