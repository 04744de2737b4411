/** Where a cell stands: rows are groups, from top to bottom over all tables. */
export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

const cells = () => [...document.querySelectorAll<HTMLElement>("[data-cell]")];

/** The next cell in reading order, or before it; past the last one, what sends the report. */
export function focusAfter(element: HTMLElement, step: 1 | -1): void {
  const all = cells();
  const next = all[all.indexOf(element) + step];
  focus(next ?? (step === 1 ? document.getElementById("submit") : null));
}

/** The same column of the row below or above, or its last one where it has fewer; past the last row, what sends the report. */
export function focusBelow(row: number, column: number, step: 1 | -1): void {
  const all = cells();
  const rows = [...new Set(all.map(rowOf))];
  const next = rows[rows.indexOf(row) + step];
  if (next === undefined) return focus(step === 1 ? document.getElementById("submit") : null);
  const line = all.filter((cell) => rowOf(cell) === next);
  focus(line.find((cell) => columnOf(cell) === column) ?? line.at(-1) ?? null);
}

const rowOf = (cell: HTMLElement) => Number(cell.dataset["row"]);
const columnOf = (cell: HTMLElement) => Number(cell.dataset["column"]);

/** Puts the focus there, with what is written chosen, so that typing replaces it as in a spreadsheet. */
export function focus(element: HTMLElement | null | undefined): void {
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
}
