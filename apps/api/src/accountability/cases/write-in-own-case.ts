import { isOpen } from "@keelson/domain/accountability/case-states";
import type { Work } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import { findOwnCase } from "./find-own-case.ts";
import { goOn } from "./go-on.ts";
import type { OwnCaseType, WriteInOwnCaseInput } from "./own-case.type.ts";
import { ownCaseHeld } from "./receipt.ts";
import { written } from "./written.ts";

/** Whoever told something answers, or tells more. Where their answer was waited for, the case goes on. CASE_CLOSED where it is over. */
export const writeInOwnCase: Work<WriteInOwnCaseInput, { ownCase: OwnCaseType | null }> = async (unit, input) => {
  const held = await ownCaseHeld(unit, input.receiptCode);
  const message = written(input.text);
  if (!isOpen(held.file.state)) {
    const wayOut = "This is closed. Appeal, where the time for that is not over, or tell it anew.";
    throw new Refused({ code: "CASE_CLOSED", message: wayOut, path: [] });
  }
  await goOn(unit, held, { step: held.file.state === "AWAITING_COMPLAINANT" ? "hear" : null, message });
  return { ownCase: await findOwnCase(unit, input.receiptCode) };
};
