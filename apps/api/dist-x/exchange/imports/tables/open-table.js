import { Table } from "./table.js";
/** A file the package must have; null, and a fault, where it does not. */
export function openTable(source, shape, faults) {
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
//# sourceMappingURL=open-table.js.map
