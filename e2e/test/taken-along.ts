import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";

/** A table as it was downloaded. */
export interface TakenAlong {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What all rows say in one column. */
  readonly column: (name: string) => readonly string[];
}

/** Presses a button of the page that gives a CSV, by the key, and reads what came. */
export async function takeAlong(page: Page, button: string): Promise<TakenAlong> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).press("Enter"),
  ]);
  const text = (await buffer(await file.createReadStream())).toString();
  if (!text.startsWith("\ufeff") || !text.endsWith("\r\n"))
    throw new Error(`no CSV as a spreadsheet reads it: ${text}`);
  const [columns = [], ...rows] = recordsOf(text.slice(1));
  return {
    name: file.suggestedFilename(),
    columns,
    rows,
    column: (name) => rows.map((row) => row[columns.indexOf(name)] ?? `no ${name}`),
  };
}

/** The records of a CSV (RFC 4180). */
function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    records.push(record);
    record = [];
  }
  return records;
}

/** What the cells of a table on the page say, row by row, without its head. */
export const cellsOf = (page: Page, table: string): Promise<string[][]> =>
  page
    .getByRole("region", { name: table })
    .locator("tbody tr")
    .evaluateAll((rows) =>
      // what is there for ears alone is in no file
      rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
    );
