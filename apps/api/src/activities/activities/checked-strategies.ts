import { agendaInForceOf } from "../../agenda/versions/find-agenda-versions.ts";
import type { Unit } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";

/**
 * The strategies an activity is filed under: those of before where nothing is said. UNKNOWN_STRATEGY where the agenda in force has none of
 * this code and the activity was not filed under it before: what another agenda has left out stays until somebody changes it.
 */
export async function checkedStrategies(
  unit: Unit,
  initiativeId: string,
  codes: readonly string[] | null | undefined,
  before: readonly string[],
): Promise<string[]> {
  if (codes === undefined) return [...before];
  const asked = [...new Set(codes ?? [])];
  if (asked.length === 0) return [];
  const [agenda] = await agendaInForceOf(unit, [initiativeId]);
  const known = new Set([...before, ...(agenda?.content.strategies ?? []).map(({ code }) => code)]);
  const index = asked.findIndex((code) => !known.has(code));
  if (index < 0) return asked;
  const message = `The agenda in force has no strategy ${asked[index]?.slice(0, 60)}.`;
  throw new Refused({ code: "UNKNOWN_STRATEGY", message, path: ["strategyCodes", String(index)] });
}
