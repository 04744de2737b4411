-- Whoever wrote down what people have raised takes it back where it was written down wrongly, with a reason that everybody who reads the consultation reads.
-- It stays, with its answer where it has one; and it needs none any more.
alter table consultation_theme
  -- null: it was written down before that was kept, and nobody takes it back
  add column raised_by uuid references person,
  add column withdrawn_at timestamptz,
  add column withdrawn_because text check (length(withdrawn_because) between 1 and 500),
  add check (num_nonnulls(withdrawn_at, withdrawn_because) in (0, 2));
create index consultation_theme_raised_by on consultation_theme (raised_by);
grant update (withdrawn_at, withdrawn_because) on consultation_theme to keelson_app;

-- As in 1763769600046-endorsements.sql, but for what was withdrawn.
create or replace function consultation_moves() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if new.status <> old.status and (old.status, new.status) not in (('PLANNED', 'OPEN'), ('OPEN', 'CLOSED'), ('CLOSED', 'ANSWERED')) then
    raise exception 'TRANSITION_NOT_ALLOWED: no consultation passes from % to %', old.status, new.status;
  end if;
  if new.status = 'ANSWERED' and exists (select from consultation_theme t
      where t.initiative_id = new.initiative_id and t.consultation_id = new.id and t.response is null and t.withdrawn_at is null) then
    raise exception 'TRANSITION_NOT_ALLOWED: THEME_NOT_ANSWERED';
  end if;
  if old.status = 'ANSWERED' then raise exception 'TRANSITION_NOT_ALLOWED: what was answered stays'; end if;
  return new;
end $$;

-- Who wrote it down is the database's own word; nobody else withdraws it, and what was withdrawn stays so.
create function theme_is_ones_own() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  self uuid := nullif(current_setting('app.self', true), '')::uuid;
begin
  if tg_op = 'INSERT' then
    new.raised_by := self;
  elsif old.withdrawn_at is not null then
    raise exception 'TRANSITION_NOT_ALLOWED: it was withdrawn';
  elsif new.withdrawn_at is not null and old.raised_by is distinct from self then
    raise exception 'NOT_THEIRS: a theme is withdrawn by whoever wrote it down';
  end if;
  return new;
end $$;
create trigger theme_is_ones_own before insert or update on consultation_theme
  for each row when (current_user = 'keelson_app' and new.initiative_id is not null) execute function theme_is_ones_own();

call audit('consultation_theme', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
