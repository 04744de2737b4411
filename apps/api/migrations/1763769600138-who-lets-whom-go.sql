-- Who is in the steering committee is let go by their own organisation, too (docs/decisions/0029): whoever speaks for it knows who that is, also where it
-- is no partner and has no lead.
create policy reads_own_committee on assignment for select to keelson_app
  using (roles && array['STEERING_MEMBER', 'STEERING_CHAIR']
    and membership_id = any ((select string_to_array(nullif(current_setting('app.acts', true), ''), ',')::uuid[])::uuid[])
    and speaks_for_itself(initiative_id, membership_id));
