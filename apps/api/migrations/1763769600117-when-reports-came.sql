-- Of what was expected in stretches of days, how many reports came by an import, and so many of those on or before their day. An import says
-- what was reported and not when: whoever imported it recorded, submitted and accepted it in one moment, which nobody else may. For whoever
-- takes part in the initiative, as reporting_progress.
create function reports_imported(p_initiatives uuid[], p_starts date[], p_ends date[]) returns table (imported int, on_time int)
language sql stable security definer set search_path = keelson, pg_temp as $$
  with asked as materialized (
    select a.nth, a.from_day, a.to_day, i.id as initiative_id, i.time_zone
    from unnest(p_initiatives, p_starts, p_ends) with ordinality a (initiative_id, from_day, to_day, nth)
    left join initiative i on i.id = a.initiative_id
      and i.id = any (string_to_array(nullif(current_setting('app.audience', true), ''), ',')::uuid[]))
  select c.imported, c.on_time from asked a
  cross join lateral (
    select count(*)::int as imported, count(*) filter (where (p.first_submitted_at at time zone a.time_zone)::date <= p.due_on)::int as on_time
    from obligation_period p
    join measurement f on f.initiative_id = p.initiative_id and f.obligation_period_id = p.id and f.revision = 1
      and f.decided_by = f.recorded_by and f.submitted_at = p.first_submitted_at
    left join measurement m on m.initiative_id = p.initiative_id and m.obligation_period_id = p.id and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')
    where p.initiative_id = a.initiative_id and p.period_end between a.from_day and a.to_day and p.state not in ('UNBOUND', 'WAIVED')
      and not coalesce(m.not_applicable, false)) c
  order by a.nth
$$;
revoke execute on function reports_imported(uuid[], date[], date[]) from public;
grant execute on function reports_imported(uuid[], date[], date[]) to keelson_app;
