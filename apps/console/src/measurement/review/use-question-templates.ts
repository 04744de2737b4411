import type { I18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { DoubtCode } from "@keelson/domain/measurement/doubts";

/** A question that is asked often: what it is about, and its words, which whoever asks may change. */
export interface QuestionTemplate {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/**
 * The questions that suit the doubts come first, then those that suit any figure: what they are about in the language that is spoken, and their words
 * in `voice`, which is that of whoever will answer; null: in the same.
 */
export function useQuestionTemplates(
  doubts: readonly DoubtCode[],
  [before, now]: readonly [string, string],
  voice: I18n | null,
): QuestionTemplate[] {
  const { t, i18n } = useLingui();
  const said = voice ?? i18n;
  const has = (...codes: DoubtCode[]) => codes.some((code) => doubts.includes(code));
  const templates: readonly (QuestionTemplate & { readonly suits: boolean; readonly isGeneral: boolean })[] = [
    {
      id: "change",
      label: t`Why it changed so much`,
      text: said._(
        msg`It was ${before} the period before and is ${now} now. Is that right? If it is, please say what happened.`,
      ),
      suits: has("LARGE_CHANGE", "DENOMINATOR_CHANGE", "NEGATIVE_INCREMENT"),
      isGeneral: false,
    },
    {
      id: "zero",
      label: t`Whether zero means none, or not counted`,
      text: said._(
        msg`It is zero now. Was there nothing, or was it not counted this time? If it was not counted, please say “not collected”.`,
      ),
      suits: has("ZERO_AFTER_FIGURE"),
      isGeneral: false,
    },
    {
      id: "copy",
      label: t`Whether it was copied`,
      text: said._(msg`All figures are the same as the period before. Are these the figures of this period?`),
      suits: has("SAME_AS_PREVIOUS"),
      isGeneral: false,
    },
    {
      id: "whole",
      label: t`Whether it is complete`,
      text: said._(
        msg`Does this hold all of the period and all of your places? If something is missing, please add it.`,
      ),
      suits: false,
      isGeneral: true,
    },
    {
      id: "definition",
      label: t`Whether the right thing was counted`,
      text: said._(msg`Please look at the definition again: is this what was counted, and nothing else?`),
      suits: false,
      isGeneral: true,
    },
  ];
  return templates.filter(({ suits, isGeneral }) => suits || isGeneral);
}
