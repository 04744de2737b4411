-- Promised to whoever asks again: the answer of an instant stays. Nothing that was stamped is of a time that the initiative's clock has
-- not reached, or a later stamp could be the earlier one.
with stamped as (
  select initiative_id, 'counted_figure' as "table", max(greatest(opened_at, case when closed_at < 'infinity' then closed_at end)) as at from counted_figure group by 1
  union all
  select initiative_id, 'release', max(greatest(released_at, case when replaced_at < 'infinity' then replaced_at end)) from release group by 1
  union all
  select initiative_id, 'aggregate_cell', max(changed_at) from aggregate_cell group by 1
  union all
  select initiative_id, 'restatement', max(restated_at) from restatement group by 1
  union all
  select initiative_id, 'period_closing', max(closed_at) from period_closing group by 1)
select 'initiative_clock' as "table", s.initiative_id::text as id, 'is behind the stamps of ' || s."table" as fault, c.at as there, s.at as should
from stamped s
left join initiative_clock c on c.initiative_id = s.initiative_id
where c.at is null or c.at < s.at
