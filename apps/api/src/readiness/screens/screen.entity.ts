import type { ScreenAnswer, ScreenQuestion, ScreenResult } from "@keelson/domain/readiness/screen";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What was thought, at one time, of whether collective impact suits the problem: never changed. */
@Entity("suitability_screen")
export class SuitabilityScreen {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text", name: "complex_problem" })
  complexProblem!: ScreenAnswer;
  @Column({ type: "text", name: "complex_problem_evidence" })
  complexProblemEvidence!: string;
  @Column({ type: "text", name: "capacity_for_five_conditions" })
  capacityForFiveConditions!: ScreenAnswer;
  @Column({ type: "text", name: "capacity_for_five_conditions_evidence" })
  capacityForFiveConditionsEvidence!: string;
  @Column({ type: "text", name: "community_support" })
  communitySupport!: ScreenAnswer;
  @Column({ type: "text", name: "community_support_evidence" })
  communitySupportEvidence!: string;
  @Column({ type: "text", name: "backbone_funding" })
  backboneFunding!: ScreenAnswer;
  @Column({ type: "text", name: "backbone_funding_evidence" })
  backboneFundingEvidence!: string;
  @Column({ type: "text", name: "influential_champion", nullable: true })
  influentialChampion!: string | null;
  @Column({ type: "text", name: "adequate_financial_resources", nullable: true })
  adequateFinancialResources!: string | null;
  @Column({ type: "text", name: "sense_of_urgency", nullable: true })
  senseOfUrgency!: string | null;
  @Column({ type: "text", name: "basis_for_collaboration", nullable: true })
  basisForCollaboration!: string | null;
  @Column({ type: "text", default: "und" })
  language!: string;
  @Column({ type: "text" })
  result!: ScreenResult;
  @Column({ type: "date", name: "screened_on" })
  screenedOn!: string;
  @Column({ type: "uuid", name: "screened_by" })
  screenedBy!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "date_trunc('milliseconds', now())" })
  createdAt!: Date;
}

/** What has to be seen to, by whom and by when. */
@Entity("suitability_condition")
export class SuitabilityCondition {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "screen_id" })
  screenId!: string;
  @Column({ type: "text" })
  question!: ScreenQuestion;
  @Column({ type: "text" })
  text!: string;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "date", name: "due_on" })
  dueOn!: string;
  @Column({ type: "date", name: "met_on", nullable: true })
  metOn!: string | null;
  @Column({ type: "text", name: "met_how", nullable: true })
  metHow!: string | null;
  @Column({ type: "uuid", name: "met_by", nullable: true })
  metBy!: string | null;
}
