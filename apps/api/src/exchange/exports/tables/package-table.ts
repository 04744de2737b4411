import type { Unit } from "../../../kernel/context.ts";
import type { PackageFile } from "../../imports/faults.ts";
import { pages } from "./pages.ts";

/** A column, with its type in the words of Table Schema. */
export interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "boolean" | "date";
}

/** One file of a package as it will be written. */
export interface PackageTable {
  readonly file: PackageFile;
  readonly fields: readonly Field[];
  /** A package without rows of these leaves the file out. */
  readonly isOptional: boolean;
  /** The rows in their one order, some thousand at a time; each has a text for each field. */
  readonly rows: AsyncIterable<readonly (readonly string[])[]>;
}

/** The types of a file's columns, in the order of the columns. The importer says which columns there are. */
export type FieldTypes<Column extends string> = Readonly<Record<Column, Field["type"]>>;

/** What a column of a statement's answer may be. */
type Cell = string | number | boolean | null;

/** A table whose rows one statement gives, in columns that are called like its fields. */
export function tableOf<Column extends string>(
  unit: Unit,
  file: PackageFile,
  types: FieldTypes<Column>,
  { sql, values, isOptional = false }: { sql: string; values: readonly unknown[]; isOptional?: boolean },
): PackageTable {
  // an object's keys are the columns it was typed with
  const names = Object.keys(types) as Column[];
  const fields = names.map((name) => ({ name, type: types[name] }));
  return { file, fields, isOptional, rows: texts() };

  async function* texts() {
    for await (const page of pages<Record<Column, Cell>>(unit, sql, values))
      yield page.map((row) => names.map((name) => textOf(row[name])));
  }
}

/** Blank is nothing; true and false are words. */
function textOf(cell: Cell): string {
  return cell === null ? "" : String(cell);
}
