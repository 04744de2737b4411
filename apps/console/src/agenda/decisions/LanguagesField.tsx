import { Choice } from "@keelson/ui/Choice.tsx";
import { useLingui } from "@lingui/react";
import { languageName } from "../../kernel/language-name.ts";
import { languages as spoken } from "../../kernel/languages.ts";
import fields from "./Fields.module.css";
import { languageOptions } from "./LanguageChoice.tsx";
import { Ticks } from "./Ticks.tsx";

/** Several languages: those of the pages, and others that are added. What they are for, and the words beside them, says whoever asks. */
export function LanguagesField({
  title,
  another,
  add,
  chosen,
  onChoose,
}: {
  readonly title: string;
  /** What the list of other languages is called. */
  readonly another: string;
  /** What stands in it before one is chosen. */
  readonly add: string;
  readonly chosen: readonly string[];
  readonly onChoose: (tags: readonly string[]) => void;
}) {
  const { i18n } = useLingui();
  const shown = [...new Set([...spoken.map(({ code }) => code), ...chosen])];
  return (
    <div className={fields.several}>
      <Ticks
        title={title}
        options={shown.map((value) => ({ value, label: languageName(value, i18n.locale) ?? value }))}
        chosen={chosen}
        onChoose={onChoose}
      />
      <Choice
        label={another}
        value=""
        onChoose={(tag) => {
          if (tag !== "") onChoose([...chosen, tag]);
        }}
        options={[
          { value: "", label: add },
          ...languageOptions(i18n.locale).filter(({ value }) => !shown.includes(value)),
        ]}
      />
    </div>
  );
}
