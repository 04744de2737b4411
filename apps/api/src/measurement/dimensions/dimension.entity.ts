import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from "typeorm";

/** A way of cutting figures, shared by all indicators of an initiative. */
@Entity("dimension")
export class Dimension {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  code!: string;
  @Column({ type: "text" })
  name!: string;
  /** Nobody is in two categories. */
  @Column({ type: "boolean" })
  exclusive!: boolean;
  /** Everybody is in one. */
  @Column({ type: "boolean" })
  exhaustive!: boolean;
  /** To be in one of its categories, or in none, could harm somebody. */
  @Column({ type: "boolean", name: "is_sensitive", default: false })
  isSensitive!: boolean;
  @Column({ type: "integer" })
  position!: number;
  @OneToMany(() => Category, (category) => category.dimension)
  categories!: Category[];
}

@Entity("category")
export class Category {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "dimension_id" })
  dimensionId!: string;
  @ManyToOne(() => Dimension, (dimension) => dimension.categories)
  @JoinColumn([
    { name: "initiative_id", referencedColumnName: "initiativeId" },
    { name: "dimension_id", referencedColumnName: "id" },
  ])
  dimension!: Dimension;
  @Column({ type: "text" })
  code!: string;
  @Column({ type: "text" })
  name!: string;
  @Column({ type: "integer" })
  position!: number;
}
