import type { Unit } from "../../kernel/context.ts";
import { NotFound } from "../../kernel/refusal.ts";
import type { AgendaVersion } from "./agenda-version.entity.ts";
import { agendaVersionsById } from "./find-agenda-versions.ts";

/** The version as it stands; whoever else has to do with this initiative's agenda comes after, until the transaction ends. */
export async function lockedVersion(unit: Unit, initiativeId: string, id: string): Promise<AgendaVersion> {
  await lockAgenda(unit, initiativeId);
  const [found] = await agendaVersionsById(unit, [{ initiativeId, id }]);
  if (!found) throw new NotFound("agenda version");
  return found;
}

/** Two who change one agenda at once do it one after the other: by a lock of its own, for not everybody who waits may change its rows. */
export const lockAgenda = ({ rows }: Unit, initiativeId: string) =>
  rows("select pg_advisory_xact_lock(hashtextextended($1, 44))", [initiativeId]);
