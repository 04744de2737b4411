import type { BackboneAnchor } from "@keelson/domain/readiness/backbone";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { BackboneSummary } from "./summarise-review.ts";

/** Open, and then closed for good. */
export const backboneReviewStates = ["OPEN", "CLOSED"] as const;
export type BackboneReviewState = (typeof backboneReviewStates)[number];

/** A year's look at what the backbone does, by those it works for and by itself. */
@Entity("backbone_review")
export class BackboneReview {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "integer", name: "bank_version" })
  bankVersion!: number;
  @Column({ type: "date", name: "opens_on" })
  opensOn!: string;
  @Column({ type: "date", name: "closes_on" })
  closesOn!: string;
  @Column({ type: "text", default: "OPEN" })
  state!: BackboneReviewState;
  @Column({ type: "uuid", name: "made_by" })
  madeBy!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "date_trunc('milliseconds', now())" })
  createdAt!: Date;
}

/** An organisation that rates, or the backbone beside them. */
@Entity("backbone_rater")
export class BackboneRater {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", name: "review_id" })
  reviewId!: string;
  @PrimaryColumn({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "text" })
  code!: string;
  @Column({ type: "boolean", name: "is_self" })
  isSelf!: boolean;
}

/** What can be said of a statement about a backbone. */
export type BackboneSaid = BackboneAnchor | "DONT_KNOW";

/** What one person says: nobody else reads it. */
@Entity("backbone_rating")
export class BackboneRating {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id!: string;
  @Column({ type: "uuid", name: "review_id" })
  reviewId!: string;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "uuid", name: "person_id" })
  personId!: string;
  @Column({ type: "jsonb" })
  answers!: Record<string, BackboneSaid>;
  @Column({ type: "integer", default: 1 })
  revision!: number;
  /** By which request it came last; null where that had no key. */
  @Column({ type: "text", name: "request_key", nullable: true })
  requestKey!: string | null;
  @Column({ type: "uuid", default: () => "gen_random_uuid()" })
  salt!: string;
}

/** What a review says, as it may be shown. */
@Entity("backbone_result")
export class BackboneResult {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", name: "review_id" })
  reviewId!: string;
  @Column({ type: "jsonb" })
  summary!: BackboneSummary;
}
