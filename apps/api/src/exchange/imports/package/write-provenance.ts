import type { Unit } from "../../../kernel/context.ts";
import type { Provenance } from "./provenance.ts";

/** Keeps the licenses and sources of a package with its initiative, where it names any. */
export async function writeProvenance(
  { rows }: Unit,
  initiativeId: string,
  { licenses, sources }: Provenance,
): Promise<void> {
  if (licenses.length === 0 && sources.length === 0) return;
  await rows("insert into provenance (initiative_id, licenses, sources) values ($1, $2, $3)", [
    initiativeId,
    JSON.stringify(licenses),
    JSON.stringify(sources),
  ]);
}
