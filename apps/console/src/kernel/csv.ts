/** What stands in one field of a table that is downloaded; null: nothing is known, which is not zero. */
export type Field = string | number | boolean | null;

/** A table as it is downloaded: its columns by the names that a program knows them by. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Field[])[];
}

/**
 * A table as CSV (RFC 4180), in UTF-8 with the mark by which a spreadsheet knows it. Text that a spreadsheet would run as a formula gets an
 * apostrophe before it, as OWASP advises: what partners and definitions say is text. Numbers stay as they are, below zero too.
 */
export function csvOf({ columns, rows }: Table): string {
  return `\ufeff${[columns, ...rows].map((row) => `${row.map(written).join(",")}\r\n`).join("")}`;
}

function written(field: Field): string {
  if (field === null) return "";
  if (typeof field !== "string") return String(field);
  const harmless = isNumber(field) || !/^[=+\-@\t\r]/.test(field) ? field : `'${field}`;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** An exact decimal as the API sends it. */
export const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);
