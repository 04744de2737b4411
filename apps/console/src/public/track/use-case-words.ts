import { useLingui } from "@lingui/react/macro";
import type { OwnCase } from "../tell-us/own-case.ts";

/** How far something has come, and what came out, in words that somebody reads who knows nothing of procedures. */
export function useCaseWords(): {
  readonly states: Readonly<Record<OwnCase["state"], string>>;
  readonly outcomes: Readonly<Record<NonNullable<OwnCase["outcome"]>, string>>;
  readonly appealOutcomes: Readonly<Record<NonNullable<OwnCase["appealOutcome"]>, string>>;
} {
  const { t } = useLingui();
  return {
    states: {
      RECEIVED: t`It has arrived; nobody has read it yet`,
      ACKNOWLEDGED: t`Somebody has read it`,
      TRIAGED: t`It is clear who looks after it`,
      IN_REVIEW: t`It is being looked into`,
      AWAITING_COMPLAINANT: t`You were asked something: your answer is waited for`,
      INVESTIGATION: t`It is being investigated`,
      RESPONDED: t`You have an answer`,
      REFERRED: t`It was passed on to somebody who can do more`,
      APPEALED: t`You did not accept the answer; somebody else will look at it`,
      APPEAL_IN_REVIEW: t`Somebody else is looking at it`,
      APPEAL_DECIDED: t`It was decided anew`,
      CLOSED: t`It is closed`,
      REOPENED: t`It was taken up again`,
      WITHDRAWN: t`You took it back`,
    },
    outcomes: {
      UPHELD: t`You are right`,
      PARTLY_UPHELD: t`You are right in part`,
      NOT_UPHELD: t`It was not found to be so`,
      CANNOT_ESTABLISH: t`It could not be found out`,
      ANSWERED: t`Answered`,
    },
    appealOutcomes: {
      CONFIRMED: t`The answer stands`,
      CHANGED: t`The answer was changed`,
      SENT_BACK: t`It is to be looked into once more`,
    },
  };
}
