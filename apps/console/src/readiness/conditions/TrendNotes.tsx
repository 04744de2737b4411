import { useFormat } from "../../kernel/format.ts";
import type { Signal } from "./conditions-document.ts";
import styles from "./ConditionPanel.module.css";
import { useSignalWords } from "./use-signal-words.ts";
import { useTrendWords } from "./use-silence-words.ts";

/** Of which of a panel's signals nothing earlier is told, and why: once for all of them that have one reason. */
export function TrendNotes({ signals }: { readonly signals: readonly Signal[] }) {
  const format = useFormat();
  const wordsOf = useSignalWords();
  const noteOf = useTrendWords();
  const reasons = [
    ...new Set(signals.flatMap(({ trendSilence, value }) => (value === null ? [] : (trendSilence ?? [])))),
  ];
  return reasons.map((reason) => {
    const names = signals.filter(({ trendSilence }) => trendSilence === reason).map((signal) => wordsOf(signal).name);
    const note = noteOf(reason, format.list(names));
    return (
      note && (
        <p key={reason} className={styles.note}>
          {note}
        </p>
      )
    );
  });
}
