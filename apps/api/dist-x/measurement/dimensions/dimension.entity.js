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
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from "typeorm";
/** A way of cutting figures, shared by all indicators of an initiative. */
let Dimension = class Dimension {};
__decorate([PrimaryColumn({ type: "uuid", name: "initiative_id" })], Dimension.prototype, "initiativeId", void 0);
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], Dimension.prototype, "id", void 0);
__decorate([Column({ type: "text" })], Dimension.prototype, "code", void 0);
__decorate([Column({ type: "text" })], Dimension.prototype, "name", void 0);
__decorate([Column({ type: "boolean" })], Dimension.prototype, "exclusive", void 0);
__decorate([Column({ type: "boolean" })], Dimension.prototype, "exhaustive", void 0);
__decorate(
  [Column({ type: "boolean", name: "is_sensitive", default: false })],
  Dimension.prototype,
  "isSensitive",
  void 0,
);
__decorate([Column({ type: "integer" })], Dimension.prototype, "position", void 0);
__decorate(
  [
    OneToMany(
      () => Category,
      (category) => category.dimension,
    ),
  ],
  Dimension.prototype,
  "categories",
  void 0,
);
Dimension = __decorate([Entity("dimension")], Dimension);
export { Dimension };
let Category = class Category {};
__decorate([PrimaryColumn({ type: "uuid", name: "initiative_id" })], Category.prototype, "initiativeId", void 0);
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], Category.prototype, "id", void 0);
__decorate([Column({ type: "uuid", name: "dimension_id" })], Category.prototype, "dimensionId", void 0);
__decorate(
  [
    ManyToOne(
      () => Dimension,
      (dimension) => dimension.categories,
    ),
    JoinColumn([
      { name: "initiative_id", referencedColumnName: "initiativeId" },
      { name: "dimension_id", referencedColumnName: "id" },
    ]),
  ],
  Category.prototype,
  "dimension",
  void 0,
);
__decorate([Column({ type: "text" })], Category.prototype, "code", void 0);
__decorate([Column({ type: "text" })], Category.prototype, "name", void 0);
__decorate([Column({ type: "integer" })], Category.prototype, "position", void 0);
Category = __decorate([Entity("category")], Category);
export { Category };
//# sourceMappingURL=dimension.entity.js.map
