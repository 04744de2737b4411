import { useLingui } from "@lingui/react/macro";
import type { Signal } from "./conditions-document.ts";
import { useSignalWords } from "./use-signal-words.ts";

/** Why nothing can be said of a signal: in a sentence, and never as a nought. */
export function useSilenceWords(): (signal: Signal) => string {
  const { t } = useLingui();
  const wordsOf = useSignalWords();
  return (signal) => {
    switch (signal.silence) {
      case "UNSAID":
        return signal.code === "TIMELINESS"
          ? t`Nothing can be said: what came by an import does not tell when it was reported.`
          : t`Nothing can be said: those who know it have not written it down.`;
      case "TOO_FEW":
        return t`Nothing is shown: fewer than five organisations have a view, and it would tell of somebody.`;
      case "NOT_YOURS":
        return t`Not for funders to read: meetings and what was agreed in them are for those who take part.`;
      default:
        return wordsOf(signal).nothing;
    }
  };
}

/** Why there is no line of earlier quarters. */
export function useTrendWords(): (silence: NonNullable<Signal["trendSilence"]>) => string {
  const { t } = useLingui();
  return (silence) =>
    ({
      KEPT_AS_IT_STANDS: t`No earlier figures: only how it stands now is kept.`,
      LAST_ANSWER_ONLY: t`No earlier figures: an answer takes the place of the one before.`,
      NOTHING_HELD: "",
      NOT_YOURS: "",
    })[silence];
}
