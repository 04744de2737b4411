-- What limits the backbone is not the backbone's to change, by no statement of its own either (docs/decisions/0029 and 0033).

-- In which phase an initiative is follows from what its committee decided (phase_decided), and who its backbone is from what partners
-- chose (choose_backbone): functions change both. What an organisation is here is said when it is invited.
revoke update (current_phase, backbone_decision) on initiative from keelson_app;
revoke update (roles) on membership from keelson_app;

-- Whoever works for the backbone counts in the committee no longer: so nobody of the committee is taken into it, which would dissolve what
-- limits it, and nobody of it into the committee. In the backbone's own organisation a seat is no voice (docs/methodology.md 4.2).
create function committee_or_backbone() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  -- one of a person after the other: apps/api/src/identity/persons/assign.ts takes the same lock
  perform pg_advisory_xact_lock(hashtextextended(new.initiative_id || ' ' || new.person_id, 0));
  if exists (select from (
      select new.roles as roles, m.roles as of from membership m where m.initiative_id = new.initiative_id and m.id = new.membership_id
      union all
      select a.roles, m.roles from assignment a join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
      where a.initiative_id = new.initiative_id and a.person_id = new.person_id and a.id <> new.id
        and m.status not in ('DECLINED', 'EXITED')) every
    having bool_or(roles && array['BACKBONE_DIRECTOR', 'BACKBONE_STAFF'])
      and bool_or(roles && array['STEERING_MEMBER', 'STEERING_CHAIR'] and 'STEERING_COMMITTEE' = any (of) and not 'BACKBONE' = any (of))) then
    raise exception 'CONFLICT_OF_INTEREST: who limits the backbone does not work for it';
  end if;
  return null;
end $$;
create trigger committee_or_backbone after insert or update of roles on assignment
  for each row when (current_user = 'keelson_app') execute function committee_or_backbone();

revoke execute on all routines in schema keelson from public;
