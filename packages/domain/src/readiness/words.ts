/** How far an initiative has come: it initiates action, organises for impact, sustains action and impact. Spelling as in 4.17. */
export const phases = ["PHASE_I", "PHASE_II", "PHASE_III"] as const;
/** One of `phases`. */
export type Phase = (typeof phases)[number];

/** What is looked at in every phase. Source: docs/methodology.md 2, Component (for success); spelling as in 4.17. */
export const components = [
  "GOVERNANCE_AND_INFRASTRUCTURE",
  "STRATEGIC_PLANNING",
  "COMMUNITY_INVOLVEMENT",
  "EVALUATION_AND_IMPROVEMENT",
] as const;
/** One of `components`. */
export type Component = (typeof components)[number];

/** A component in the codes of statements and reasons: GI, SP, CI or EI. */
export const componentCodes = {
  GOVERNANCE_AND_INFRASTRUCTURE: "GI",
  STRATEGIC_PLANNING: "SP",
  COMMUNITY_INVOLVEMENT: "CI",
  EVALUATION_AND_IMPROVEMENT: "EI",
} as const satisfies Readonly<Record<Component, string>>;
/** One of the four codes. */
export type ComponentCode = (typeof componentCodes)[Component];

/**
 * How far something is in place, from 0 to 4: the place in this list is the number that is counted with.
 * Source: docs/methodology.md 4.8.2.
 */
export const anchors = ["NOT_STARTED", "DISCUSSED", "STARTED", "LARGELY_IN_PLACE", "FULLY_IN_PLACE"] as const;
/** One of `anchors`. */
export type Anchor = (typeof anchors)[number];

/** The most that can be said of a statement; the least is 0. */
export const ratingMax = 4;
/** What can be said of a statement in numbers. */
export const ratings = [0, 1, 2, 3, 4] as const;
/** One of `ratings`. */
export type Rating = (typeof ratings)[number];
/** What can be said of a statement besides: neither is ever a 0. */
export const unrated = ["DONT_KNOW", "NOT_APPLICABLE"] as const;
/** What one respondent says of one statement. */
export type Answer = Rating | (typeof unrated)[number];

/** What an answer rests on. Of these, a statement by itself proves nothing. Source: docs/methodology.md 4.8.2. */
export const evidenceKinds = ["STATEMENT", "DOCUMENT", "DATA", "INDEPENDENT"] as const;
/** One of `evidenceKinds`. */
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Is it something that others can look at? Source: docs/methodology.md 4.8.4, the last row of the floors. */
export const isHardEvidence = (kind: EvidenceKind): boolean => kind !== "STATEMENT";

/** What the organisations' answers say of going on to the next phase. Spelling as in docs/methodology.md 4.17. */
export const gateResults = ["READY", "READY_WITH_CONDITIONS", "NOT_READY", "INSUFFICIENT_RESPONSES"] as const;
/** One of `gateResults`. */
export type GateResult = (typeof gateResults)[number];

/** How far organisations see the same. Spelling as in docs/methodology.md 4.17. */
export const agreementBands = ["HIGH", "MEDIUM", "LOW", "NOT_ENOUGH_ORGANISATIONS"] as const;
/** One of `agreementBands`. */
export type AgreementBand = (typeof agreementBands)[number];

/** What a backbone does. Source: docs/methodology.md 4.7; spelling as in 2. */
export const backboneFunctions = [
  "GUIDE_VISION_AND_STRATEGY",
  "SUPPORT_ALIGNED_ACTIVITIES",
  "ESTABLISH_SHARED_MEASUREMENT_PRACTICES",
  "BUILD_PUBLIC_WILL",
  "ADVANCE_POLICY",
  "MOBILIZE_FUNDING",
] as const;
/** One of `backboneFunctions`. */
export type BackboneFunction = (typeof backboneFunctions)[number];
