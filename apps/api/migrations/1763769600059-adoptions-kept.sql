-- The decision by which an agenda is adopted keeps what it hung on, whatever partners say of that agenda later: which words, and how many
-- had endorsed them, with reservations or without, declined, taken their endorsement back, or said nothing. It takes the place of the one before.
alter table decision
  add column content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  add column endorsements jsonb check (jsonb_typeof(endorsements) = 'object'),
  add check (kind = 'AGENDA_ADOPTION' or content_hash is null and endorsements is null);
call audit('decision', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
