import type { Work } from "../../kernel/context.ts";
import { findOwnCase } from "./find-own-case.ts";
import type { OwnCaseInput, OwnCaseType } from "./own-case.type.ts";
import { ownCaseHeld } from "./receipt.ts";

/** Whoever told something does not want to be reached any more: how they could be is deleted at once. Nothing else changes. */
export const forgetOwnContact: Work<OwnCaseInput, { ownCase: OwnCaseType | null }> = async (unit, input) => {
  const { file } = await ownCaseHeld(unit, input.receiptCode);
  await unit.rows("delete from case_contact where initiative_id = $1 and case_id = $2", [file.initiativeId, file.id]);
  return { ownCase: await findOwnCase(unit, input.receiptCode) };
};
