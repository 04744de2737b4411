-- Rounds and reviews of the backbone whose last day is over are closed by the clock (docs/methodology.md 4.18; docs/decisions/0038). For it: the
-- initiatives in which there is one, on the day that it is there. One whose story is being told closes its own.
create function initiatives_with_rounds_over() returns setof uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select distinct a.initiative_id from readiness_assessment a
  where a.state = 'OPEN' and a.closes_on < day_in(a.initiative_id) and not exists (select from telling t where t.id = a.initiative_id) order by 1
$$;
create function initiatives_with_reviews_over() returns setof uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select distinct r.initiative_id from backbone_review r
  where r.state = 'OPEN' and r.closes_on < day_in(r.initiative_id) and not exists (select from telling t where t.id = r.initiative_id) order by 1
$$;
create index backbone_review_open on backbone_review (initiative_id, closes_on) where state = 'OPEN';

-- What somebody says of the backbone may be sent again where its answer was lost: by which request it came last, so that a repeat changes nothing.
alter table backbone_rating add column request_key text check (length(request_key) between 8 and 255);
grant update (request_key) on backbone_rating to keelson_app;
call audit('backbone_rating', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
grant execute on function initiatives_with_rounds_over(), initiatives_with_reviews_over() to keelson_app;
