-- Which of its three reminders a partner was sent for a period that it still has to report: none is sent twice.
create table reminder (
  initiative_id uuid not null,
  obligation_period_id uuid not null,
  -- a week before the due date, on it, a week after
  step text not null check (step in ('SOON', 'DUE', 'LATE')),
  sent_at timestamptz not null default now(),
  primary key (initiative_id, obligation_period_id, step),
  foreign key (initiative_id, obligation_period_id) references obligation_period
);
-- Keelson itself reminds, and nobody else; the backbone may know that it did.
call guard('reminder', '@backbone', '@backbone and @actor = ''00000000-0000-0000-0000-000000000000''', null, null);
create index obligation_period_waiting on obligation_period (due_on) where state = 'DUE' and first_submitted_at is null;

-- For the clock of reminders: the initiatives in which something may be due. It is exact to the day; the initiative's own time zone decides.
create function initiatives_with_periods_due() returns setof uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select distinct initiative_id from obligation_period
  where state = 'DUE' and first_submitted_at is null and due_on between current_date - 14 and current_date + 8 order by 1
$$;

alter table outbox_mail drop constraint outbox_mail_kind_check,
  add constraint outbox_mail_kind_check check (kind in ('INVITATION', 'SIGN_IN', 'PASSWORD_RESET', 'REPORTING_REMINDER'));

revoke execute on all routines in schema keelson from public;
grant execute on function initiatives_with_periods_due() to keelson_app;
