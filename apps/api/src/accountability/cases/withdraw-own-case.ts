import type { Work } from "../../kernel/context.ts";
import { findOwnCase } from "./find-own-case.ts";
import { goOn } from "./go-on.ts";
import type { OwnCaseInput, OwnCaseType } from "./own-case.type.ts";
import { ownCaseHeld } from "./receipt.ts";

/** Whoever told something wants nothing more done about it. What others may still be in danger of is gone after all the same. */
export const withdrawOwnCase: Work<OwnCaseInput, { ownCase: OwnCaseType | null }> = async (unit, input) => {
  const held = await ownCaseHeld(unit, input.receiptCode);
  await goOn(unit, held, { step: "withdraw" });
  return { ownCase: await findOwnCase(unit, input.receiptCode) };
};
