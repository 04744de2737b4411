/** What a proposal is about. Source: docs/methodology.md 4.3. */
export const proposalKinds = [
  "AGENDA_CHANGE",
  "INDICATOR_CHANGE",
  "MEMBERSHIP",
  "BUDGET",
  "POLICY_POSITION",
  "PROCESS",
  "OTHER",
] as const;
/** One of `proposalKinds`. */
export type ProposalKind = (typeof proposalKinds)[number];

/**
 * What a decision decides: a proposal, the adoption of an agenda, who the backbone is, to go on past the suitability screen, another
 * phase; OTHER is what was decided elsewhere, and written down.
 *
 * Source: docs/methodology.md 4.1 to 4.3.
 */
export const decisionKinds = [
  "PROPOSAL",
  "AGENDA_ADOPTION",
  "BACKBONE_CHOICE",
  "SCREEN_OVERRIDE",
  "PHASE_CHANGE",
  "OTHER",
] as const;
/** One of `decisionKinds`. */
export type DecisionKind = (typeof decisionKinds)[number];

/** By whose hand a decision came into the register: the committee's, the backbone's, or Keelson counted what was said. */
export const decisionRecordings = ["COMMITTEE", "BACKBONE", "COUNTED"] as const;
/** One of `decisionRecordings`. */
export type DecisionRecording = (typeof decisionRecordings)[number];

/** Who reads a proposal or a decision: whoever takes part, or everybody. */
export const decisionVisibilities = ["PARTNERS", "PUBLIC"] as const;
/** One of `decisionVisibilities`. */
export type DecisionVisibility = (typeof decisionVisibilities)[number];
