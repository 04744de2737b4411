import { TextInput } from "@mantine/core";
import { Choice } from "@keelson/ui/Choice.tsx";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { languages } from "../../kernel/languages.ts";
import styles from "./LanguageChoice.module.css";

const other = "other";

/** In which language a text is: one that the pages speak, or any other by its tag. */
export function LanguageChoice({
  label,
  value,
  onChoose,
}: {
  readonly label: string;
  /** A BCP 47 tag; empty where nothing is said yet. */
  readonly value: string;
  readonly onChoose: (tag: string) => void;
}) {
  const { t } = useLingui();
  const [isOther, setOther] = useState(!languages.some(({ code }) => code === value));
  return (
    <div className={styles.choice}>
      <Choice
        label={label}
        value={isOther ? other : value}
        onChoose={(next) => {
          setOther(next === other);
          onChoose(next === other ? "" : next);
        }}
        options={[
          ...languages.map(({ code, name }) => ({ value: code, label: name, lang: code })),
          { value: other, label: t`Another language` },
        ]}
      />
      {isOther && (
        <TextInput
          label={t`Its tag, such as pt or am`}
          value={value}
          maxLength={35}
          dir="ltr"
          autoComplete="off"
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        />
      )}
    </div>
  );
}
