import type { ComparedText } from "@keelson/domain/agenda/compare-agendas";
import { useLingui } from "@lingui/react/macro";
import { Fragment } from "react";
import styles from "./Comparison.module.css";
import { useComparedWords } from "./use-compared-words.ts";

/** One text, with what was taken out and put in marked for eyes and for ears; `nth` is 0 of what stayed. */
export function ComparedPart({
  text,
  language,
  isSaidBefore,
  nth,
  count,
}: {
  readonly text: ComparedText;
  readonly language: string;
  /** It belongs to what stands above it. */
  readonly isSaidBefore: boolean;
  readonly nth: number;
  readonly count: number;
}) {
  const { t } = useLingui();
  const { partOf, textOf } = useComparedWords();
  const part = partOf(text);
  const words = text.runs.map(({ kind, text: run }, place) => {
    const said = <span lang={language}>{textOf(text.kind, run)}</span>;
    if (kind === "same") return <Fragment key={place}>{said}</Fragment>;
    return kind === "removed" ? (
      <del key={place} className={styles.removed}>
        <span className="only-heard">{t`[removed:`} </span>
        {said}
        <span className="only-heard">]</span>
      </del>
    ) : (
      <ins key={place} className={styles.added}>
        <span className="only-heard">{t`[added:`} </span>
        {said}
        <span className="only-heard">]</span>
      </ins>
    );
  });
  const label = isSaidBefore ? null : <p className={styles.part}>{part}</p>;
  if (nth === 0)
    return (
      <div className={styles.text}>
        {label}
        <p dir="auto">{words}</p>
      </div>
    );
  return (
    <div
      className={styles.text}
      data-change
      role="group"
      tabIndex={-1}
      aria-label={t`${part}, change ${nth} of ${count}`}
    >
      {label}
      <p dir="auto">{words}</p>
    </div>
  );
}
