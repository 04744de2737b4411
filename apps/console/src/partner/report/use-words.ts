import type { AnswerState } from "./answer.ts";
import type { Finding } from "./check-answer.ts";
import { useFormat } from "../../kernel/format.ts";
import { useLingui } from "@lingui/react/macro";

/** What is wrong with a figure or unusual about it, in plain words. */
export function useFindingWords(): (finding: Finding) => string {
  const { t } = useLingui();
  const format = useFormat();
  const states = useStateNames();
  return ({ code, given, other, word = "", state }) => {
    const [is, was] = [given, other].map((decimal) => (decimal === undefined ? "" : format.exact(decimal)));
    switch (code) {
      case "NOT_A_NUMBER":
        return t`This is not a number. Write only figures, such as 1250 or 12.5.`;
      case "NOT_AN_INTEGER":
        return t`This is counted, so it has to be a whole number.`;
      case "NEGATIVE_NOT_ALLOWED":
        return t`This cannot be less than zero.`;
      case "PERCENT":
        return t`A percentage cannot be added to those of others. Give the number itself.`;
      case "VALUE_REQUIRED":
      case "NUMERATOR_REQUIRED":
      case "DENOMINATOR_REQUIRED":
      case "MEAN_WITHOUT_N":
        return t`This number is missing. Both halves are needed.`;
      case "NUMERATOR_WITHOUT_DENOMINATOR":
        return t`There cannot be some out of zero. Correct one of the two.`;
      case "NUMERATOR_EXCEEDS_DENOMINATOR":
        return t`This is more than all of them: over 100%. Correct one of the two.`;
      case "DISAGGREGATION_DOES_NOT_SUM":
        return t`The total says ${is}, and its parts add up to ${was}. Correct one of them.`;
      case "MILESTONE_NOT_TRUE_OR_FALSE":
        return t`Choose whether it was reached.`;
      case "STATE_WITH_FIGURE":
        return t`There is a number and a reason why there is none. Keep one of the two.`;
      case "TOTAL_REQUIRED":
        return t`Fill in all of the parts, or the total.`;
      case "TEXT_TOO_LONG":
        return t`This text is too long. Keep it to 20,000 characters.`;
      case "ANSWER_REQUIRED":
        return t`Nothing is said here yet. Give a number, zero too, or choose why there is none.`;
      case "REPLY_REQUIRED":
        return t`A question is open. Answer it, or correct the figure.`;
      case "REASON_REQUIRED":
        return t`It was accepted already. Choose why it changes.`;
      case "CONFLICT":
        return t`A colleague changed it too. Choose which of the two is right.`;
      case "READ_AS":
        return t`This was read as ${is}. Is that right?`;
      case "STROKE":
        return t`A stroke was read as “not collected”. If you mean zero, write 0.`;
      case "WORD": {
        const meaning = state ? states[state] : "";
        return t`“${word}” was read as “${meaning}”. If you mean zero, write 0.`;
      }
      case "LARGE_CHANGE":
        return was
          ? t`Last time it was ${was}: this is a change of more than half.`
          : t`This is a change of more than half.`;
      case "DENOMINATOR_CHANGE":
        return t`Last time it was out of ${was}: this is a change of almost a third, or more.`;
      case "NEGATIVE_INCREMENT":
        return t`A total so far cannot fall; last time it was ${was}.`;
      case "SAME_AS_PREVIOUS":
        return t`All of it is the same as last time.`;
      default:
        return t`Something is not right with this figure (${code}).`;
    }
  };
}

/** What can be said instead of a figure, or of one. */
export function useStateNames(): Readonly<Record<AnswerState, string>> {
  const { t } = useLingui();
  return {
    REPORTED: t`A figure`,
    ESTIMATED: t`An estimate`,
    NOT_COLLECTED: t`Not collected`,
    NOT_APPLICABLE: t`Does not apply to us`,
    NO_EXPOSURE: t`There was nobody, or nothing, to count`,
    SUPPRESSED_AT_SOURCE: t`Held back to protect people`,
    LATER: t`Not ready yet: later`,
  };
}
