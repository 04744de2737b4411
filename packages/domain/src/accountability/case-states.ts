import type { CaseSeverity } from "./case-words.ts";

/** How far a case has come. Source: docs/methodology.md 4.9.2 and 4.17. */
export const caseStates = [
  "RECEIVED",
  "ACKNOWLEDGED",
  "TRIAGED",
  "IN_REVIEW",
  "AWAITING_COMPLAINANT",
  "INVESTIGATION",
  "RESPONDED",
  "REFERRED",
  "APPEALED",
  "APPEAL_IN_REVIEW",
  "APPEAL_DECIDED",
  "CLOSED",
  "REOPENED",
  "WITHDRAWN",
] as const;
/** One of `caseStates`. */
export type CaseState = (typeof caseStates)[number];

/**
 * What can be done with a case, named for whoever does it. The one who told it appeals, withdraws and is heard when an answer comes; a
 * reviewer takes up and decides an appeal; a handler does everything else. Keelson itself closes what was answered, when nobody has appealed in time.
 *
 * Source: docs/methodology.md 4.9.2 and 4.18.
 */
export const caseSteps = [
  "acknowledge",
  "triage",
  "review",
  "ask",
  "hear",
  "refer",
  "investigate",
  "respond",
  "close",
  "appeal",
  "reviewAppeal",
  "decideAppeal",
  "reopen",
  "withdraw",
] as const;
/** One of `caseSteps`. */
export type CaseStep = (typeof caseSteps)[number];

/**
 * Where a step leads from a state; null where the drawing has no such arrow (TRANSITION_NOT_ALLOWED).
 *
 * The appeal leaves the drawing where RESPONDED turns into CLOSED: both lead there, or whoever closes soon would cut the appeal off. It leads there
 * once: nothing but CLOSED follows a decided appeal, and what `hasAppealed` is not appealed against again. CLOSED is reopened once (`hasReopened`).
 * WITHDRAWN goes on as INVESTIGATION where the case is SENSITIVE, because others may be at risk.
 *
 * Source: docs/methodology.md 4.9.2, the drawing, and 4.19, property 10.
 */
export function nextCaseState(
  state: CaseState,
  step: CaseStep,
  { severity, hasAppealed, hasReopened }: CasePast,
): CaseState | null {
  const next = arrows[state][step] ?? null;
  if (step === "appeal" && hasAppealed) return null;
  if (step === "reopen" && hasReopened) return null;
  if (state === "WITHDRAWN" && step === "investigate" && severity !== "SENSITIVE") return null;
  return next;
}

/** What has become of a case before, as far as its next step depends on it. */
export interface CasePast {
  readonly severity: CaseSeverity;
  readonly hasAppealed: boolean;
  readonly hasReopened: boolean;
}

/** Is there still something to be done? What is CLOSED or WITHDRAWN is over, for now. */
export const isOpen = (state: CaseState): boolean => state !== "CLOSED" && state !== "WITHDRAWN";

const withdraw = { withdraw: "WITHDRAWN" } as const;

const arrows: Readonly<Record<CaseState, Readonly<Partial<Record<CaseStep, CaseState>>>>> = {
  RECEIVED: { acknowledge: "ACKNOWLEDGED", ...withdraw },
  ACKNOWLEDGED: { triage: "TRIAGED", ...withdraw },
  TRIAGED: { review: "IN_REVIEW", refer: "REFERRED", investigate: "INVESTIGATION", ...withdraw },
  IN_REVIEW: { ask: "AWAITING_COMPLAINANT", respond: "RESPONDED", ...withdraw },
  AWAITING_COMPLAINANT: { hear: "IN_REVIEW", ...withdraw },
  INVESTIGATION: { respond: "RESPONDED", ...withdraw },
  RESPONDED: { close: "CLOSED", appeal: "APPEALED", ...withdraw },
  REFERRED: { close: "CLOSED", ...withdraw },
  APPEALED: { reviewAppeal: "APPEAL_IN_REVIEW", ...withdraw },
  APPEAL_IN_REVIEW: { decideAppeal: "APPEAL_DECIDED", ...withdraw },
  APPEAL_DECIDED: { close: "CLOSED", ...withdraw },
  CLOSED: { appeal: "APPEALED", reopen: "REOPENED" },
  REOPENED: { review: "IN_REVIEW", ...withdraw },
  WITHDRAWN: { investigate: "INVESTIGATION" },
};
