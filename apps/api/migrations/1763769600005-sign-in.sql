-- Signing in. Who a person is, is proven by better-auth, whose tables are in a schema of their own under a login of their own:
-- keelson_auth sees nothing of Keelson but one function, and keelson_app nothing of these tables but one function.

create schema auth authorization keelson_owner;
grant usage on schema auth to keelson_auth;
set local search_path = auth;

-- The names of the tables are better-auth's; a user's id is the person's.
create table "user" (
  id uuid not null default uuidv7() primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- The token alone opens nothing: the cookie carries it with a signature under KEELSON_SECRET, which is not in the database.
create table session (
  id uuid not null default uuidv7() primary key,
  user_id uuid not null references "user" on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_user_id on session (user_id);

-- A password, as argon2id; later also the accounts of an identity provider.
create table account (
  id uuid not null default uuidv7() primary key,
  user_id uuid not null references "user" on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index account_user_id on account (user_id);

-- What a link of a mail proves, by its digest.
create table verification (
  id text not null default uuidv7()::text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);

-- How often somebody has tried, by the digest of whom and from where; rate-limiter-flexible's columns, in its order.
create table attempt (
  key varchar(255) not null primary key,
  points integer not null default 0,
  expire bigint
);
create index attempt_expire on attempt (expire);

grant select, insert, update, delete on "user", session, account, verification, attempt to keelson_auth;

-- The one thing that signing in learns of Keelson: is there a person with this address, and what is their id?
create function person_behind(p_email text) returns table (id uuid, name text)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select p.id, p.name from person p where p.email = lower(p_email)
$$;
revoke execute on all functions in schema auth from public;
grant execute on function person_behind(text) to keelson_auth;

set local search_path = keelson;

-- Made by `create-admin` as the owner: no login of the API may set it.
alter table person add column is_admin boolean not null default false;
alter policy writes on person with check ((select nullif(current_setting('app.actor', true), '')::uuid) is not null and not is_admin);

alter table api_token add column revoked_at timestamptz;
create policy changes on api_token for update to keelson_app
  using (person_id = (select nullif(current_setting('app.actor', true), '')::uuid))
  with check (person_id = (select nullif(current_setting('app.actor', true), '')::uuid));
grant update (revoked_at) on api_token to keelson_app;

-- A token's last use is no change anybody made; that it was revoked is one.
create function audit_revoked() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  insert into audit_change (initiative_id, event_id, entity, operation, rows, ids, digest)
  select '00000000-0000-0000-0000-000000000000', nullif(current_setting('app.event', true), '')::uuid, tg_table_name, tg_op, count(*),
    array_agg(t.id order by t.id), sha256(convert_to(string_agg(t::text, E'\n' order by t.id), 'UTF8'))
  from touched t join before b on b.id = t.id
  where t.revoked_at is distinct from b.revoked_at
  having count(*) > 0;
  return null;
end $$;
create trigger audit_u after update on api_token referencing old table as before new table as touched
  for each statement execute function audit_revoked();

-- Who is asking? As before, and a revoked token is unknown.
drop function rights_of_token(bytea);
create function rights_of_token(p_secret_sha256 bytea)
returns table (person_id uuid, person_name text, email text, is_admin boolean, scopes text[], expires_on date, assignments json)
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  update api_token t set last_used_on = current_date
  where t.secret_sha256 = p_secret_sha256 and t.last_used_on is distinct from current_date
    and t.revoked_at is null and (t.expires_on is null or t.expires_on >= current_date);
  return query
    select p.id, p.name, p.email, p.is_admin, t.scopes, t.expires_on, assignments_of(p.id)
    from api_token t join person p on p.id = t.person_id
    where t.secret_sha256 = p_secret_sha256 and t.revoked_at is null and (t.expires_on is null or t.expires_on >= current_date);
end $$;

-- Who is asking, by the token of a session? Being used keeps it open, never longer than its whole length. No row: it is over.
create function rights_of_session(p_token text, p_idle_seconds integer, p_whole_seconds integer)
returns table (person_id uuid, person_name text, email text, is_admin boolean, assignments json)
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  -- at most one write a minute
  update auth.session s
  set updated_at = now(), expires_at = least(s.created_at + make_interval(secs => p_whole_seconds), now() + make_interval(secs => p_idle_seconds))
  where s.token = p_token and s.expires_at > now() and s.updated_at < now() - interval '1 minute';
  return query
    select p.id, p.name, p.email, p.is_admin, assignments_of(p.id)
    from auth.session s join person p on p.id = s.user_id
    where s.token = p_token and s.expires_at > now() and s.created_at + make_interval(secs => p_whole_seconds) > now();
end $$;
grant execute on function rights_of_token(bytea), rights_of_session(text, integer, integer) to keelson_app;

-- Mail that is to be sent: to whom and why, never the link itself, which is made when it goes out. What was sent is gone from here;
-- what could not be sent after several attempts stays, with the reason.
create table outbox_mail (
  id uuid not null default uuidv7() primary key,
  kind text not null check (kind in ('INVITATION', 'SIGN_IN', 'PASSWORD_RESET')),
  address text not null check (length(address) <= 254),
  -- what the text says beside the link
  details jsonb not null default '{}',
  created_at timestamptz not null default now(),
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  failed_at timestamptz,
  last_error text
);
create index outbox_mail_due on outbox_mail (next_at) where failed_at is null;
alter table outbox_mail enable row level security;
alter table outbox_mail force row level security;
create policy owner_all on outbox_mail for all to keelson_owner using (true) with check (true);
-- Whoever invites puts a mail in; only Keelson itself, asked by nobody, puts in any other and takes them out.
create policy writes on outbox_mail for insert to keelson_app with check (
  (select nullif(current_setting('app.actor', true), '')::uuid) = '00000000-0000-0000-0000-000000000000'
  or (select nullif(current_setting('app.actor', true), '')::uuid) is not null and kind = 'INVITATION');
create policy reads on outbox_mail for select to keelson_app using ((select nullif(current_setting('app.actor', true), '')::uuid) = '00000000-0000-0000-0000-000000000000');
create policy changes on outbox_mail for update to keelson_app
  using ((select nullif(current_setting('app.actor', true), '')::uuid) = '00000000-0000-0000-0000-000000000000')
  with check ((select nullif(current_setting('app.actor', true), '')::uuid) = '00000000-0000-0000-0000-000000000000');
create policy removes on outbox_mail for delete to keelson_app using ((select nullif(current_setting('app.actor', true), '')::uuid) = '00000000-0000-0000-0000-000000000000');
grant select, insert, delete on outbox_mail to keelson_app;
grant update (attempts, next_at, failed_at, last_error) on outbox_mail to keelson_app;

-- Last of all, so that no function above is left out: PostgreSQL lets everybody call what is made.
revoke execute on all functions in schema keelson from public;
