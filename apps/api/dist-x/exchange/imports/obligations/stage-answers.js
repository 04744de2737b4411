/** Rows that one statement writes: its audit triggers hold the ids of all of them. */
const batchRows = 20_000;
/**
 * Stages one row an obligation period: those expected, and those reported or let off whether expected or not. What has no rhythm is
 * expected in the periods that are named and in no other. Rows are in the order in which indexes like to be filled, cut into
 * batches that one statement writes.
 *
 * `isOneOff` says of each indicator, in the order of the package, whether it has no rhythm.
 */
export async function stageAnswers(unit, isOneOff) {
  await unit.rows(`create temporary table staged_answer (batch int not null, organisation int not null, indicator int not null, period int not null,
       obligation_period_id uuid not null, measurement_id uuid, not_applicable boolean not null, waive_reason text,
       waive_note text) on commit drop`);
  await unit.rows(
    `insert into staged_answer
     select (sum(figures + 1) over (order by indicator, place, organisation) / ${batchRows})::int, organisation, indicator, period,
       uuidv7(), case when figures > 0 then uuidv7() end, not_applicable, reason, waive_note
     from (
       select organisation, indicator, period, sum(figures) as figures, bool_or(not_applicable) as not_applicable
       from (
         select organisation, indicator, period, 1 as figures, category = 0 and value_state = 'NOT_APPLICABLE' as not_applicable
         from staged_figure
         union all
         select organisation, indicator, period, 0, false
         from staged_waiver
         union all
         select o.organisation, o.indicator, p.period, 0, false
         from staged_obligation o
         join staged_period first on first.period = o.from_period
         join staged_period last on last.period = o.last_period
         cross join lateral generate_series(first.ordinal, last.ordinal) series (ordinal)
         join staged_period p on p.rhythm = first.rhythm and p.ordinal = series.ordinal
         where not ($1::boolean[])[o.indicator + 1]
         union all
         select o.organisation, o.indicator, named.period, 0, false
         from staged_obligation o cross join lateral (values (o.from_period), (o.last_period)) named (period)
         where ($1::boolean[])[o.indicator + 1]) said
       group by organisation, indicator, period) answer
     join staged_period using (period)
     left join staged_waiver using (organisation, indicator, period)
     order by indicator, place, organisation`,
    [isOneOff],
  );
  await unit.rows("create index on staged_answer (batch)");
  await unit.rows("analyze staged_answer");
}
/** How many obligation periods the obligations make, before they are made. */
export async function countExpected({ rows }) {
  const [expected] = await rows(`select coalesce(sum(greatest(last.ordinal - first.ordinal + 1, 0)), 0) as count
     from staged_obligation o
     join staged_period first on first.period = o.from_period
     join staged_period last on last.period = o.last_period and last.rhythm = first.rhythm`);
  return Number(expected?.count);
}
//# sourceMappingURL=stage-answers.js.map
