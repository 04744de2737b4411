-- Every row of a covered table can be held against what was written of it: a change notes one digest a row, so that whatever is
-- altered, deleted or put in past the API shows, row by row (docs/verification.md).

alter table audit_change
  -- one digest of the whole statement: changes of form 1 alone
  alter column digest drop not null,
  -- one digest a row, as it was written (DELETE: as it was), in the order of ids
  add column digests bytea[],
  -- UPDATE: one a row as it was before, in the order of ids
  add column digests_before bytea[];
-- digests cannot be compressed: spare the attempt
alter table audit_change alter column digests set storage external, alter column digests_before set storage external;

-- How a link is made of its event. 1: as before this migration, 2: with the digests of rows.
alter table audit_event add column form smallint not null default 1;

-- The link's text, the same for the writer and for whoever verifies the chain.
create or replace function audit_link(p_before bytea, p_event audit_event) returns bytea
language sql stable set search_path = keelson, pg_temp as $$
  select case p_event.form when 1 then
    sha256(p_before || convert_to(concat_ws(E'\n', p_event.initiative_id, p_event.id, p_event.seq, p_event.actor_id, p_event.action,
        coalesce(p_event.reason, ''), extract(epoch from p_event.at)), 'UTF8')
      || coalesce((select string_agg(sha256(convert_to(concat_ws(E'\n', c.entity, c.operation, c.rows, array_to_string(c.ids, ',')), 'UTF8')) || c.digest, ''
        order by c.id) from audit_change c
        where c.initiative_id = p_event.initiative_id and c.event_id = p_event.id), ''))
  else
    -- as JSON and in PostgreSQL's binary form, so that no two different events have one text
    sha256(p_before || convert_to(json_build_array(p_event.form, p_event.initiative_id, p_event.id, p_event.seq, p_event.actor_id,
        p_event.action, p_event.reason, extract(epoch from p_event.at))::text, 'UTF8')
      || coalesce((select string_agg(sha256(convert_to(json_build_array(c.id, c.entity, c.operation, c.rows, encode(c.digest, 'hex'),
            c.digests is null, c.digests_before is null)::text, 'UTF8')
          || array_send(c.ids) || array_send(coalesce(c.digests, '{}')) || array_send(coalesce(c.digests_before, '{}'))), '' order by c.id)
        from audit_change c where c.initiative_id = p_event.initiative_id and c.event_id = p_event.id), ''))
  end
$$;

create or replace function audit_seal(p_event uuid, p_actor uuid, p_action text, p_reason text) returns void
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
    link.form := 2;
    link.hash := audit_link(before, link);
    insert into audit_event select link.*;
    update audit_chain set seq = link.seq, hash = link.hash where initiative_id = tenant;
  end loop;
end $$;

-- Writes down the rows one statement touched: their ids, and a digest of each. Arguments: initiative column ('': none), id column,
-- and the digest of a row t, as the procedure audit wrote it. An update that leaves every digest as it was is no change.
create or replace function audit_write() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  event uuid := nullif(current_setting('app.event', true), '')::uuid;
begin
  if tg_op = 'UPDATE' then
    execute format($f$
      insert into audit_change (initiative_id, event_id, entity, operation, rows, ids, digests, digests_before)
      select tenant, $1, %4$L, 'UPDATE', n, ids, digests, digests_before
      from (select %1$s as tenant, count(*) as n, array_agg(%2$I order by %2$I) as ids, array_agg(%3$s order by %2$I) as digests from touched t group by 1) a
      join (select %1$s as tenant, array_agg(%3$s order by %2$I) as digests_before from before t group by 1) b using (tenant)
      where digests <> digests_before$f$, audit_tenant(tg_argv[0]), tg_argv[1], tg_argv[2], tg_table_name) using event;
  else
    execute format($f$
      insert into audit_change (initiative_id, event_id, entity, operation, rows, ids, digests)
      select %1$s, $1, %4$L, %5$L, count(*), array_agg(%2$I), array_agg(%3$s) from touched t group by 1$f$,
      audit_tenant(tg_argv[0]), tg_argv[1], tg_argv[2], tg_table_name, tg_op) using event;
  end if;
  return null;
end $$;

-- The initiative of a row; what belongs to none is chained under the nil id.
create function audit_tenant(p_column text) returns text
language sql immutable set search_path = keelson, pg_temp as $$
  select case p_column when '' then '''00000000-0000-0000-0000-000000000000''::uuid' else quote_ident(p_column) end
$$;

-- Covers a table: writes down every change of it from now on, and notes the rows that are there. Called once more whenever the table
-- has got a column. p_except: columns that may change without notice, because what they say is no word of anybody's.
drop procedure audit(text, text, text);
create procedure audit(p_table text, p_initiative_column text, p_id_column text, p_except text[] default '{}')
language plpgsql set search_path = keelson, pg_temp as $$
declare
  event uuid := uuidv7();
  -- in binary form: the text of a row depends on the settings of whoever reads it
  digest text := (
    select format('sha256(record_send(row(%s)))', string_agg(format('t.%I', attname), ', ' order by attnum)) from pg_attribute
    where attrelid = p_table::regclass and attnum > 0 and not attisdropped and attname <> all (p_except));
  arguments text := format('%L, %L, %L', p_initiative_column, p_id_column, digest);
begin
  execute format('create or replace trigger audit_i after insert on %I referencing new table as touched for each statement execute function audit_write(%s)', p_table, arguments);
  execute format('create or replace trigger audit_u after update on %I referencing old table as before new table as touched for each statement execute function audit_write(%s)', p_table, arguments);
  execute format('create or replace trigger audit_d after delete on %I referencing old table as touched for each statement execute function audit_write(%s)', p_table, arguments);
  execute format($f$
    insert into audit_change (initiative_id, event_id, entity, operation, rows, ids, digests)
    select tenant, $1, %4$L, 'NOTED', count(*), array_agg(id), array_agg(digest)
    from (select %1$s as tenant, %2$I as id, %3$s as digest, row_number() over () / 100000 as part from %4$I t) t group by tenant, part$f$,
    audit_tenant(p_initiative_column), p_id_column, digest, p_table) using event;
  perform audit_seal(event, '00000000-0000-0000-0000-000000000000', 'noteRows', p_table);
end $$;

-- All that was covered until now, noted as it stands, and what the figures of outside audiences and insiders are read from.
do $$
declare
  covered record;
begin
  for covered in
    select c.relname::text as relname, split_part(encode(g.tgargs, 'escape'), '\000', 1) as tenant, split_part(encode(g.tgargs, 'escape'), '\000', 2) as id
    from pg_trigger g join pg_class c on c.oid = g.tgrelid
    where g.tgname = 'audit_i' and c.relnamespace = 'keelson'::regnamespace order by c.relname
  loop
    -- a token's last use is written by every day's first request and is no change anybody made
    call audit(covered.relname, covered.tenant, covered.id, case covered.relname when 'api_token' then array['last_used_on'] else '{}' end);
  end loop;
end $$;
drop function audit_revoked();
call audit('category_set', 'initiative_id', 'id');
call audit('counted_figure', 'initiative_id', 'obligation_period_id');

revoke execute on all routines in schema keelson from public;
