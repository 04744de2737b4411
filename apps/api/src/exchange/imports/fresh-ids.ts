import type { Unit } from "../../kernel/context.ts";

/** Ids for rows that refer to each other before they are written, ascending like the rows. */
export async function freshIds({ rows }: Unit, count: number): Promise<string[]> {
  return (await rows<{ id: string }>("select uuidv7() as id from generate_series(1, $1::int)", [count])).map(
    ({ id }) => id,
  );
}
