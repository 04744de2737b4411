import type { ComparedText } from "@keelson/domain/agenda/compare-agendas";
import { useLingui } from "@lingui/react/macro";
import { Fragment } from "react";
import type { ComparedGroup } from "./compared-groups.ts";
import styles from "./Comparison.module.css";
import { useComparedWords } from "./use-compared-words.ts";

/** What belongs together, with what was taken out and put in marked for eyes and for ears; `nth` is 0 of what stayed. */
export function ComparedPart({
  group,
  language,
  nth,
  count,
}: {
  readonly group: ComparedGroup;
  readonly language: string;
  readonly nth: number;
  readonly count: number;
}) {
  const { t } = useLingui();
  const { partOf, factOf } = useComparedWords();
  const part = partOf(group);
  const inside = (
    <>
      <p className={styles.part}>{part}</p>
      {group.texts.map((text, place) => {
        const fact = factOf(text.kind);
        return (
          <p key={place} className={fact === null ? styles.said : styles.fact}>
            {fact !== null && <span className={styles.label}>{fact} </span>}
            <bdi dir="auto">
              <Runs text={text} language={language} />
            </bdi>
          </p>
        );
      })}
    </>
  );
  if (nth === 0) return <div className={styles.text}>{inside}</div>;
  return (
    <div
      className={styles.text}
      data-change
      role="group"
      tabIndex={-1}
      aria-label={t`${part}, change ${nth} of ${count}`}
    >
      {inside}
    </div>
  );
}

/** What is heard alone is in a direction of its own: the text's is that of its own words. */
function Runs({ text, language }: { readonly text: ComparedText; readonly language: string }) {
  const { t } = useLingui();
  const { textOf } = useComparedWords();
  return text.runs.map(({ kind, text: run }, place) => {
    const said = <span lang={language}>{textOf(text.kind, run)}</span>;
    if (kind === "same") return <Fragment key={place}>{said}</Fragment>;
    return kind === "removed" ? (
      <del key={place} className={styles.removed}>
        <bdi className="only-heard">{t`[removed:`} </bdi>
        {said}
        <bdi className="only-heard">]</bdi>
      </del>
    ) : (
      <ins key={place} className={styles.added}>
        <bdi className="only-heard">{t`[added:`} </bdi>
        {said}
        <bdi className="only-heard">]</bdi>
      </ins>
    );
  });
}
