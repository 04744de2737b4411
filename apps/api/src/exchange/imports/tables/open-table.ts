import type { Faults } from "../faults.ts";
import type { PackageSource } from "../package/package-source.ts";
import { Table, type Shape } from "./table.ts";

/** A file the package must have; null, and a fault, where it does not. */
export function openTable<Column extends string>(
  source: PackageSource,
  shape: Shape<Column>,
  faults: Faults,
): Table<Column> | null {
  if (source.has(shape.file)) return new Table(source, shape, faults);
  faults.add({
    file: shape.file,
    line: null,
    column: null,
    code: "FILE_MISSING",
    message: "The package needs this file.",
  });
  return null;
}
