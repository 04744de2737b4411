import type { Answer } from "./answer.ts";
import type { Group } from "./group.ts";
import { readText } from "./read-text.ts";
import type { Table } from "./read-table.ts";

/** What came of pasting: what to say of it. */
export interface Pasted {
  readonly cells: number;
  /** Of them, those that could not be read, or not for certain. */
  readonly look: number;
  /** Cells of the block for which the form has no place, with what stood in them. */
  readonly beyond: readonly string[];
}

/**
 * A block from a spreadsheet, put into the form from one cell on: a row of the block a group, a column a cell. Blank cells of the block leave what is there;
 * whatever has no place is told, not dropped in silence.
 */
export function pasteInto(
  groups: readonly { readonly group: Group; readonly answer: Answer }[],
  from: { readonly row: number; readonly column: number },
  table: Table,
): { readonly answers: ReadonlyMap<string, Pick<Answer, "texts" | "state">>; readonly pasted: Pasted } {
  const answers = new Map<string, Pick<Answer, "texts" | "state">>();
  const beyond: string[] = [];
  let cells = 0;
  let look = 0;
  for (const [down, line] of table.entries()) {
    const place = groups[from.row + down];
    const typable = place?.group.cells.filter(({ isComputed }) => !isComputed) ?? [];
    const texts: Record<string, string> = {};
    for (const [across, text] of line.entries()) {
      if (text.trim() === "") continue;
      const cell = typable[from.column + across];
      if (!cell || !place) {
        beyond.push(text);
        continue;
      }
      texts[cell.key] = text;
      cells += 1;
      const read = readText(text, place.answer.mark, true);
      if (read.kind === "unread" || (read.kind !== "blank" && !read.isSure)) look += 1;
    }
    if (place && Object.keys(texts).length > 0) {
      const { state } = place.answer;
      answers.set(place.group.key, {
        texts: { ...place.answer.texts, ...texts },
        // whoever pastes a figure has one
        state: state === "ESTIMATED" ? state : "REPORTED",
      });
    }
  }
  return { answers, pasted: { cells, look, beyond } };
}
