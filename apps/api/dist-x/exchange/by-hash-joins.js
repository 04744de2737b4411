/**
 * Reads all of one initiative. Nobody keeps statistics of which initiatives there are (docs/decisions/0006), so the planner takes
 * a thousand rows of one for five, and would compare each of them with each of three tables. Hash joins do no harm either way.
 */
export async function byHashJoins({ rows }, work) {
  for (const join of ["enable_nestloop", "enable_mergejoin"]) await rows(`set local ${join} = off`);
  const answer = await work();
  for (const join of ["enable_nestloop", "enable_mergejoin"]) await rows(`set local ${join} to default`);
  return answer;
}
//# sourceMappingURL=by-hash-joins.js.map
