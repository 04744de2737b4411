-- What somebody answers in a round may be sent from several devices, and more than once over a bad connection: how often it was said anew, so that
-- nothing is replaced by a device that has not read it; and by which request it came last, so that a repeat changes nothing.
alter table readiness_response
  add column revision integer not null default 1 check (revision > 0),
  add column request_key text check (length(request_key) between 8 and 255);
grant update (revision, request_key) on readiness_response to keelson_app;
call audit('readiness_response', 'initiative_id', 'id');
