/**
 * Goes by an arrow key from what can be pressed in one cell of a table to that of the next cell that has any, row by row and column by
 * column as they are seen. Says whether the key was one.
 */
export function acrossCells(key: string, from: Element): boolean {
  const cell = from.closest("td");
  const row = cell?.closest("tr");
  const table = row?.closest("table");
  if (!cell || !row || !table) return false;
  const isMirrored = getComputedStyle(table).direction === "rtl";
  const [down, along] = steps(key, isMirrored);
  if (down === 0 && along === 0) return false;
  const rows = [...table.rows];
  let [y, x] = [rows.indexOf(row) + down, cell.cellIndex + along];
  for (; y >= 0 && y < rows.length && x >= 0 && x < row.cells.length; [y, x] = [y + down, x + along]) {
    const next = rows[y]?.cells[x]?.querySelector<HTMLElement>("button");
    if (!next) continue;
    next.focus();
    break;
  }
  return true;
}

function steps(key: string, isMirrored: boolean): readonly [number, number] {
  if (key === "ArrowDown") return [1, 0];
  if (key === "ArrowUp") return [-1, 0];
  if (key === "ArrowRight") return [0, isMirrored ? -1 : 1];
  if (key === "ArrowLeft") return [0, isMirrored ? 1 : -1];
  return [0, 0];
}
