-- A token that opens somebody's calendar, and nothing else: its secret is in an address that calendars keep, and is read by more than one
-- program (docs/decisions/0030).
alter table api_token drop constraint api_token_scopes_check,
  add constraint api_token_scopes_check check (cardinality(scopes) > 0
    and (scopes <@ array['READ', 'REPORT', 'MANAGE'] or scopes = array['CALENDAR']));
