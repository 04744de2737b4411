import type { Context, Work } from "./context.ts";
import { nobody, type LocalContext } from "./local-context.ts";

/** Acts as Keelson itself, with the rows a local context opens. */
export type ActWith = (context: LocalContext) => Context;

/** What a clock does: the same in each initiative that has something to be done, whoever is in it. */
export interface Clock<Output extends object> {
  /** The function in the database that gives the initiatives with something to do: Keelson itself knows none. */
  readonly due: string;
  /** What Keelson may reach in one of them. */
  readonly context: (initiativeId: string) => Partial<LocalContext>;
  readonly work: Work<string, Output>;
  /** The output of work that was refused. */
  readonly nothing: Output;
  /** Said where some initiative failed. */
  readonly failed: string;
}

/**
 * Does a clock's work in each initiative, one transaction each, and gives their outputs. Where one fails, the others do not, and then
 * AggregateError tells which and why.
 */
export async function inEachInitiative<Output extends object>(
  actWith: ActWith,
  clock: Clock<Output>,
): Promise<Output[]> {
  return eachDue(actWith, clock, (id) => inInitiative(actWith, clock, id));
}

/** The same for work that takes more than one transaction. */
export async function eachDue<Output>(
  actWith: ActWith,
  { due, failed }: Pick<Clock<object>, "due" | "failed">,
  work: (initiativeId: string) => Promise<Output>,
): Promise<Output[]> {
  const findDue: Work<null, { ids: string[] }> = async ({ rows }) => {
    const found = await rows<{ id: string }>(`select ${due}() as id`);
    return { ids: found.map(({ id }) => id) };
  };
  const { ids } = await actWith(nobody).run(findDue, null, { ids: [] });
  const outputs: Output[] = [];
  const failures: unknown[] = [];
  for (const id of ids)
    try {
      outputs.push(await work(id));
    } catch (error) {
      failures.push(error);
    }
  if (failures.length > 0) throw new AggregateError(failures, failed);
  return outputs;
}

/** The same in one of them. Throws where it was refused. */
export async function inInitiative<Output extends object>(
  actWith: ActWith,
  { context, work, nothing }: Pick<Clock<Output>, "context" | "work" | "nothing">,
  id: string,
): Promise<Output> {
  const output = await actWith({ ...nobody, ...context(id) }).run(work, id, nothing);
  if (output.problems.length > 0) throw new Error(`initiative ${id}: ${JSON.stringify(output.problems)}`);
  return output;
}
