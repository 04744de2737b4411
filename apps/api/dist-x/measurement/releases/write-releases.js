import { lookedUp } from "../../kernel/looked-up.js";
import { figureColumns } from "./release-cells.js";
/** Puts releases in force from an instant on, in place of those before them. */
export async function writeReleases({ rows }, initiativeId, at, made) {
  if (made.length === 0) return;
  const replaced = made.flatMap(({ candidate }) => candidate.inForce ?? []);
  if (replaced.length > 0)
    await rows(`update release set replaced_at = $3 where ${lookedUp("release", "id", "$2")}`, [
      initiativeId,
      replaced,
      at,
    ]);
  const ids = await rows(
    `insert into release (initiative_id, released_at, tells_parts, definition_id, period_start, period_end, lower, upper, shown, expected,
       waived, reported, no_exposure, estimated, revised, n, value, numerator, denominator, weighted, least, greatest)
     select $1, $2, true, u.* from unnest($3::uuid[], $4::date[], $5::date[], $6::numeric[], $7::numeric[], $8::text[], $9::int[],
       $10::int[], $11::int[], $12::int[], $13::int[], $14::int[], $15::int[], $16::numeric[], $17::numeric[], $18::numeric[],
       $19::numeric[], $20::numeric[], $21::numeric[]) u
     returning id, definition_id as "definitionId", period_start as start, period_end as end`,
    [
      initiativeId,
      at,
      made.map(({ candidate }) => candidate.definitionId),
      made.map(({ candidate }) => candidate.start),
      made.map(({ candidate }) => candidate.end),
      made.map(({ lower }) => lower),
      made.map(({ upper }) => upper),
      ...toldColumns(made.map(({ candidate, shown }) => ({ shown, cell: candidate }))),
    ],
  );
  const releaseIds = new Map(ids.map(({ id, ...release }) => [nameOf(release), id]));
  const cells = made.flatMap(({ candidate, cells: own }) =>
    own.map((cell) => ({ ...cell, releaseId: releaseIds.get(nameOf(candidate)) })),
  );
  if (cells.length === 0) return;
  await rows(
    `insert into release_cell (initiative_id, release_id, category_set_id, shown, expected, waived, reported, no_exposure, estimated,
       revised, n, value, numerator, denominator, weighted, least, greatest)
     select $1, u.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[], $6::int[], $7::int[], $8::int[], $9::int[], $10::int[],
       $11::int[], $12::numeric[], $13::numeric[], $14::numeric[], $15::numeric[], $16::numeric[], $17::numeric[]) u`,
    [
      initiativeId,
      cells.map(({ releaseId }) => releaseId),
      cells.map(({ categorySetId }) => categorySetId),
      ...toldColumns(cells),
    ],
  );
}
const nameOf = ({ definitionId, start, end }) => `${definitionId} ${start}/${end}`;
/** What is shown, who reported, and the figures where they are shown: a column each. */
const toldColumns = (told) => [
  told.map(({ shown }) => shown),
  ...["expected", "waived", "reported"].map((name) => told.map(({ cell }) => cell[name])),
  ...figureColumns.map((name) => told.map(({ shown, cell }) => (shown === "FIGURE" ? cell[name] : null))),
];
//# sourceMappingURL=write-releases.js.map
