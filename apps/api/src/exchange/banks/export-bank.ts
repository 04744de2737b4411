import { writeFile } from "node:fs/promises";
import { rowsOfBank } from "@keelson/domain/readiness/bank-file";
import { bankColumns } from "@keelson/domain/readiness/bank-rows";
import type { Context } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import { findBanks } from "../../readiness/banks/question-banks.ts";
import { csvLine } from "../exports/tables/csv-line.ts";

export interface ExportBankInput {
  /** A file that is not there yet. */
  readonly path: string;
  /** Which version, as it was typed; null: the newest. */
  readonly version: string | null;
}

/**
 * Writes a version of the question bank as a CSV file that `bank import` takes: the same bytes every time, and nothing is changed by
 * taking it in. Gives what was written in a line. Throws Refused where there is no such version or the path is taken.
 */
export async function exportBankInto(ctx: Context, { path, version }: ExportBankInput): Promise<string> {
  const banks = await ctx.ask(findBanks, null);
  const bank = version === null ? banks.at(-1) : banks.find((each) => String(each.version) === version);
  if (!bank) {
    const message = `There is no version ${version ?? ""}: there are ${banks.map((each) => each.version).join(", ")}.`;
    throw new Refused({ code: "BANK_VERSION_UNKNOWN", message, path: ["version"] });
  }
  const rows = rowsOfBank(bank);
  const text = [bankColumns, ...rows.map((row) => bankColumns.map((column) => row[column]))].map(csvLine).join("");
  await writeFile(path, text, { flag: "wx" }).catch((error: unknown) => {
    // the file system's own word
    const why = error instanceof Error && "code" in error ? error.code : null;
    if (why === "EEXIST")
      throw new Refused({ code: "PATH_IS_TAKEN", message: `${path} is there. Give another name.`, path: ["path"] });
    if (why === "ENOENT")
      throw new Refused({
        code: "FILE_MISSING",
        message: `There is no folder for ${path}. Make it first.`,
        path: ["path"],
      });
    throw error;
  });
  return `Wrote version ${bank.version}: ${rows.length} texts in ${Object.keys(bank.texts).length} languages.`;
}
