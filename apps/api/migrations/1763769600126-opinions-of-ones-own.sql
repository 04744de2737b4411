-- People say what they think of the backbone for their own organisation (app.owns, as in 1763769600093-readiness-rounds.sql): no evaluator for the one
-- they look at, and nobody of the backbone for any but the backbone.
do $$
declare
  theirs text := 'person_id = (select nullif(current_setting(''app.self'', true), ''''))::uuid'
    || ' and membership_id = any ((select string_to_array(nullif(current_setting(''app.acts'', true), ''''), '','')::uuid[])::uuid[])'
    || ' and membership_id = any ((select string_to_array(nullif(current_setting(''app.owns'', true), ''''), '','')::uuid[])::uuid[])';
begin
  execute format('alter policy writes on backbone_rating with check (%s)', theirs);
  execute format('alter policy changes on backbone_rating using (%1$s) with check (%1$s)', theirs);
end $$;

-- That an organisation let others see its score is known for ever: whoever read it then remembers it.
alter table readiness_invitation add column ever_shared boolean not null default false;
create function once_shared() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  new.ever_shared := new.shares_score or tg_op = 'UPDATE' and old.ever_shared;
  return new;
end $$;
create trigger once_shared before insert or update on readiness_invitation for each row execute function once_shared();
call audit('readiness_invitation', 'initiative_id', 'membership_id');

-- Of so many, are those whose score is their own three and more, whoever remembers what was once named? Or does nobody keep it back now?
-- Between, those who never let it be seen could be reckoned.
create function nobody_alone(p_all bigint, p_ever bigint, p_now bigint) returns boolean
language sql immutable return p_all - p_ever >= 3 or p_all = p_now;

-- The organisations that have a score of a component in a round, and whether they let it be seen, now or ever.
create function scored_in(p_initiative uuid, p_assessment uuid, p_component text)
returns table (organisation_id uuid, is_community boolean, ever boolean, now boolean)
language sql stable set search_path = keelson, pg_temp as $$
  select m.organisation_id, v.is_community, v.ever_shared, v.shares_score from readiness_score s
  join readiness_invitation v on v.initiative_id = s.initiative_id and v.assessment_id = s.assessment_id and v.membership_id = s.membership_id
  join membership m on m.initiative_id = s.initiative_id and m.id = s.membership_id
  where s.initiative_id = p_initiative and s.assessment_id = p_assessment and s.component = p_component
$$;

-- Did anybody answer a round for an organisation, whatever came of it?
create function has_answered(p_initiative uuid, p_assessment uuid, p_organisation uuid) returns boolean
language sql stable set search_path = keelson, pg_temp as $$
  select exists (select from readiness_response r join membership m on m.initiative_id = r.initiative_id and m.id = r.membership_id
    where r.initiative_id = p_initiative and r.assessment_id = p_assessment and m.organisation_id = p_organisation)
$$;

-- May what became of a component be told beside the names in both rounds? docs/decisions/0034. An organisation without a score of its own may be in
-- the other round's mean all the same: as alone are taken those that may be, where some are left, and those that surely are, where nobody is.
create function change_may_be_told(p_initiative uuid, p_assessment uuid, p_component text) returns boolean
language sql stable security definer set search_path = keelson, pg_temp as $$
  select nobody_alone(c.pairs, n.ever, n.now) and nobody_alone(c."onlyEarlier", n.ever_earlier, n.earlier)
    and nobody_alone(c."onlyLater", n.ever_later, n.later)
  from readiness_change g cross join jsonb_to_recordset(g.summary -> 'components')
      as c (component text, pairs int, "onlyEarlier" int, "onlyLater" int),
    lateral (
      select count(*) filter (where e.ever and l.ever) as ever, count(*) filter (where e.now and l.now) as now,
        count(*) filter (where e.ever and l.ever is null) as ever_earlier, count(*) filter (where l.ever and e.ever is null) as ever_later,
        count(*) filter (where e.now and l.ever is null and not has_answered(p_initiative, g.assessment_id, organisation_id)) as earlier,
        count(*) filter (where l.now and e.ever is null and not has_answered(p_initiative, g.earlier_id, organisation_id)) as later
      from scored_in(p_initiative, g.earlier_id, p_component) e
      full join scored_in(p_initiative, g.assessment_id, p_component) l using (organisation_id)) n
  where g.initiative_id = p_initiative and g.assessment_id = p_assessment and c.component = p_component
$$;

-- May scores of a component be shown with the names of those who let them be seen? Where the community's difference is shown, so on either side of it;
-- and not where, with what became of the component since the round before, or by the next, somebody's change would be told.
create function names_may_be_told(p_initiative uuid, p_assessment uuid, p_component text) returns boolean
language sql stable security definer set search_path = keelson, pg_temp as $$
  select exists (
    select from readiness_result t cross join jsonb_to_recordset(t.summary -> 'components')
        as c (component text, organisations int, communities int, "communityGap" numeric),
      lateral (
        select count(*) filter (where n.ever) as ever, count(*) filter (where n.now) as now,
          count(*) filter (where n.ever and n.is_community) as ever_communities, count(*) filter (where n.now and n.is_community) as communities
        from scored_in(p_initiative, p_assessment, p_component) n) n
    where t.initiative_id = p_initiative and t.assessment_id = p_assessment and c.component = p_component
      and nobody_alone(c.organisations, n.ever, n.now)
      and (c."communityGap" is null or nobody_alone(c.communities, n.ever_communities, n.communities)
        and nobody_alone(c.organisations - c.communities, n.ever - n.ever_communities, n.now - n.communities)))
  and not exists (
    select from readiness_change g cross join jsonb_to_recordset(g.summary -> 'components') as c (component text, difference jsonb)
    where g.initiative_id = p_initiative and p_assessment in (g.assessment_id, g.earlier_id) and c.component = p_component
      and c.difference <> 'null' and not change_may_be_told(p_initiative, g.assessment_id, p_component))
$$;

alter policy reads on readiness_score using (
  membership_id = any ((select string_to_array(nullif(current_setting('app.owns', true), ''), ',')::uuid[])::uuid[])
  or initiative_id = any ((select string_to_array(nullif(current_setting('app.audience', true), ''), ',')::uuid[])::uuid[])
    and (select nullif(current_setting('app.self', true), '')) is not null
    and exists (select from readiness_invitation v where v.initiative_id = readiness_score.initiative_id
      and v.assessment_id = readiness_score.assessment_id and v.membership_id = readiness_score.membership_id and v.shares_score)
    and names_may_be_told(initiative_id, assessment_id, component));

revoke execute on all routines in schema keelson from public;
grant execute on function names_may_be_told(uuid, uuid, text), change_may_be_told(uuid, uuid, text) to keelson_app;
