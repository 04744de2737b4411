import { decisionMethods, decisionResults } from "@keelson/domain/agenda/decision";
import { decisionKinds } from "@keelson/domain/agenda/decision-words";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import styles from "./RegisterFilters.module.css";
import { useKindWords, useMethodWords, useResultWords } from "./use-decision-words.ts";
import type { FilterName } from "./use-looked-for.ts";

/** By what the register is searched. The address keeps it, so that a link shows what its sender saw. */
export function RegisterFilters({
  texts,
  change,
}: {
  readonly texts: Readonly<Record<FilterName, string | null>>;
  readonly change: (changes: Partial<Record<FilterName, string | null>>) => void;
}) {
  const { t } = useLingui();
  const kinds = useKindWords();
  const methods = useMethodWords();
  const results = useResultWords();
  const any = { value: "", label: t`Any` };
  const isFiltered = Object.values(texts).some((text) => text !== null);
  return (
    <search className={styles.filters} aria-label={t`Search the register`}>
      <Typed label={t`Words in it`} value={texts.q ?? ""} onType={(text) => change({ q: text || null })} />
      <Choice
        label={t`What it decides`}
        value={texts.kind ?? ""}
        onChoose={(kind) => change({ kind: kind || null })}
        options={[any, ...decisionKinds.map((kind) => ({ value: kind, label: kinds[kind] }))]}
      />
      <Choice
        label={t`How`}
        value={texts.method ?? ""}
        onChoose={(method) => change({ method: method || null })}
        options={[any, ...decisionMethods.map((method) => ({ value: method, label: methods[method] }))]}
      />
      <Choice
        label={t`What came of it`}
        value={texts.result ?? ""}
        onChoose={(result) => change({ result: result || null })}
        options={[any, ...decisionResults.map((result) => ({ value: result, label: results[result] }))]}
      />
      <Typed isYear label={t`Year`} value={texts.year ?? ""} onType={(year) => change({ year: year || null })} />
      {isFiltered && (
        <Button onPress={() => change({ kind: null, method: null, result: null, year: null, q: null })}>
          <Trans>Show all</Trans>
        </Button>
      )}
    </search>
  );
}

/** What is typed is looked for once somebody pauses. */
function Typed({
  label,
  value,
  isYear = false,
  onType,
}: {
  readonly label: string;
  readonly value: string;
  readonly isYear?: boolean;
  readonly onType: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  // the address changed by something else
  if (value !== known) {
    setKnown(value);
    if (value !== wishedOf(text, isYear)) setText(value);
  }
  const wished = wishedOf(text, isYear);
  useEffect(() => {
    if (wished === value) return undefined;
    const later = setTimeout(() => onType(wished), 300);
    return () => clearTimeout(later);
  });
  return (
    <TextInput
      type={isYear ? "text" : "search"}
      {...(isYear && { inputMode: "numeric" as const, maxLength: 4 })}
      classNames={{ label: styles.label ?? "" }}
      label={label}
      value={text}
      dir="auto"
      onChange={({ currentTarget }) => setText(currentTarget.value)}
    />
  );
}

/** What is looked for: a year once it is whole. */
const wishedOf = (text: string, isYear: boolean): string =>
  isYear && !/^[1-9]\d{3}$/.test(text.trim()) ? "" : text.trim();
