import type { Unit } from "../../kernel/context.ts";

/** Those of the initiatives in which somebody is in the steering committee. */
export async function committeesAt({ rows }: Unit, initiativeIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await rows<{ id: string }>("select id from unnest($1::uuid[]) id where committee_at_work(id)", [
    initiativeIds,
  ]);
  return new Set(found.map(({ id }) => id));
}
