const pageRows = 5_000;
/**
 * The rows of one statement, some thousand at a time, so that memory is bounded however many there are. While a page is being
 * written, the database makes the next. One at a time in a transaction.
 */
export async function* pages({ rows }, sql, values) {
  await rows(`declare exported no scroll cursor for ${sql}`, values);
  let next = fetchPage(rows);
  for (let page = await next; page.length > 0; page = await next) {
    next = fetchPage(rows);
    // where nobody comes for it, nobody hears that it failed either
    next.catch(() => undefined);
    yield page;
  }
  await rows("close exported");
}
function fetchPage(rows) {
  return rows(`fetch ${pageRows} from exported`);
}
//# sourceMappingURL=pages.js.map
