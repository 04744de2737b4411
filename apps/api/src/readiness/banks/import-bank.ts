import { readBank, type BankRead } from "@keelson/domain/readiness/bank-file";
import type { BankRow } from "@keelson/domain/readiness/bank-rows";
import type { Work } from "../../kernel/context.ts";
import { allow, Rehearsed } from "../../kernel/refusal.ts";
import { nil } from "../../kernel/node-id.ts";
import { findBanks } from "./question-banks.ts";

/**
 * Takes in a bank's file: the next version, or translations of one that is there. Rounds that are planned from now on ask by the newest;
 * those that were keep theirs. All or nothing, and the same once more is nothing. For Keelson itself, at the terminal: no initiative
 * changes what all are asked. Source: docs/methodology.md 4.8.2.
 */
export const importBank: Work<
  { readonly rows: readonly BankRow[]; readonly dryRun: boolean },
  { read: BankRead | null }
> = async (unit, { rows, dryRun }) => {
  allow(unit.actor?.personId === nil, "question bank");
  // two that come at once make one version after the other
  await unit.rows("select pg_advisory_xact_lock(hashtextextended('question bank', 130))");
  const read = readBank(await findBanks(unit), rows);
  if (!("bank" in read) || read.outcome === "SAME") return { read };
  const { version, ...bank } = read.bank;
  await unit.rows(
    "insert into question_bank (version, bank) values ($1, $2) on conflict (version) do update set bank = excluded.bank",
    [version, JSON.stringify(bank)],
  );
  if (dryRun) throw new Rehearsed({ read });
  return { read };
};
