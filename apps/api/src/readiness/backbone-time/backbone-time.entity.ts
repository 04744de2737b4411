import type { BackboneFunction } from "@keelson/domain/readiness/words";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** Where the backbone's time went in a quarter: shares of a whole, by function. */
@Entity("backbone_time")
export class BackboneTime {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "date", name: "starts_on" })
  startsOn!: string;
  @Column({ type: "numeric", name: "guide_vision_and_strategy" })
  guideVisionAndStrategy!: string;
  @Column({ type: "numeric", name: "support_aligned_activities" })
  supportAlignedActivities!: string;
  @Column({ type: "numeric", name: "establish_shared_measurement_practices" })
  establishSharedMeasurementPractices!: string;
  @Column({ type: "numeric", name: "build_public_will" })
  buildPublicWill!: string;
  @Column({ type: "numeric", name: "advance_policy" })
  advancePolicy!: string;
  @Column({ type: "numeric", name: "mobilize_funding" })
  mobilizeFunding!: string;
}

/** The column of each function. */
export const columnOf = {
  GUIDE_VISION_AND_STRATEGY: "guideVisionAndStrategy",
  SUPPORT_ALIGNED_ACTIVITIES: "supportAlignedActivities",
  ESTABLISH_SHARED_MEASUREMENT_PRACTICES: "establishSharedMeasurementPractices",
  BUILD_PUBLIC_WILL: "buildPublicWill",
  ADVANCE_POLICY: "advancePolicy",
  MOBILIZE_FUNDING: "mobilizeFunding",
} as const satisfies Record<BackboneFunction, keyof BackboneTime>;
