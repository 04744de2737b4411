const batchRows = 5_000;
/**
 * Stages what each organisation is asked for: what obligations.csv says, or without it everything from an organisation's first
 * row of an indicator to its last.
 */
export async function stageObligations(unit, periods, obligations) {
  await unit.rows(`create temporary table staged_obligation (organisation int not null, indicator int not null, from_period int not null,
       last_period int not null, is_open boolean not null, purpose text, place int generated always as identity) on commit drop`);
  if (obligations) await stageGiven(unit, periods, obligations);
  else await stageImplied(unit);
  await unit.rows("analyze staged_obligation");
}
async function stageGiven(unit, periods, obligations) {
  for (let start = 0; start < obligations.length; start += batchRows) {
    const batch = obligations.slice(start, start + batchRows);
    await unit.rows(
      `insert into staged_obligation
       select * from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::boolean[], $6::text[])`,
      [
        batch.map(({ organisation }) => organisation),
        batch.map(({ indicator }) => indicator),
        batch.map(({ from }) => periods.placeOf(from)),
        batch.map(({ last }) => periods.placeOf(last)),
        batch.map(({ isOpen }) => isOpen),
        batch.map(({ purpose }) => purpose),
      ],
    );
  }
}
async function stageImplied(unit) {
  await unit.rows(`insert into staged_obligation (organisation, indicator, from_period, last_period, is_open)
     select organisation, indicator, first.period, last.period, false
     from (select organisation, indicator, min(place) as first_place, max(place) as last_place
           from staged_figure join staged_period using (period) group by organisation, indicator) reported
     join staged_period first on first.place = first_place
     join staged_period last on last.place = last_place`);
}
//# sourceMappingURL=stage-obligations.js.map
