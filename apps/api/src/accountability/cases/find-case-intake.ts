import { visible } from "../../identity/identity.policy.ts";
import type { Batch } from "../../kernel/context.ts";

/** Who reads what an initiative is told. */
export interface CaseIntake {
  /** How many people were named to read it. */
  readonly readers: number;
  /** How many of them belong to no backbone. */
  readonly independent: number;
}

/** Of initiatives that publish: whoever tells something is nobody, and knows of no other. Null for every other one. */
export const intakesOf: Batch<string, CaseIntake | null> = async (unit, ids) => {
  const seen = visible(unit);
  const found = await unit.rows<CaseIntake & { id: string }>(
    "select initiative_id as id, readers, independent from case_intake($1::uuid[])",
    [ids.filter((id) => seen.includes(id))],
  );
  return ids.map((id) => {
    const intake = found.find((one) => one.id === id);
    // what could not be sealed is not taken in
    const { readers = 0, independent = 0 } = unit.vault ? (intake ?? {}) : {};
    return intake ? { readers, independent } : null;
  });
};
