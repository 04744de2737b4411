import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Disk } from "flydrive";
import type pg from "pg";
import { coveredTables, unwrittenRows } from "./audit/unwritten-rows.ts";
import { asOwner } from "./kernel/as-owner.ts";
import { alteredFiles } from "./verify-files.ts";
import { unequalSignals } from "./verify-signals.ts";

/** A promise that was held against the database, and the rows that break it. */
export interface Verdict {
  readonly promise: string;
  readonly broken: readonly Difference[];
}

/** One row that is not as it should be. */
export interface Difference {
  readonly table: string;
  /** The row's id, or the columns of its key. */
  readonly id: string;
  readonly fault: string;
  /** What is there; null: nothing. */
  readonly there: unknown;
  /** What should be, as far as it can be told. */
  readonly should: unknown;
}

/** Tables that are recomputed from others, all of each, instead of being held against what was written. */
export const recomputedTables = ["aggregate_cell", "audit_chain", "audit_change", "audit_event"] as const;

/** The last link of an audit chain. */
export interface ChainHead {
  readonly initiative: string;
  readonly links: string;
  readonly head: string;
}

/** The head of every audit chain: kept elsewhere, they tell of a chain that was rewritten as a whole. The nil id is what belongs to none. */
export async function chainHeads(owner: pg.ClientBase): Promise<ChainHead[]> {
  const { rows } = await owner.query<ChainHead>(
    `select initiative_id as initiative, seq as links, encode(hash, 'hex') as head from audit_chain order by 1`,
  );
  return rows;
}

/** Hears of each verdict as it is found, and of how many there will be. */
export type OnVerdict = (verdict: Verdict, count: number) => void;

const folder = fileURLToPath(new URL("../checks/", import.meta.url));

/**
 * Recomputes all that is kept and holds it against the database, as the owner sees it: every promise of checks/, and every row of a
 * covered table against what the audit trail says was written of it. A healthy database breaks none. Reads one snapshot and takes no
 * lock that a writer waits for. With a store, every file that is kept is read from it too. What is covered, and what is not: docs/verification.md.
 */
export function verify(
  ownerUrl: string,
  onVerdict: OnVerdict = () => undefined,
  store: Disk | null = null,
): Promise<Verdict[]> {
  return asOwner(ownerUrl, async (owner) => {
    await owner.query("begin isolation level repeatable read read only");
    // of what is held beside the database's own promises
    const more = store ? 2 : 1;
    const verdicts = await verifyIn(owner, (verdict, count) => onVerdict(verdict, count + more));
    const told = (promise: string, broken: readonly Difference[]): Verdict => {
      onVerdict({ promise, broken }, verdicts.length + more);
      return { promise, broken };
    };
    const signals = told("signals of the five conditions", await unequalSignals(ownerUrl));
    if (!store) return [...verdicts, signals];
    return [...verdicts, signals, told("files as they were kept", await alteredFiles(owner, ownerUrl, store))];
  });
}

/** The same in a transaction that has begun. */
export async function verifyIn(owner: pg.ClientBase, onVerdict: OnVerdict = () => undefined): Promise<Verdict[]> {
  const files = (await readdir(folder)).toSorted();
  const tables = await coveredTables(owner);
  const verdicts: Verdict[] = [];
  const hold = (promise: string, broken: readonly Difference[]) => {
    verdicts.push({ promise, broken });
    onVerdict({ promise, broken }, files.length + tables.length);
  };
  for (const file of files) {
    const { rows } = await owner.query<Difference>(await readFile(path.join(folder, file), "utf8"));
    hold(file.replace(".sql", ""), rows);
  }
  for (const covered of tables) hold(`${covered.table} as it was written`, await unwrittenRows(owner, covered));
  return verdicts;
}
