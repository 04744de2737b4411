/** How far an activity has come. Source: docs/methodology.md 4.5. */
export const activityStatuses = ["PROPOSED", "PLANNED", "ACTIVE", "PAUSED", "COMPLETED", "CANCELLED"] as const;
/** One of `activityStatuses`. */
export type ActivityStatus = (typeof activityStatuses)[number];

/** How much an activity matters for an outcome, lightest first. Source: docs/methodology.md 4.5. */
export const contributionWeights = ["SUPPORTING", "SIGNIFICANT", "CRITICAL"] as const;
/** One of `contributionWeights`. */
export type ContributionWeight = (typeof contributionWeights)[number];

/** On what the claim rests that an activity contributes, weakest first. Source: docs/methodology.md 4.5. */
export const evidenceLevels = ["ASSUMED", "EXPERIENCE", "STUDY"] as const;
/** One of `evidenceLevels`. */
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** How one activity strengthens another. Source: docs/methodology.md 4.5. */
export const reinforcementKinds = [
  "FEEDS_INTO",
  "REFERS_TO",
  "PREPARES",
  "AMPLIFIES",
  "SHARES_RESOURCES",
  "FILLS_GAP_LEFT_BY",
  "ADVOCATES_FOR",
] as const;
/** One of `reinforcementKinds`. */
export type ReinforcementKind = (typeof reinforcementKinds)[number];

/** What became of a step on an activity's way. Source: docs/methodology.md 4.5. */
export const milestoneStates = ["PLANNED", "DONE", "MISSED", "DROPPED"] as const;
/** One of `milestoneStates`. */
export type MilestoneState = (typeof milestoneStates)[number];

/** How far what partners offer meets what is needed, least first. Source: docs/methodology.md 4.5. */
export const coverageStates = ["GAP", "THIN", "PARTIAL", "COVERED", "EXCESS"] as const;
/** One of `coverageStates`. */
export type CoverageState = (typeof coverageStates)[number];

/** What two leads found when they talked about a possible overlap. Source: docs/methodology.md 4.5. */
export const overlapResolutions = ["COMPLEMENTARY", "AGREED_SPLIT", "MERGE", "INTENTIONAL_CHOICE"] as const;
/** One of `overlapResolutions`. */
export type OverlapResolution = (typeof overlapResolutions)[number];
