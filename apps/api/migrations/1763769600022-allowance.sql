-- What operations have cost lately, by the digest of who pays. It belongs to no initiative and tells nothing of anybody: a schema of its
-- own, without row-level security. Columns are rate-limiter-flexible's, in its order.

create schema traffic authorization keelson_owner;
grant usage on schema traffic to keelson_app;
set local search_path = traffic;

create table spent (
  key varchar(255) not null primary key,
  points integer not null default 0,
  expire bigint
);
create index spent_expire on spent (expire);
grant select, insert, update, delete on spent to keelson_app;

set local search_path = keelson;
