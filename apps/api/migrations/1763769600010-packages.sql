-- What comes with a data package beside its tables, and that one went out.

-- Under which terms an initiative's figures may be used, and where they come from, as the package said it that brought them.
create table provenance (
  initiative_id uuid not null primary key references initiative,
  licenses jsonb not null check (jsonb_typeof(licenses) = 'array'),
  sources jsonb not null check (jsonb_typeof(sources) = 'array')
);

-- All that an initiative has left the house: who took it, when, and which bytes. Its row is what the audit event is about.
create table package_export (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  rows bigint not null,
  exported_at timestamptz not null default now(),
  primary key (initiative_id, id)
);

call guard('provenance', '@audience or @imports', '@imports', null, null);
call guard('package_export', '@backbone or @imports', '@imports', null, null);
call audit('provenance', 'initiative_id', 'initiative_id');
call audit('package_export', 'initiative_id', 'id');
