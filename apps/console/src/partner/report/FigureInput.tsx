import { memo, type ClipboardEvent, type KeyboardEvent } from "react";
import styles from "./FigureInput.module.css";
import { cellId, focusAfter, focusBelow } from "./move-focus.ts";
import { isItsText, readTable } from "./read-table.ts";
import { useReport } from "./use-group.ts";

/**
 * A cell: whatever is typed into it is kept, right or wrong. Enter and the arrows go on as in a spreadsheet, and a block of cells is pasted from here on.
 */
export const FigureInput = memo(function FigureInput({
  groupKey,
  cell,
  row,
  column,
  text,
  sum,
  label,
  isWrong,
  isUnusual,
  isGrid,
  isSigned,
  describedBy,
}: {
  readonly groupKey: string;
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What follows from the other cells, shown where nothing is typed. */
  readonly sum: string | null;
  readonly label: string;
  readonly isWrong: boolean;
  readonly isUnusual: boolean;
  /** Enter goes down, as in a table; else to the next. */
  readonly isGrid: boolean;
  /** It may be less than zero: pads of figures have no minus. */
  readonly isSigned: boolean;
  readonly describedBy: string | undefined;
}) {
  const report = useReport();
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const step = stepOf(event, input, isGrid);
    if (step === null) return;
    event.preventDefault();
    if (step.to === "row") focusBelow(row, column, step.by);
    else focusAfter(input, step.by);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    const table = readTable(event.clipboardData.getData("text/html"), text);
    // a single cell is text like any other
    if (isItsText(table, text)) return;
    event.preventDefault();
    report.paste(groupKey, column, table);
  };
  return (
    <input
      id={cellId(row, column)}
      className={styles.input}
      data-cell=""
      data-row={row}
      data-column={column}
      data-state={isWrong ? "wrong" : isUnusual ? "unusual" : text === "" && sum !== null ? "sum" : undefined}
      dir="ltr"
      type="text"
      inputMode={isSigned ? "text" : "decimal"}
      autoComplete="off"
      enterKeyHint="next"
      aria-label={label}
      aria-invalid={isWrong || undefined}
      aria-describedby={describedBy}
      placeholder={sum ?? undefined}
      value={text}
      onChange={({ currentTarget }) => report.type(groupKey, cell, currentTarget.value)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onKeyDown={press}
      onPaste={paste}
    />
  );
});

interface FocusStep {
  readonly to: "row" | "cell";
  readonly by: 1 | -1;
}

/** Where a key leads from a cell; null where it is the text's own. */
function stepOf(event: KeyboardEvent, input: HTMLInputElement, isGrid: boolean): FocusStep | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return null;
  if (event.key === "Enter") return { to: isGrid ? "row" : "cell", by: event.shiftKey ? -1 : 1 };
  if (!isGrid || event.shiftKey) return null;
  if (event.key === "ArrowDown") return { to: "row", by: 1 };
  if (event.key === "ArrowUp") return { to: "row", by: -1 };
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return null;
  const isForward = (event.key === "ArrowRight") === (document.documentElement.dir !== "rtl");
  const { selectionStart, selectionEnd, value } = input;
  const isAll = selectionStart === 0 && selectionEnd === value.length;
  // figures read from left to right in every language
  const isAtEdge = event.key === "ArrowRight" ? selectionStart === value.length : selectionEnd === 0;
  return isAll || isAtEdge ? { to: "cell", by: isForward ? 1 : -1 } : null;
}
