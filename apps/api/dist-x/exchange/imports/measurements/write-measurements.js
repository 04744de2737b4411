/**
 * Writes every obligation period with its measurement and values, batch by batch from the staging tables. All of it was accepted
 * the moment it was imported.
 */
export async function writeMeasurements(unit, written, { organisations }, personId, tell) {
  await stageValues(unit);
  const [staged] =
    await unit.rows(`select count(*)::int as "obligationPeriods", count(measurement_id)::int as measurements, coalesce(max(batch) + 1, 0) as batches
     from staged_answer`);
  const { obligationPeriods = 0, measurements = 0, batches = 0 } = staged ?? {};
  // not null: the elements of an array without nulls are found at once
  const endedOn = organisations.list.map((member) => member.endedOn ?? "infinity");
  let rows = 0;
  for (let batch = 0; batch < batches; batch += 1) {
    await writeObligationPeriods(unit, written, endedOn, batch);
    await writeAccepted(unit, written, personId, batch);
    await writeValues(unit, written, batch);
    rows += await countBatch(unit, batch);
    tell({ phase: "WRITING", rows, total: obligationPeriods });
  }
  return { obligationPeriods, measurements };
}
/** The figures under the measurements they belong to, in the order of writing. */
async function stageValues(unit) {
  await unit.rows(`create temporary table staged_value (batch int not null, measurement_id uuid not null, organisation int not null,
       category int not null, value_state text not null, value numeric, numerator numeric, denominator numeric,
       derived boolean not null, note text) on commit drop`);
  await unit.rows(`insert into staged_value
     select batch, measurement_id, organisation, category, value_state, value, numerator, denominator, line is null, note
     from staged_figure join staged_answer using (organisation, indicator, period)
     order by measurement_id, category`);
  await unit.rows("create index on staged_value (batch)");
  await unit.rows("analyze staged_value");
}
/** Nobody is waited for who was let off, or had left before the period was over. */
async function writeObligationPeriods(unit, written, endedOn, batch) {
  await unit.rows(
    `insert into obligation_period (initiative_id, id, indicator_id, membership_id, period, period_start, period_end, due_on, state,
       first_submitted_at, waive_reason, waive_note)
     select $1, obligation_period_id, ($2::uuid[])[indicator + 1], ($3::uuid[])[organisation + 1], code, starts, ends, due_on,
       case when measurement_id is not null then 'SUBMITTED' when waive_reason is not null or has_left then 'WAIVED' else 'DUE' end,
       case when measurement_id is not null then $5::timestamptz end,
       case when measurement_id is null then coalesce(waive_reason, case when has_left then 'MEMBERSHIP_ENDED' end) end,
       case when measurement_id is null then waive_note end
     from staged_answer
     join staged_period using (period)
     cross join lateral (select ($4::date[])[organisation + 1] < ends as has_left) membership
     where batch = $6`,
    [written.initiativeId, written.indicatorIds, written.membershipIds, endedOn, unit.now, batch],
  );
}
async function writeAccepted(unit, written, personId, batch) {
  await unit.rows(
    `insert into measurement (initiative_id, id, obligation_period_id, definition_id, membership_id, revision, state, not_applicable,
       recorded_by, recorded_at, submitted_by, submitted_at, decided_by, decided_at)
     select $1, measurement_id, obligation_period_id, d.id, ($2::uuid[])[organisation + 1], 1, 'ACCEPTED',
       not_applicable, $3, $4, $3, $4, $3, $4
     from staged_answer
     join staged_period using (period)
     join unnest($5::uuid[], $6::int[], $7::date[], $8::date[]) d (id, indicator, starts_on, ends_on)
       on d.indicator = staged_answer.indicator and starts >= d.starts_on and starts < d.ends_on
     where batch = $9 and measurement_id is not null`,
    [
      written.initiativeId,
      written.membershipIds,
      personId,
      unit.now,
      written.definitions.map(({ id }) => id),
      written.definitions.map(({ indicator }) => indicator),
      written.definitions.map(({ startsOn }) => startsOn),
      written.definitions.map(({ endsOn }) => endsOn),
      batch,
    ],
  );
}
async function writeValues(unit, written, batch) {
  await unit.rows(
    `insert into measurement_value (initiative_id, measurement_id, category_set_id, membership_id, value_state, value, numerator,
       denominator, derived, note)
     select $1, measurement_id, ($2::uuid[])[category + 1], ($3::uuid[])[organisation + 1], value_state, value, numerator,
       denominator, derived, note
     from staged_value where batch = $4`,
    [written.initiativeId, written.categorySetIds, written.membershipIds, batch],
  );
}
async function countBatch({ rows }, batch) {
  const [written] = await rows("select count(*)::int as count from staged_answer where batch = $1", [batch]);
  return written?.count ?? 0;
}
//# sourceMappingURL=write-measurements.js.map
