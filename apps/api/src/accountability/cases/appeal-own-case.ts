import { appealWindow } from "@keelson/domain/accountability/case-clock";
import type { Work } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import { findOwnCase } from "./find-own-case.ts";
import { goOn } from "./go-on.ts";
import type { OwnCaseType, WriteInOwnCaseInput } from "./own-case.type.ts";
import { ownCaseHeld } from "./receipt.ts";
import { written } from "./written.ts";

/**
 * Whoever told something does not accept the answer: somebody else looks at it, who had no hand in it. Once, and within thirty days of the answer;
 * after them it is LATE_APPEAL_MAY_BE_ADMITTED_WITH_REASON, which whoever handles the case does by reopening it.
 */
export const appealOwnCase: Work<WriteInOwnCaseInput, { ownCase: OwnCaseType | null }> = async (unit, input) => {
  const held = await ownCaseHeld(unit, input.receiptCode);
  const message = written(input.text);
  const { respondedOn } = held.file;
  const { accepted, note } =
    respondedOn === null ? { accepted: true, note: null } : appealWindow(respondedOn, held.today);
  if (!accepted && note !== null) {
    const wayOut = "An answer is appealed against within thirty days. Tell it anew, and why it is late.";
    throw new Refused({ code: note, message: wayOut, path: [] });
  }
  await goOn(unit, held, { step: "appeal", changes: { appealedOn: held.today }, message });
  return { ownCase: await findOwnCase(unit, input.receiptCode) };
};
