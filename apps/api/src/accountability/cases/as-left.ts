import type { Unit } from "../../kernel/context.ts";
import type { CaseFile } from "./case.entity.ts";
import { casesById } from "./find-cases.ts";

/** The case as whoever acted on it reads it now: null where it is not theirs to read any more. */
export async function asLeft(unit: Unit, { initiativeId, id }: CaseFile): Promise<{ case: CaseFile | null }> {
  const [file = null] = await casesById(unit, [{ initiativeId, id }]);
  return { case: file };
}
