-- Who did what, why, and what changed: append-only, one chain an initiative. What belongs to no initiative is chained under the nil id.

create table audit_chain (
  initiative_id uuid not null primary key,
  seq bigint not null,
  hash bytea not null
) with (fillfactor = 20);

create table audit_event (
  initiative_id uuid not null,
  id uuid not null,
  seq bigint not null,
  actor_id uuid not null,
  action text not null,
  reason text,
  at timestamptz not null,
  hash bytea not null,
  primary key (initiative_id, id),
  unique (initiative_id, seq)
);

create table audit_change (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  event_id uuid not null,
  entity text not null,
  operation text not null,
  rows integer not null,
  ids uuid[] not null,
  digest bytea not null,
  primary key (initiative_id, event_id, id)
);

-- Writes down the rows one statement touched: their ids and a digest of their text in id order. Arguments: initiative column, id column.
create function audit_write() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  execute format($f$
    insert into audit_change (initiative_id, event_id, entity, operation, rows, ids, digest)
    select %1$s, nullif(current_setting('app.event', true), '')::uuid, %3$L, %4$L, count(*), array_agg(%2$I order by %2$I),
      sha256(convert_to(string_agg(t::text, E'\n' order by %2$I, t::text), 'UTF8'))
    from touched t group by 1$f$,
    case when tg_argv[0] = '' then quote_literal('00000000-0000-0000-0000-000000000000') || '::uuid' else quote_ident(tg_argv[0]) end,
    tg_argv[1], tg_table_name, tg_op);
  return null;
end $$;

-- Writes down every change of a table from now on.
create procedure audit(p_table text, p_initiative_column text, p_id_column text)
language plpgsql set search_path = keelson, pg_temp as $$
begin
  execute format('create trigger audit_i after insert on %I referencing new table as touched for each statement execute function audit_write(%L, %L)', p_table, p_initiative_column, p_id_column);
  -- a token's last use is written by every day's first request and is no change anybody made
  if p_table <> 'api_token' then
    execute format('create trigger audit_u after update on %I referencing new table as touched for each statement execute function audit_write(%L, %L)', p_table, p_initiative_column, p_id_column);
  end if;
  execute format('create trigger audit_d after delete on %I referencing old table as touched for each statement execute function audit_write(%L, %L)', p_table, p_initiative_column, p_id_column);
end $$;

call audit('initiative', 'id', 'id');
call audit('person', '', 'id');
call audit('organisation', '', 'id');
call audit('api_token', '', 'id');
call audit('membership', 'initiative_id', 'id');
call audit('assignment', 'initiative_id', 'id');
call audit('dimension', 'initiative_id', 'id');
call audit('category', 'initiative_id', 'id');
call audit('indicator', 'initiative_id', 'id');
call audit('indicator_definition', 'initiative_id', 'id');
call audit('definition_dimension', 'initiative_id', 'definition_id');
call audit('target', 'initiative_id', 'id');
call audit('obligation', 'initiative_id', 'id');
call audit('obligation_period', 'initiative_id', 'id');
call audit('measurement', 'initiative_id', 'id');
call audit('measurement_value', 'initiative_id', 'measurement_id');
call audit('measurement_query', 'initiative_id', 'id');
call audit('release', 'initiative_id', 'id');

-- The link's text, the same for the writer and for whoever verifies the chain.
create function audit_link(p_before bytea, p_event audit_event) returns bytea
language sql stable set search_path = keelson, pg_temp as $$
  select sha256(p_before || convert_to(concat_ws(E'\n', p_event.initiative_id, p_event.id, p_event.seq, p_event.actor_id, p_event.action,
      coalesce(p_event.reason, ''), extract(epoch from p_event.at)), 'UTF8')
    || coalesce((select string_agg(sha256(convert_to(concat_ws(E'\n', c.entity, c.operation, c.rows, array_to_string(c.ids, ',')), 'UTF8')) || c.digest, ''
      order by c.id) from audit_change c
      where c.initiative_id = p_event.initiative_id and c.event_id = p_event.id), ''))
$$;

-- One link a transaction and initiative, just before commit: the last lock taken, so writers wait for each other only here.
create function audit_seal(p_event uuid, p_actor uuid, p_action text, p_reason text) returns void
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  tenant uuid;
  link audit_event;
  before bytea;
begin
  for tenant in select distinct initiative_id from audit_change where event_id = p_event order by initiative_id loop
    insert into audit_chain as c (initiative_id, seq, hash) values (tenant, 0, '\x00')
    on conflict (initiative_id) do update set seq = c.seq returning c.hash, c.seq + 1 into before, link.seq;
    link.initiative_id := tenant;
    link.id := p_event;
    link.actor_id := p_actor;
    link.action := p_action;
    link.reason := p_reason;
    link.at := clock_timestamp();
    link.hash := audit_link(before, link);
    insert into audit_event select link.*;
    update audit_chain set seq = link.seq, hash = link.hash where initiative_id = tenant;
  end loop;
end $$;
create index audit_change_event on audit_change (event_id);
