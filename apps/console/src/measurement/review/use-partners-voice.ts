import type { I18n } from "@lingui/core";
import { useLingui } from "@lingui/react";
import { useEffect, useState } from "react";
import { languageOf } from "../../kernel/languages.ts";
import { voiceOf } from "../../kernel/messages.ts";
import { sharedLanguage } from "./shared-language.ts";

/** The language of a partner's people, where they have one in common that the pages speak and that is not spoken here; null otherwise. */
export function usePartnersVoice(people: readonly { readonly language?: string | null }[]): I18n | null {
  const { i18n } = useLingui();
  const [voice, setVoice] = useState<I18n | null>(null);
  const code = sharedLanguage(people);
  const language = code !== null && code !== i18n.locale ? languageOf(code) : null;
  useEffect(() => {
    let isGone = false;
    setVoice(null);
    if (language)
      voiceOf(language).then(
        (found) => !isGone && setVoice(found),
        // the question is then asked in the language that is spoken here
        () => undefined,
      );
    return () => {
      isGone = true;
    };
  }, [language]);
  return voice;
}
