import type { FileRecord } from "./read-records.ts";
import { shown } from "./shown.ts";
import type { Shape } from "./table.ts";

/** A file's header, understood. */
export interface Header<Column extends string> {
  /** The names as they stand in the file. */
  readonly names: readonly string[];
  readonly unknown: readonly string[];
  /** No column is missing and none is there twice, so that rows can be read. */
  readonly isComplete: boolean;
  readonly cellsOf: (fields: readonly string[]) => Readonly<Record<Column, string>>;
}

/** Reads the first record of a file. Columns may come in any order; unknown ones are faults by name, and are passed over. */
export function readHeader<Column extends string>(
  { required, optional, tellsUnknown = true }: Omit<Shape<Column>, "file">,
  { fields: names }: FileRecord,
  fault: (column: string, code: string, message: string) => void,
): Header<Column> {
  const known: readonly Column[] = [...required, ...optional];
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
      const cells = {} as Record<Column, string>;
      for (const { column, place } of places) cells[column] = place < 0 ? "" : (fields[place] ?? "");
      return cells;
    },
  };
}
