import type { Context, Unit, Work } from "../../kernel/context.ts";
import type { LocalContext } from "../../kernel/local-context.ts";
import { nobody } from "../../kernel/local-context.ts";
import { bindPeriods } from "./bind-periods.ts";
import { Obligation } from "./obligation.entity.ts";

/** Acts as Keelson itself, with the rows a local context opens. */
export type ActWith = (context: LocalContext) => Context;

/**
 * An obligation without an end grows with time: brings every one of them up to a year ahead. Idempotent. Where one initiative's
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
  const obligations = await unit.db.findBy(Obligation, { initiativeId, state: "ACCEPTED", endsOn: "infinity" });
  return { bound: await bindPeriods(unit, initiativeId, obligations) };
};
