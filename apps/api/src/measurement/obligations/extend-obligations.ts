import type { Context, Unit, Work } from "../../kernel/context.ts";
import type { LocalContext } from "../../kernel/local-context.ts";
import { nobody } from "../../kernel/local-context.ts";
import { bindPeriods } from "./bind-periods.ts";

/** Acts as Keelson itself, with the rows a local context opens. */
export type ActWith = (context: LocalContext) => Context;

/**
 * An obligation without an end grows with time, also once it was given one that is far ahead: brings every one of them up to a year
 * ahead, or to its end. Idempotent. Where one initiative's
 * cannot be extended, the others' are, and then AggregateError tells which and why.
 */
export async function extendAllObligations(actWith: ActWith): Promise<number> {
  const open = await actWith(nobody).run(findOpenEnded, null, { initiativeIds: [] });
  const failures: unknown[] = [];
  let bound = 0;
  for (const id of open.initiativeIds) {
    try {
      const extended = await actWith({ ...nobody, imports: [id] }).run(extendObligations, id, { bound: 0 });
      if (extended.problems.length > 0) throw new Error(`initiative ${id}: ${JSON.stringify(extended.problems)}`);
      bound += extended.bound;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "not all obligations were extended");
  return bound;
}

/** The initiatives that have such obligations, whoever they are. */
const findOpenEnded: Work<null, { initiativeIds: string[] }> = async ({ rows }) => {
  const found = await rows<{ id: string }>("select initiatives_with_open_obligations() as id");
  return { initiativeIds: found.map(({ id }) => id) };
};

const extendObligations: Work<string, { bound: number }> = async (unit: Unit, initiativeId) => {
  const open = await unit.rows<{ id: string }>(
    `select id from obligation where initiative_id = $1
       and (state = 'ACCEPTED' and ends_on = 'infinity' or state = 'ENDED' and coalesce(bound_to, '-infinity') < ends_on)`,
    [initiativeId],
  );
  return {
    bound: await bindPeriods(
      unit,
      initiativeId,
      open.map(({ id }) => id),
    ),
  };
};
