import writeXlsxFile, { type Cell } from "write-excel-file/browser";
import { isNumber, type Field, type Table } from "../../kernel/csv.ts";
import { save } from "../../kernel/save.ts";

/** A sheet of a workbook: its name, at most 31 characters of which none may be one of `\/?*[]:`. */
export interface Sheet {
  readonly name: string;
  readonly table: Table;
}

/** Saves tables as one Excel file, a sheet each. No field is ever a formula: text is text, whatever it begins with. */
export async function saveWorkbook(sheets: readonly Sheet[], name: string): Promise<void> {
  const used = new Set<string>();
  const file = await writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheetName(sheet.name, used),
      stickyRowsCount: 1,
      data: [
        sheet.table.columns.map((column): Cell => ({ value: column, type: String, fontWeight: "bold" })),
        ...sheet.table.rows.map((row) => row.map(cellOf)),
      ],
    })),
  ).toBlob();
  save(file, name);
}

function cellOf(field: Field): Cell {
  if (field === null || field === "") return null;
  if (typeof field === "boolean") return { value: field, type: Boolean };
  if (typeof field === "number") return { value: field, type: Number };
  // a code such as 007, and more digits than a number of Excel's has, stay what they are
  const isExact = isNumber(field) && String(Number(field)) === field;
  return isExact ? { value: Number(field), type: Number } : { value: field, type: String };
}

const nameMax = 31;

/** As Excel takes it, and no two alike. */
export function sheetName(wished: string, used: Set<string>): string {
  const plain = wished.replaceAll(/[\\/?*[\]:]/g, " ").slice(0, nameMax) || "1";
  let name = plain;
  for (let count = 2; used.has(name.toLowerCase()); count += 1)
    name = `${plain.slice(0, nameMax - String(count).length - 1)} ${count}`;
  used.add(name.toLowerCase());
  return name;
}
