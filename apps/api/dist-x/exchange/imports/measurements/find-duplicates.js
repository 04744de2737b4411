/** Tells of rows that speak of the same figure as an earlier one. */
export async function findDuplicates({ rows }, faults) {
  const found = await rows(`select line, first, (count(*) over ())::int as all
     from (select line, min(line) over (partition by organisation, indicator, period, category) as first from staged_figure) figure
     where line > first order by line limit 100`);
  for (const { line, first } of found) {
    const message = `The same organisation, indicator, period and categories are on line ${first} already. Keep one of the two.`;
    faults.add({ file: "measurements.csv", line, column: "organisation", code: "DUPLICATE_ROW", message });
  }
  faults.countMore((found[0]?.all ?? 0) - found.length);
}
//# sourceMappingURL=find-duplicates.js.map
