import { nobody } from "./local-context.js";
/**
 * Does a clock's work in each initiative, one transaction each, and gives their outputs. Where one fails, the others do not, and then
 * AggregateError tells which and why.
 */
export async function inEachInitiative(actWith, { due, context, work, nothing, failed }) {
  const findDue = async ({ rows }) => {
    const found = await rows(`select ${due}() as id`);
    return { ids: found.map(({ id }) => id) };
  };
  const { ids } = await actWith(nobody).run(findDue, null, { ids: [] });
  const outputs = [];
  const failures = [];
  for (const id of ids)
    try {
      const output = await actWith({ ...nobody, ...context(id) }).run(work, id, nothing);
      if (output.problems.length > 0) throw new Error(`initiative ${id}: ${JSON.stringify(output.problems)}`);
      outputs.push(output);
    } catch (error) {
      failures.push(error);
    }
  if (failures.length > 0) throw new AggregateError(failures, failed);
  return outputs;
}
//# sourceMappingURL=in-each-initiative.js.map
