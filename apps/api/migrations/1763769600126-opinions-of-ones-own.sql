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
