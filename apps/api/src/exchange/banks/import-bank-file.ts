import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { BankRead } from "@keelson/domain/readiness/bank-file";
import { bankColumns, type BankColumn, type BankRow } from "@keelson/domain/readiness/bank-rows";
import type { Context } from "../../kernel/context.ts";
import { importBank } from "../../readiness/banks/import-bank.ts";
import { Faults } from "../imports/faults.ts";
import { PackageRefused, refusedFor } from "../imports/package-refused.ts";
import { readHeader, type Header } from "../imports/tables/read-header.ts";
import { readRecords } from "../imports/tables/read-records.ts";
import { Unreadable } from "../imports/tables/unreadable.ts";

export interface ImportBankInput {
  /** A CSV file. */
  readonly path: string;
  /** Does everything and keeps nothing. */
  readonly dryRun: boolean;
}

/** Far more than a bank has, and little enough to be read at once. */
const bytesMax = 8 * 1024 ** 2;

/**
 * Takes in a question bank's file through the door, and gives what came of it in a line. Throws PackageRefused with every fault by line
 * and column; nothing was written then. Source: docs/question-bank.md.
 */
export async function importBankFrom(ctx: Context, { path, dryRun }: ImportBankInput): Promise<string> {
  const rows = await rowsOf(path);
  const { read } = await ctx.run(importBank, { rows, dryRun }, { read: null });
  if (!read) throw new Error("a bank is refused by its faults alone");
  if (!("bank" in read)) throw refusedBy(path, read.faults);
  return outcomeIn(read, dryRun);
}

function outcomeIn(read: Extract<BankRead, { bank: object }>, dryRun: boolean): string {
  const { outcome, bank, added, changed, leftOut } = read;
  if (outcome === "SAME") return `Version ${bank.version} says this already: nothing was changed.`;
  if (outcome === "TRANSLATED") return `${dryRun ? "Would translate" : "Translated"} version ${bank.version}.`;
  const told = Object.entries({ changed, added, "left out": leftOut })
    .filter(([, codes]) => codes.length > 0)
    .map(([what, codes]) => `${what} ${codes.join(", ")}`);
  return `${dryRun ? "Would make" : "Made"} version ${bank.version}: ${told.join("; ")}. Rounds that are planned from now on ask by it.`;
}

/** The file's rows; throws PackageRefused where its form is none. */
async function rowsOf(path: string): Promise<BankRow[]> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw refusedFor(path, "FILE_MISSING", "There is no such file.");
  if (found.size > bytesMax) throw refusedFor(path, "FILE_TOO_LARGE", "A bank has at most 8 MiB.");
  const rows: BankRow[] = [];
  const faults: { line: number | null; column: string | null; code: string; message: string }[] = [];
  let header: Header<BankColumn> | null = null;
  try {
    for await (const records of readRecords(createReadStream(path)))
      for (const { line, fields } of records) {
        if (header === null) {
          header = readHeader<BankColumn>(
            { required: bankColumns, optional: [] },
            { line, fields },
            (column, code, message) => faults.push({ line, column, code, message }),
          );
          if (!header.isComplete) throw refusedBy(path, faults);
          continue;
        }
        if (fields.length !== header.names.length) {
          const message = `The row has ${fields.length} fields and the header ${header.names.length}. Put a text with a comma in quotes.`;
          faults.push({ line, column: null, code: "WRONG_FIELD_COUNT", message });
        } else rows.push({ line, cells: header.cellsOf(fields) });
      }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { line, field, code, message } = error;
    faults.push({ line, column: field === null ? null : (header?.names[field] ?? null), code, message });
  }
  if (header === null && faults.length === 0)
    throw refusedFor(path, "FILE_EMPTY", `The first line names the columns: ${bankColumns.join(",")}.`);
  if (faults.length > 0) throw refusedBy(path, faults);
  return rows;
}

function refusedBy(
  path: string,
  found: readonly { line: number | null; column: string | null; code: string; message: string }[],
): PackageRefused {
  const faults = new Faults();
  for (const fault of found) faults.add({ file: path, ...fault });
  return new PackageRefused(faults);
}
