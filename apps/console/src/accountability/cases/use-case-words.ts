import { useLingui } from "@lingui/react/macro";
import type { AppealOutcome, CaseCategory, CaseOutcome, CaseSeverity, CaseState, CaseTask } from "../../gql/graphql.ts";

/** What the words of a case are called for those who handle it. */
export function useCaseWords(): {
  readonly categories: Readonly<Record<CaseCategory, string>>;
  readonly severities: Readonly<Record<CaseSeverity, string>>;
  readonly states: Readonly<Record<CaseState, string>>;
  readonly outcomes: Readonly<Record<CaseOutcome, string>>;
  readonly appealOutcomes: Readonly<Record<AppealOutcome, string>>;
  readonly tasks: Readonly<Record<CaseTask, string>>;
} {
  const { t } = useLingui();
  return {
    categories: {
      PRAISE: t`Thanks`,
      SUGGESTION: t`Suggestion`,
      QUESTION: t`Question`,
      COMPLAINT_PROGRAMME: t`Complaint about the work`,
      COMPLAINT_CONDUCT: t`Complaint about somebody’s conduct`,
      SEXUAL_EXPLOITATION_ABUSE_HARASSMENT: t`Sexual exploitation, abuse or harassment`,
      FRAUD_CORRUPTION: t`Fraud or corruption`,
      DISCRIMINATION: t`Discrimination`,
      DATA_PROTECTION: t`Handling of personal data`,
      RETALIATION: t`Retaliation`,
      OUT_OF_SCOPE: t`Nothing that this initiative can answer for`,
    },
    severities: { ROUTINE: t`Routine`, SERIOUS: t`Serious`, SENSITIVE: t`Sensitive` },
    states: {
      RECEIVED: t`Arrived`,
      ACKNOWLEDGED: t`Acknowledged`,
      TRIAGED: t`Sorted`,
      IN_REVIEW: t`In review`,
      AWAITING_COMPLAINANT: t`Waits for whoever told it`,
      INVESTIGATION: t`Under investigation`,
      RESPONDED: t`Answered`,
      REFERRED: t`Referred`,
      APPEALED: t`Appealed against`,
      APPEAL_IN_REVIEW: t`Appeal in review`,
      APPEAL_DECIDED: t`Appeal decided`,
      CLOSED: t`Closed`,
      REOPENED: t`Taken up again`,
      WITHDRAWN: t`Withdrawn`,
    },
    outcomes: {
      UPHELD: t`It is so`,
      PARTLY_UPHELD: t`It is so in part`,
      NOT_UPHELD: t`It was not found to be so`,
      CANNOT_ESTABLISH: t`It cannot be found out`,
      ANSWERED: t`Answered: a question, a suggestion or thanks`,
    },
    appealOutcomes: {
      CONFIRMED: t`The answer stands`,
      CHANGED: t`The answer is changed`,
      SENT_BACK: t`It is to be looked into once more`,
    },
    tasks: {
      ACKNOWLEDGE: t`Acknowledge`,
      TRIAGE: t`Sort`,
      TELL_THE_PLAN: t`Say what is planned`,
      TELL_WHERE_IT_STANDS: t`Say where it stands`,
      RESPOND: t`Answer`,
      DECIDE_APPEAL: t`Decide the appeal`,
    },
  };
}
