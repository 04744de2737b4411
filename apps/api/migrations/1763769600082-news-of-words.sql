-- Updates and answers are told by mail too, to whoever chose it (docs/decisions/0031).

-- For the clock: the initiatives in which somebody may have to be told something. Exact to the day; their own time zones decide.
create or replace function initiatives_with_news() returns setof uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select initiative_id from action_item where state in ('OPEN', 'IN_PROGRESS', 'BLOCKED') and due_on <= current_date + 4
  union select initiative_id from initiative_update where published_at > now() - interval '23 days'
  union select initiative_id from comment where reply_to is not null and created_at > now() - interval '23 days' order by 1
$$;

-- What was said lately, for each person who reads it at this moment and did not say it: updates that are for them, answers to their comments.
-- For Keelson itself.
create function words_to_tell(p_initiative uuid)
returns table (person_id uuid, type text, subject_id uuid, said text, said_by text, said_at timestamptz)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select distinct s.person_id, 'UPDATES', u.id, u.title, null, u.published_at
  from initiative_update u
  join assignment s on s.initiative_id = u.initiative_id and s.person_id <> u.person_id
  join membership m on m.initiative_id = s.initiative_id and m.id = s.membership_id and (m.ended_on is null or m.ended_on >= current_date)
  where u.initiative_id = p_initiative and u.published_at > now() - interval '23 days'
    and ('PUBLIC' = any (u.audiences) or u.audiences && m.roles or s.roles && array['BACKBONE_DIRECTOR', 'BACKBONE_STAFF'])
    and (select nullif(current_setting('app.actor', true), '')::uuid) = '00000000-0000-0000-0000-000000000000'
  union all
  select distinct o.person_id, 'REPLIES', c.id, c.text, p.name, c.created_at
  from comment c
  join comment o on o.initiative_id = c.initiative_id and o.id = c.reply_to and o.person_id <> c.person_id
  join assignment s on s.initiative_id = o.initiative_id and s.person_id = o.person_id
  join membership m on m.initiative_id = s.initiative_id and m.id = s.membership_id and (m.ended_on is null or m.ended_on >= current_date)
  join person p on p.id = c.person_id
  where c.initiative_id = p_initiative and c.created_at > now() - interval '23 days' and c.hidden_at is null
    -- whoever is there for a funder alone reads the meetings they are invited to, and comments on none
    and exists (select from unnest(s.roles) role where role <> 'FUNDER_REPRESENTATIVE')
    and (select nullif(current_setting('app.actor', true), '')::uuid) = '00000000-0000-0000-0000-000000000000'
$$;

-- What a mail that waited still has to say when it leaves: nothing to whoever lost their part in it meanwhile, or stopped such mails, and
-- nothing of what was done or hidden meanwhile. Null where nothing is left. For Keelson itself, which sends.
create or replace function mail_as_of_now(p_kind text, p_details jsonb) returns jsonb
language plpgsql stable security definer set search_path = keelson, pg_temp as $$
declare
  reader uuid := coalesce(p_details ->> 'personId', p_details -> 'report' ->> 'personId')::uuid;
  initiative uuid := (p_details ->> 'initiativeId')::uuid;
  stopped text[] := array(select type from notification_preference where person_id = reader and mail = 'NEVER');
  actions jsonb;
  updates jsonb;
  replies jsonb;
begin
  if (select nullif(current_setting('app.actor', true), '')::uuid) is distinct from '00000000-0000-0000-0000-000000000000' then
    return null;
  end if;
  if p_kind = 'REPORTING_REMINDER' then
    return case when reader is null or (
      exists (select from assignment a join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
        where a.initiative_id = (p_details -> 'report' ->> 'initiativeId')::uuid and a.membership_id = (p_details -> 'report' ->> 'membershipId')::uuid
          and a.person_id = reader and (m.ended_on is null or m.ended_on >= current_date))
      and 'REPORTING' <> all (stopped)) then p_details end;
  elsif p_kind <> 'NEWS' then
    return p_details;
  end if;
  select jsonb_agg(told order by place) into actions
  from jsonb_array_elements(p_details -> 'actions') with ordinality t (told, place)
  join action_item i on i.initiative_id = initiative and i.id = (told ->> 'id')::uuid
    and i.person_id = reader and i.state in ('OPEN', 'IN_PROGRESS', 'BLOCKED')
  join assignment a on a.initiative_id = i.initiative_id and a.membership_id = i.owner_id and a.person_id = reader
  join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id and (m.ended_on is null or m.ended_on >= current_date)
  where 'ACTIONS' <> all (stopped);
  select jsonb_agg(told order by place) into updates
  from jsonb_array_elements(p_details -> 'updates') with ordinality t (told, place)
  join words_to_tell(initiative) w on w.person_id = reader and w.type = 'UPDATES' and w.subject_id = (told ->> 'id')::uuid
  where 'UPDATES' <> all (stopped);
  select jsonb_agg(told order by place) into replies
  from jsonb_array_elements(p_details -> 'replies') with ordinality t (told, place)
  join words_to_tell(initiative) w on w.person_id = reader and w.type = 'REPLIES' and w.subject_id = (told ->> 'id')::uuid
  where 'REPLIES' <> all (stopped);
  return case when num_nonnulls(actions, updates, replies) > 0
    then jsonb_strip_nulls((p_details - 'actions' - 'updates' - 'replies') || jsonb_build_object('actions', actions, 'updates', updates, 'replies', replies)) end;
end $$;

revoke execute on all routines in schema keelson from public;
grant execute on function words_to_tell(uuid) to keelson_app;
