import type { AssessmentState } from "@keelson/domain/readiness/assessment-life";
import type { Anchor, Component, EvidenceKind, Phase } from "@keelson/domain/readiness/words";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { ChangeSummary } from "./summarise-change.ts";
import type { Summary } from "./summarise.ts";

/** One round of a phase: organisations are asked, people answer, it is closed, talked about and decided on. */
@Entity("readiness_assessment")
export class ReadinessAssessment {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  phase!: Phase;
  @Column({ type: "integer", name: "bank_version" })
  bankVersion!: number;
  /** Statements of the initiative's own that it asks, by code: the database says which. */
  @Column({ type: "text", array: true, name: "own_codes", default: "{}" })
  ownCodes!: string[];
  @Column({ type: "integer" })
  round!: number;
  @Column({ type: "date", name: "opens_on" })
  opensOn!: string;
  @Column({ type: "date", name: "closes_on" })
  closesOn!: string;
  @Column({ type: "text", default: "DRAFT" })
  state!: AssessmentState;
  @Column({ type: "date", name: "discussed_on", nullable: true })
  discussedOn!: string | null;
  @Column({ type: "text", name: "discussed_among", nullable: true })
  discussedAmong!: string | null;
  @Column({ type: "text", name: "discussed_about", nullable: true })
  discussedAbout!: string | null;
  @Column({ type: "text", name: "discussed_outcome", nullable: true })
  discussedOutcome!: string | null;
  @Column({ type: "uuid", name: "made_by" })
  madeBy!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "date_trunc('milliseconds', now())" })
  createdAt!: Date;
}

/** An organisation that is asked. */
@Entity("readiness_invitation")
export class ReadinessInvitation {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", name: "assessment_id" })
  assessmentId!: string;
  @PrimaryColumn({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "text" })
  code!: string;
  @Column({ type: "boolean", name: "is_community" })
  isCommunity!: boolean;
  @Column({ type: "integer", name: "respondents_wanted" })
  respondentsWanted!: number;
  @Column({ type: "boolean", name: "shares_score", default: false })
  sharesScore!: boolean;
}

/** What can be said of a statement. */
export type Said = Anchor | "DONT_KNOW" | "NOT_APPLICABLE";

/** One answer as it is kept. */
export interface KeptAnswer {
  readonly answer: Said;
  readonly comment: string | null;
  readonly evidence: readonly KeptEvidence[];
}

export interface KeptEvidence {
  readonly kind: EvidenceKind;
  readonly text: string;
  /** The row of a file that shows it; absent where none does. */
  readonly fileId?: string;
}

/** What one respondent says: nobody else reads it. */
@Entity("readiness_response")
export class ReadinessResponse {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id!: string;
  @Column({ type: "uuid", name: "assessment_id" })
  assessmentId!: string;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "uuid", name: "person_id" })
  personId!: string;
  @Column({ type: "jsonb" })
  answers!: Record<string, KeptAnswer>;
  @Column({ type: "text", default: "und" })
  language!: string;
  /** The how manieth time it was said. */
  @Column({ type: "integer", default: 1 })
  revision!: number;
  /** By which request it came last; null where that had no key. */
  @Column({ type: "text", name: "request_key", nullable: true })
  requestKey!: string | null;
  @Column({ type: "uuid", default: () => "gen_random_uuid()" })
  salt!: string;
}

/** What a round says, as it may be shown. */
@Entity("readiness_result")
export class ReadinessResult {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", name: "assessment_id" })
  assessmentId!: string;
  @Column({ type: "jsonb" })
  summary!: Summary;
}

/** What became of readiness since the round before, as it may be shown. */
@Entity("readiness_change")
export class ReadinessChange {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", name: "assessment_id" })
  assessmentId!: string;
  @Column({ type: "uuid", name: "earlier_id" })
  earlierId!: string;
  @Column({ type: "jsonb" })
  summary!: ChangeSummary;
}

/** An organisation's own score, where so many of it count in it that it is nobody's alone. */
@Entity("readiness_score")
export class ReadinessScore {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", name: "assessment_id" })
  assessmentId!: string;
  @PrimaryColumn({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @PrimaryColumn({ type: "text" })
  component!: Component;
  @Column({ type: "numeric" })
  score!: string;
  @Column({ type: "boolean", name: "speaks_first" })
  speaksFirst!: boolean;
  @Column({ type: "uuid", default: () => "gen_random_uuid()" })
  salt!: string;
}
