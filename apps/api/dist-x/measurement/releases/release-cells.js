/** What is told of a figure only where it is shown, in the order of the columns of release and release_cell. */
export const figureColumns = [
  "noExposure",
  "estimated",
  "revised",
  "n",
  "value",
  "numerator",
  "denominator",
  "weighted",
  "least",
  "greatest",
];
/** The parts that the releases in force tell, by release, each as one text: equal texts say the same. */
export async function findInForce({ rows }, initiativeId, candidates) {
  const ids = candidates.flatMap(({ inForce }) => inForce ?? []);
  if (ids.length === 0) return new Map();
  const found = await rows(
    `select release_id as "releaseId", category_set_id as "categorySetId", shown, expected, waived, reported,
       no_exposure as "noExposure", estimated, revised, n, trim_scale(value)::text as value, trim_scale(numerator)::text as numerator,
       trim_scale(denominator)::text as denominator, trim_scale(weighted)::text as weighted,
       trim_scale(least)::text as least, trim_scale(greatest)::text as greatest
     from release_cell where initiative_id = $1 and release_id = any ($2::uuid[])`,
    [initiativeId, ids],
  );
  const told = new Map(ids.map((id) => [id, []]));
  for (const { releaseId, categorySetId, shown, ...cell } of found)
    told.get(releaseId)?.push(textOf({ categorySetId, shown, cell }));
  return told;
}
/** All that is told of a part, as one text. */
export function textOf({ categorySetId, shown, cell }) {
  const { expected, waived, reported } = cell;
  const figure = shown === "FIGURE" ? figureColumns.map((name) => cell[name]) : [];
  return JSON.stringify([categorySetId, shown, expected, waived, reported, ...figure]);
}
//# sourceMappingURL=release-cells.js.map
