-- Partners choose their backbone: by a decision that the steering committee has recorded, and by nothing else. Whoever manages an
-- initiative makes nobody its backbone, itself neither.

create function choose_backbone(p_initiative uuid, p_membership uuid, p_decision uuid) returns boolean
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  chosen decision;
begin
  if p_initiative <> all (coalesce(string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[], '{}')) then
    return false;
  end if;
  select * into chosen from decision d where d.initiative_id = p_initiative and d.id = p_decision
    and d.kind = 'BACKBONE_CHOICE' and d.result = 'ADOPTED'
    and not exists (select from decision later where later.initiative_id = d.initiative_id and later.supersedes_id = d.id);
  if chosen.id is null then return false; end if;
  update membership set roles = array(select distinct unnest(roles || '{BACKBONE}') order by 1), version = version + 1
  where initiative_id = p_initiative and id = p_membership and (ended_on is null
    or ended_on >= (select (now() at time zone i.time_zone)::date from initiative i where i.id = p_initiative));
  if not found then return false; end if;
  update initiative set backbone_decision = chosen.number || ': ' || chosen.title, version = version + 1 where id = p_initiative;
  return true;
end $$;
grant execute on function choose_backbone(uuid, uuid, uuid) to keelson_app;

revoke execute on all routines in schema keelson from public;
