-- What waits for the backbone, or for a partner's answer: little of all that was ever handed in, the longest waiting first.
create index measurement_waiting on measurement (initiative_id, ((submitted_at at time zone 'UTC')::date), id)
  where state in ('SUBMITTED', 'QUERIED');
