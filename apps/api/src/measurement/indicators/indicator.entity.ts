import type { CompositeDefinition } from "@keelson/domain/measurement/composite";
import type {
  AcrossPartners,
  AcrossTime,
  DesiredDirection,
  Frequency,
  IndicatorLevel,
  MeasureType,
  ReportingStyle,
} from "@keelson/domain/measurement/words";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";

/** What is measured together. All that may change about it is in its definitions. */
@Entity("indicator")
export class Indicator {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  code!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
}

/** One version of what is counted and how it adds up. A period belongs to the version in force when it starts. */
@Entity("indicator_definition")
export class IndicatorDefinition {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "indicator_id" })
  indicatorId!: string;
  @ManyToOne(() => Indicator)
  @JoinColumn([
    { name: "initiative_id", referencedColumnName: "initiativeId" },
    { name: "indicator_id", referencedColumnName: "id" },
  ])
  indicator!: Indicator;
  @Column({ type: "integer", default: 1 })
  version!: number;
  @Column({ type: "text" })
  name!: string;
  @Column({ type: "text" })
  definition!: string;
  @Column({ type: "text" })
  unit!: string;
  @Column({ type: "text" })
  level!: IndicatorLevel;
  @Column({ type: "text", name: "measure_type" })
  measureType!: MeasureType;
  @Column({ type: "text", name: "across_partners" })
  acrossPartners!: AcrossPartners;
  @Column({ type: "text", name: "across_time" })
  acrossTime!: AcrossTime;
  @Column({ type: "text", name: "reporting_style", default: "PERIODIC" })
  reportingStyle!: ReportingStyle;
  @Column({ type: "integer", default: 1 })
  multiplier!: number;
  @Column({ type: "text", name: "desired_direction" })
  desiredDirection!: DesiredDirection;
  @Column({ type: "text" })
  frequency!: Frequency;
  @Column({ type: "integer", name: "year_start_month", default: 1 })
  yearStartMonth!: number;
  @Column({ type: "text", name: "answer_dimension", nullable: true })
  answerDimension!: string | null;
  @Column({ type: "boolean", name: "populations_disjoint", default: false })
  populationsDisjoint!: boolean;
  @Column({ type: "numeric", name: "population_cap", nullable: true })
  populationCap!: string | null;
  @Column({ type: "boolean", name: "allows_over_100", default: false })
  allowsOver100!: boolean;
  @Column({ type: "boolean", name: "allows_negative", default: false })
  allowsNegative!: boolean;
  @Column({ type: "numeric", nullable: true })
  tolerance!: string | null;
  @Column({ type: "integer", name: "burden_minutes_per_report", nullable: true })
  burdenMinutesPerReport!: number | null;
  /** That somebody is counted, or nobody, could harm them. */
  @Column({ type: "boolean", name: "is_sensitive", default: false })
  isSensitive!: boolean;
  /** Nobody and everybody are hidden as if they were few. */
  @Column({ type: "boolean", name: "suppress_zeros", default: false })
  suppressZeros!: boolean;
  @Column({ type: "jsonb", nullable: true })
  composite!: CompositeDefinition | null;
  /** First day whose periods it defines; '-infinity' for the first version. */
  @Column({ type: "date", name: "starts_on", default: "-infinity" })
  startsOn!: string;
  @Column({ type: "date", name: "ends_on", default: "infinity" })
  endsOn!: string;
  /** The first of the indicator's own periods under this version; null for the first version. */
  @Column({ type: "text", name: "effective_from", nullable: true })
  effectiveFrom!: string | null;
  /** Known from this stamp on: a question asked as of an earlier one does not know it. -Infinity for the first version. */
  @Column({ type: "timestamptz", name: "opened_at", default: "-infinity" })
  openedAt!: Date | number;
}
