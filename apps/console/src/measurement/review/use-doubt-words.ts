import { useLingui } from "@lingui/react/macro";
import type { DoubtCode } from "@keelson/domain/measurement/doubts";

/** What is doubted, in a few words for a list. */
export function useDoubtWords(): Readonly<Record<DoubtCode, string>> {
  const { t } = useLingui();
  return {
    LARGE_CHANGE: t`Large change`,
    ZERO_AFTER_FIGURE: t`Zero after a figure`,
    DENOMINATOR_CHANGE: t`The base changed`,
    NEGATIVE_INCREMENT: t`The total to date fell`,
    SAME_AS_PREVIOUS: t`Same as before`,
    SINGLE_EYES: t`Seen by one person`,
  };
}

/** The same as a sentence, with what was said before and now. */
export function useDoubtSentence(): (code: DoubtCode, before: string, now: string) => string {
  const { t } = useLingui();
  return (code, before, now) => {
    const sentences: Readonly<Record<DoubtCode, string>> = {
      LARGE_CHANGE: t`It changed by more than half: from ${before} to ${now}.`,
      ZERO_AFTER_FIGURE: t`It is zero now; it was ${before} the period before.`,
      DENOMINATOR_CHANGE: t`What it is counted from changed by more than three tenths: from ${before} to ${now}.`,
      NEGATIVE_INCREMENT: t`A total to date should not fall: it went from ${before} to ${now}.`,
      SAME_AS_PREVIOUS: t`All figures are the same as the period before, which is more often a copy than a coincidence.`,
      SINGLE_EYES: t`Nobody but the one who entered it could have checked it there.`,
    };
    return sentences[code];
  };
}
