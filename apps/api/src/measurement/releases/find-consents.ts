import type { Unit } from "../../kernel/context.ts";

/** What partners of an initiative let others see of their figures: those that share nothing, and those that may be named. */
export interface Consents {
  readonly silent: readonly string[];
  readonly named: readonly string[];
}

/** Read once for all that is released together, so that no figure has to be joined with its partner. */
export async function findConsents({ rows }: Unit, initiativeId: string): Promise<Consents> {
  const members = await rows<{ id: string; consent: string }>(
    "select id, data_sharing_consent as consent from membership where initiative_id = $1",
    [initiativeId],
  );
  const having = (wanted: string) => members.flatMap(({ id, consent }) => (consent === wanted ? [id] : []));
  return { silent: having("NONE"), named: having("NAMED_PUBLIC") };
}
