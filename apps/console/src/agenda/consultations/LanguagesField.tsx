import { Choice } from "@keelson/ui/Choice.tsx";
import { useLingui } from "@lingui/react/macro";
import { languageName } from "../../kernel/language-name.ts";
import { languages as spoken } from "../../kernel/languages.ts";
import fields from "../decisions/Fields.module.css";
import { languageOptions } from "../decisions/LanguageChoice.tsx";
import { Ticks } from "../decisions/Ticks.tsx";

/** In which languages people may answer: those of the pages, and others that are added. */
export function LanguagesField({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly string[];
  readonly onChoose: (tags: readonly string[]) => void;
}) {
  const { t, i18n } = useLingui();
  const shown = [...new Set([...spoken.map(({ code }) => code), ...chosen])];
  return (
    <div className={fields.several}>
      <Ticks
        title={t`In which languages they may answer`}
        options={shown.map((value) => ({ value, label: languageName(value, i18n.locale) ?? value }))}
        chosen={chosen}
        onChoose={onChoose}
      />
      <Choice
        label={t`Another language`}
        value=""
        onChoose={(tag) => {
          if (tag !== "") onChoose([...chosen, tag]);
        }}
        options={[
          { value: "", label: t`Add one` },
          ...languageOptions(i18n.locale).filter(({ value }) => !shown.includes(value)),
        ]}
      />
    </div>
  );
}
