/**
 * One record of a CSV file (RFC 4180), with its line break. A field is quoted only where it must be, so that the same record is
 * always the same bytes.
 *
 * An export is data for `import` and for programs: text stays as it was said, also where a spreadsheet would run it as a formula
 * ("=HYPERLINK(…)"). Escaping it here would change what partners wrote, and the next export would escape it again. Whoever opens a
 * package in a spreadsheet imports its columns as text. Source: docs/data-package.md.
 */
export function csvLine(fields) {
  return `${fields.map(quoted).join(",")}\n`;
}
function quoted(field) {
  return /[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
//# sourceMappingURL=csv-line.js.map
