import { Button } from "@keelson/ui/Button.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { focus } from "./move-focus.ts";
import type { GroupView, ReportStore } from "./report-store.ts";
import styles from "./Summary.module.css";
import type { Told } from "./send-steps.ts";
import { useFindingWords } from "./use-words.ts";
import type { Finding } from "./check-answer.ts";

/** What keeps a report from being sent, each with the way to its place. It takes the focus when Submit was pressed. */
export function Summary({
  report,
  views,
  told,
  turn,
  onConfirmed,
}: {
  readonly report: ReportStore;
  readonly views: readonly GroupView[];
  /** What the API had against it, by group where it says so. */
  readonly told: readonly (Told & { readonly groupKey: string | null })[];
  /** Another one each time Submit is pressed. */
  readonly turn: number;
  readonly onConfirmed: () => void;
}) {
  const { t } = useLingui();
  const words = useFindingWords();
  const box = useRef<HTMLDivElement>(null);
  const wrong = views.flatMap((view) => view.problems.map((found) => ({ view, found })));
  const unusual = views.filter(({ checked }) => checked.warnings.length > 0);
  const count = wrong.length + told.length;
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: "start" });
  }, [turn]);
  useEffect(() => {
    const { title } = document;
    document.title = t`Error: ${title}`;
    return () => void (document.title = title);
  }, [t]);
  if (count + unusual.length === 0) return null;
  const link = (view: GroupView, found: Finding, text: string, isUnusual = false) => {
    const name = view.group.expected.definition.name;
    return (
      <li key={`${view.group.key} ${found.cell} ${found.code}`}>
        <a
          data-unusual={isUnusual || undefined}
          href={`#${placeOf(report, view, found)?.id ?? ""}`}
          onClick={(event) => {
            event.preventDefault();
            focus(placeOf(report, view, found));
          }}
        >
          <bdi>{name}</bdi>: {text}
        </a>
      </li>
    );
  };
  return (
    <div ref={box} className={styles.summary} data-kind={count > 0 ? "wrong" : "unusual"} tabIndex={-1}>
      <div role="alert">
        <h2 className={styles.heading}>
          {count > 0 ? (
            <Trans>There is a problem</Trans>
          ) : (
            <Plural value={unusual.length} one="# figure is unusual" other="# figures are unusual" />
          )}
        </h2>
        <ul>
          {told.map(({ code, message, groupKey, path }) => {
            const view = views.find(({ group }) => group.key === groupKey);
            return view ? link(view, { cell: null, code }, message) : <li key={`${code} ${path.join()}`}>{message}</li>;
          })}
          {wrong.map(({ view, found }) => link(view, found, words(found)))}
          {unusual.flatMap((view) => view.checked.warnings.map((found) => link(view, found, words(found), true)))}
        </ul>
      </div>
      {count === 0 && (
        <Button isMain onPress={onConfirmed}>
          <Plural value={unusual.length} one="It is right: submit" other="They are right: submit" />
        </Button>
      )}
    </div>
  );
}

/** Where something can be put right: the cell, else what is asked beside it, else the kind of answer. */
function placeOf(report: ReportStore, { group }: GroupView, { cell, code }: Finding): HTMLElement | null {
  const row = report.groups.indexOf(group);
  const beside = document.querySelector<HTMLElement>(`#about-${row} :is(select, textarea, button)`);
  if (code === "REASON_REQUIRED" || code === "REPLY_REQUIRED" || code === "CONFLICT") return beside;
  const column = Math.max(
    0,
    group.cells.findIndex(({ key }) => key === cell),
  );
  return document.getElementById(`cell-${row}-${column}`) ?? document.querySelector(`[data-kind-of="${row}"]`);
}
