import { pages } from "./pages.js";
/** A table whose rows one statement gives, in columns that are called like its fields. */
export function tableOf(unit, file, types, { sql, values, isOptional = false }) {
  // an object's keys are the columns it was typed with
  const names = Object.keys(types);
  const fields = names.map((name) => ({ name, type: types[name] }));
  return { file, fields, isOptional, rows: texts() };
  async function* texts() {
    for await (const page of pages(unit, sql, values)) yield page.map((row) => names.map((name) => textOf(row[name])));
  }
}
/** Blank is nothing; true and false are words. */
function textOf(cell) {
  return cell === null ? "" : String(cell);
}
//# sourceMappingURL=package-table.js.map
