import { bankV1 } from "@keelson/domain/readiness/bank-v1";
import type { BankItem, QuestionBank } from "@keelson/domain/readiness/question-bank";
import type { Phase } from "@keelson/domain/readiness/words";
import type { Batch, Unit } from "../../kernel/context.ts";

/** Every version that may be asked with, from the oldest: the first is the program's, unless somebody bettered its translations. */
export async function findBanks(unit: Unit): Promise<readonly QuestionBank[]> {
  const imported = await read(unit, "order by version", []);
  return imported.some(({ version }) => version === bankV1.version) ? imported : [bankV1, ...imported];
}

/** The bank that new rounds are asked with. */
export async function newestBank(unit: Unit): Promise<QuestionBank> {
  const [newest = bankV1] = await read(unit, "order by version desc limit 1", []);
  return newest;
}

/** Banks by their versions: one that was asked with is never taken away. */
export const banksOf: Batch<number, QuestionBank> = async (unit, versions) => {
  const imported = await read(unit, "where version = any ($1::int[])", [versions]);
  const byVersion = new Map([bankV1, ...imported].map((bank) => [bank.version, bank]));
  return versions.map((version) => {
    const bank = byVersion.get(version);
    if (!bank) throw new Error(`no question bank has the version ${version}`);
    return bank;
  });
};

/** One of them. */
export async function bankOf(unit: Unit, version: number): Promise<QuestionBank> {
  const [bank = bankV1] = await banksOf(unit, [version]);
  return bank;
}

/** What a bank asks in a phase. */
export const itemsIn = (bank: QuestionBank, phase: Phase): readonly BankItem[] =>
  bank.items.filter((item) => item.phase === phase);

async function read(unit: Unit, which: string, values: readonly unknown[]): Promise<QuestionBank[]> {
  const rows = await unit.rows<{ version: number; bank: Omit<QuestionBank, "version"> }>(
    `select version, bank from question_bank ${which}`,
    values,
  );
  return rows.map(({ version, bank }) => ({ ...bank, version }));
}
