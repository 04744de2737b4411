import { bankV1 } from "@keelson/domain/readiness/bank-v1";
import type { BankItem, QuestionBank } from "@keelson/domain/readiness/question-bank";
import type { Phase } from "@keelson/domain/readiness/words";

/** The bank that new rounds are asked with. */
export const latestBank: QuestionBank = bankV1;

const banks: readonly QuestionBank[] = [bankV1];

/** A bank by its version: one that was asked with is never taken away. */
export function bankOf(version: number): QuestionBank {
  const bank = banks.find((each) => each.version === version);
  if (!bank) throw new Error(`no question bank has the version ${version}`);
  return bank;
}

/** What is asked in a phase. */
export const itemsOf = ({
  phase,
  bankVersion,
}: {
  readonly phase: Phase;
  readonly bankVersion: number;
}): readonly BankItem[] => bankOf(bankVersion).items.filter((item) => item.phase === phase);
