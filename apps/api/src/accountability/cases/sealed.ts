import type { Unit } from "../../kernel/context.ts";
import type { Vault } from "../../kernel/vault.ts";

/** What is sealed under a key of its own: what is said in a case, and how to reach whoever told it. */
export type Sealed = "case words" | "case contact";

/** Seals words of a case, for no other case. */
export const sealed = (unit: Unit, purpose: Sealed, caseId: string, words: string): Buffer =>
  vaultOf(unit).seal(purpose, caseId, words);

/** Opens them. */
export const opened = (unit: Unit, purpose: Sealed, caseId: string, words: Buffer): string =>
  vaultOf(unit).open(purpose, caseId, words);

/** The process that answers was given a key; the command line was not, and takes in nothing. */
export function vaultOf({ vault }: Unit): Vault {
  if (!vault) throw new Error("this process has no key for cases");
  return vault;
}
