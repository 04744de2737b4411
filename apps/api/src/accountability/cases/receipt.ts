import { createHash } from "node:crypto";
import { readReceiptCode } from "@keelson/domain/accountability/receipt-code";
import { nameless } from "../accountability.policy.ts";
import type { Unit } from "../../kernel/context.ts";
import { NotFound, Refused } from "../../kernel/refusal.ts";
import { CaseFile } from "./case.entity.ts";

/** What is kept of a receipt code: it has too many digits to be guessed by whoever sees this. */
export const receiptHash = (code: string): Buffer => createHash("sha256").update(`case receipt ${code}`).digest();

/** The hash of a code as it was typed; null where what was typed can be none. */
export function typedHash(typed: string): Buffer | null {
  const code = readReceiptCode(typed);
  return code === null ? null : receiptHash(code);
}

/** A case in the hands of whoever acts on it, and what day it is where it belongs. */
export interface Held {
  readonly file: CaseFile;
  readonly today: string;
}

/**
 * The case that a receipt opens, held until the transaction ends: by it alone the one who told it writes. RECEIPT_NOT_VALID where a slip made it no
 * code at all, which tells nothing of any case; NOT_FOUND where it opens none.
 */
export async function ownCaseHeld(unit: Unit, typed: string): Promise<Held> {
  nameless(unit.actor);
  const hash = typedHash(typed);
  if (!hash) {
    const message = "This is no receipt code: it has forty digits. Look whether one is missing or wrong.";
    throw new Refused({ code: "RECEIPT_NOT_VALID", message, path: ["receiptCode"] });
  }
  const [found] = await unit.rows<{ initiativeId: string; id: string; today: string }>(
    `select initiative_id as "initiativeId", id, today from case_of_receipt($1)`,
    [hash],
  );
  if (!found) throw new NotFound("case");
  const { initiativeId, id, today } = found;
  await unit.widen({ told: [id] });
  await unit.rows("select from case_file where initiative_id = $1 and id = $2 for update", [initiativeId, id]);
  return { file: await unit.db.findOneByOrFail(CaseFile, { initiativeId, id }), today };
}
