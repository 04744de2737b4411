/** Ids for rows that refer to each other before they are written, ascending like the rows. */
export async function freshIds({ rows }, count) {
  return (await rows("select uuidv7() as id from generate_series(1, $1::int)", [count])).map(({ id }) => id);
}
//# sourceMappingURL=fresh-ids.js.map
