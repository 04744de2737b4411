import type { Unit } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";

/** Who is left to read what people tell. */
export interface CaseKeepers {
  /** Who reads what is told while it is taken in. */
  readonly readers: number;
  /** Cases that are not over, and that nobody could handle. */
  readonly forsaken: number;
}

export async function caseKeepers(unit: Unit, initiativeId: string): Promise<CaseKeepers> {
  const [found] = await unit.rows<CaseKeepers>("select readers, forsaken from case_keepers($1)", [initiativeId]);
  return found ?? { readers: 0, forsaken: 0 };
}

/** The same, until commit: two who read what people tell must not both be let go, each because of the other. */
export async function lockedCaseKeepers(unit: Unit, initiativeId: string): Promise<CaseKeepers> {
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`case readers ${initiativeId}`]);
  return caseKeepers(unit, initiativeId);
}

/** LAST_CASE_HANDLER where nobody would read any more what people tell, or have told. */
export function refuseForsaken(before: CaseKeepers, after: CaseKeepers, field: string): void {
  const isClosed = before.readers > 0 && after.readers === 0;
  if (!isClosed && after.forsaken <= before.forsaken) return;
  const message =
    "Nobody would be left to read what people tell, or have told. Name somebody else first who has no part in it.";
  throw new Refused({ code: "LAST_CASE_HANDLER", message, path: [field] });
}
