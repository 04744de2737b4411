import { Choice } from "@keelson/ui/Choice.tsx";
import { useLingui } from "@lingui/react/macro";
import { languageOf, languages } from "./languages.ts";
import { speak } from "./messages.ts";
import { prefer } from "./preferences.ts";

/** The languages by their own names; one that no speaker has read yet says that it is a draft. */
export function LanguageMenu({ isLabelHidden = false }: { readonly isLabelHidden?: boolean }) {
  const { t, i18n } = useLingui();
  return (
    <Choice
      label={t`Language`}
      isLabelHidden={isLabelHidden}
      value={i18n.locale}
      onChoose={(code) => {
        const language = languageOf(code);
        if (!language) return;
        prefer({ language: code });
        void speak(language);
      }}
      options={languages.map(({ code, name, draft }) => ({
        value: code,
        lang: code,
        label: draft ? `${name} (${draft})` : name,
      }))}
    />
  );
}
