/**
 * What somebody tells an initiative about, as the people who handle it sort it: nobody has to choose before they may speak.
 * Source: docs/methodology.md 4.9.2.
 */
export const caseCategories = [
  "PRAISE",
  "SUGGESTION",
  "QUESTION",
  "COMPLAINT_PROGRAMME",
  "COMPLAINT_CONDUCT",
  "SEXUAL_EXPLOITATION_ABUSE_HARASSMENT",
  "FRAUD_CORRUPTION",
  "DISCRIMINATION",
  "DATA_PROTECTION",
  "RETALIATION",
  "OUT_OF_SCOPE",
] as const;
/** One of `caseCategories`. */
export type CaseCategory = (typeof caseCategories)[number];

/** How much harm there is to fear, and so who may read it and how soon it is to be answered. Source: docs/methodology.md 4.9.2. */
export const caseSeverities = ["ROUTINE", "SERIOUS", "SENSITIVE"] as const;
/** One of `caseSeverities`. */
export type CaseSeverity = (typeof caseSeverities)[number];

/** What came out for the one who told it; ANSWERED is for questions, suggestions and praise. Source: docs/methodology.md 4.9.2. */
export const caseOutcomes = ["UPHELD", "PARTLY_UPHELD", "NOT_UPHELD", "CANNOT_ESTABLISH", "ANSWERED"] as const;
/** One of `caseOutcomes`. */
export type CaseOutcome = (typeof caseOutcomes)[number];

/** What somebody else found who looked at it again. Source: docs/methodology.md 4.9.2. */
export const appealOutcomes = ["CONFIRMED", "CHANGED", "SENT_BACK"] as const;
/** One of `appealOutcomes`. */
export type AppealOutcome = (typeof appealOutcomes)[number];

/** What a triage says about the people in a case, beside its category. */
export interface Triage {
  readonly category: CaseCategory;
  /** As whoever triages sees it. */
  readonly severity: CaseSeverity;
  /** A child is in it, as whoever was harmed, threatened or saw it. */
  readonly involvesChild: boolean;
  /** Somebody's safety is threatened. */
  readonly threatensSafety: boolean;
}

/**
 * How a case is to be handled: SENSITIVE whatever the triage says where it is sexual exploitation, abuse or harassment, retaliation, a
 * threat to somebody's safety, or involves a child; else as the triage says. A case without a triage is handled as SENSITIVE as well:
 * nobody knows yet what is in it.
 *
 * Source: docs/methodology.md 4.9.2.
 */
export function severityOf(triage: Triage | null): CaseSeverity {
  if (triage === null || triage.involvesChild || triage.threatensSafety) return "SENSITIVE";
  return alwaysSensitive.includes(triage.category) ? "SENSITIVE" : triage.severity;
}

const alwaysSensitive: readonly CaseCategory[] = ["SEXUAL_EXPLOITATION_ABUSE_HARASSMENT", "RETALIATION"];
