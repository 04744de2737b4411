import { shown } from "./shown.js";
/** Reads the first record of a file. Columns may come in any order; unknown ones are faults by name, and are passed over. */
export function readHeader({ required, optional, tellsUnknown = true }, { fields: names }, fault) {
  const known = [...required, ...optional];
  const missing = required.filter((column) => !names.includes(column));
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  const unknown = [...new Set(names)].filter((name) => !known.some((column) => column === name));
  for (const name of tellsUnknown ? unknown : []) {
    fault(
      name,
      "UNKNOWN_COLUMN",
      `${shown(name)} is no column of this file. Its columns are ${known.slice(0, 50).join(", ")}.`,
    );
  }
  for (const name of twice) fault(name, "DUPLICATE_COLUMN", `The column ${shown(name)} is there twice.`);
  for (const column of missing) fault(column, "MISSING_COLUMN", `The file needs the column ${column}.`);
  const places = known.map((column) => ({ column, place: names.indexOf(column) }));
  return {
    names,
    unknown,
    isComplete: missing.length === 0 && twice.length === 0,
    cellsOf: (fields) => {
      // every column of the type is set in the loop
      const cells = {};
      for (const { column, place } of places) cells[column] = place < 0 ? "" : (fields[place] ?? "");
      return cells;
    },
  };
}
//# sourceMappingURL=read-header.js.map
