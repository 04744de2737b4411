-- What informs somebody may be kept out of their inbox, as it may be kept out of their mails; what is theirs to do may not (docs/decisions/0031). Whoever chose
-- the one has not chosen the other: where nothing is said of mails, what holds where nobody chose holds.
alter table notification_preference
  alter column mail drop not null,
  add column in_inbox boolean not null default true,
  add check (in_inbox or type in ('UPDATES', 'REPLIES'));
grant update (in_inbox) on notification_preference to keelson_app;
-- what is noted of a row is noted of this column too
call audit('notification_preference', '', 'person_id');
