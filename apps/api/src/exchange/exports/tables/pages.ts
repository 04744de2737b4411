import type { Unit } from "../../../kernel/context.ts";

const pageRows = 5_000;

/**
 * The rows of one statement, some thousand at a time, so that memory is bounded however many there are. While a page is being
 * written, the database makes the next. One at a time in a transaction.
 */
export async function* pages<Row>({ rows }: Unit, sql: string, values: readonly unknown[]): AsyncGenerator<Row[]> {
  await rows(`declare exported no scroll cursor for ${sql}`, values);
  let next = fetchPage<Row>(rows);
  for (let page = await next; page.length > 0; page = await next) {
    next = fetchPage<Row>(rows);
    // where nobody comes for it, nobody hears that it failed either
    next.catch(() => undefined);
    yield page;
  }
  await rows("close exported");
}

function fetchPage<Row>(rows: Unit["rows"]): Promise<Row[]> {
  return rows<Row>(`fetch ${pageRows} from exported`);
}
