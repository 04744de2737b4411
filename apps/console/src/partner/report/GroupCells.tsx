import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { placeOf } from "./answer.ts";
import { FigureInput } from "./FigureInput.tsx";
import styles from "./GroupCells.module.css";
import { cellId, focusAfter } from "./move-focus.ts";
import type { Cell } from "./group.ts";
import type { GroupView } from "./report-store.ts";
import { useFormat } from "../../kernel/format.ts";
import { useReport } from "./use-group.ts";
import { useLabels } from "./use-labels.ts";

/** One field of a group, with what it is called and what stands below it. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly input: ReactNode;
  /** What was said here of the period before. */
  readonly ghost: string | null;
  /** What was understood, where that is not what is written. */
  readonly read: string | null;
}

export const extrasId = (row: number): string => `about-${row}`;

/** The fields of a group, for a row of a table or a card: figures, a choice for a milestone, words for a story. */
export function useFields(view: GroupView, row: number, isGrid: boolean): Field[] {
  const { t } = useLingui();
  const labels = useLabels();
  const format = useFormat();
  const { group, checked, isTold } = view;
  const { definition, before } = group.expected;
  if (definition.measureType === "QUALITATIVE")
    return [{ key: "story", label: t`In words`, input: <Story view={view} row={row} />, ghost: null, read: null }];
  return group.cells.map((cell, column) => {
    const previous = before?.values.find((value) => placeOf(value) === cell.place)?.[cell.field] ?? null;
    const text = view.answer.texts[cell.key] ?? "";
    const sum = checked.sums[cell.key];
    const read = checked.read[cell.key];
    const isWrong = isTold && view.problems.some((found) => found.cell === cell.key);
    const isUnusual = isTold && checked.warnings.some((found) => found.cell === cell.key);
    const isFinding = isWrong || isUnusual || view.isOvertaken;
    return {
      key: cell.key,
      label: labels.short(group, cell),
      input:
        definition.measureType === "MILESTONE" ? (
          <Milestone view={view} cell={cell} row={row} label={labels.full(group, cell)} />
        ) : cell.isComputed ? (
          <output className={styles.sum}>{sum === undefined ? "" : format.exact(sum)}</output>
        ) : (
          <FigureInput
            groupKey={group.key}
            cell={cell.key}
            row={row}
            column={column}
            text={text}
            sum={text === "" && sum !== undefined ? format.exact(sum) : null}
            label={labels.full(group, cell)}
            isWrong={isWrong}
            isUnusual={isUnusual}
            isGrid={isGrid}
            isSigned={definition.allowsNegative}
            describedBy={isFinding ? extrasId(row) : undefined}
          />
        ),
      ghost: previous === null ? null : format.exact(previous),
      // what is written as it would be shown needs no telling
      read: read === undefined || format.exact(read) === text.trim() ? null : format.exact(read),
    };
  });
}

function Story({ view, row }: { readonly view: GroupView; readonly row: number }) {
  const report = useReport();
  const { key, expected } = view.group;
  return (
    <textarea
      id={cellId(row, 0)}
      className={styles.story}
      data-cell=""
      data-row={row}
      data-column={0}
      rows={3}
      aria-label={expected.definition.name}
      value={view.answer.note}
      onChange={({ currentTarget }) => report.change(key, { note: currentTarget.value }, `${key} note`)}
    />
  );
}

function Milestone({
  view,
  cell,
  row,
  label,
}: {
  readonly view: GroupView;
  readonly cell: Cell;
  readonly row: number;
  readonly label: string;
}) {
  const { t } = useLingui();
  const report = useReport();
  return (
    <select
      id={cellId(row, 0)}
      className={styles.choice}
      data-cell=""
      data-row={row}
      data-column={0}
      aria-label={label}
      value={view.answer.texts[cell.key] ?? ""}
      onChange={({ currentTarget }) => report.type(view.group.key, cell.key, currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        focusAfter(event.currentTarget, event.shiftKey ? -1 : 1);
      }}
    >
      <option value="">{t`Choose`}</option>
      <option value="1">{t`Reached`}</option>
      <option value="0">{t`Not reached yet`}</option>
    </select>
  );
}
