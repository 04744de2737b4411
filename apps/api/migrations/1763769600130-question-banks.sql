-- Question banks that were imported (docs/question-bank.md). The first version is data of the program; here are the later ones, and any version whose
-- translations were bettered. A bank belongs to no initiative: all of them ask by it.
create table question_bank (
  id uuid primary key default uuidv7(),
  version integer not null unique check (version > 0),
  -- {"sourceLanguage": …, "items": […], "texts": {…}} as packages/domain/src/readiness/question-bank.ts has it
  bank jsonb not null check (jsonb_typeof(bank) = 'object'),
  imported_at timestamptz not null default date_trunc('milliseconds', now())
);
-- Whoever is asked reads it; Keelson itself alone writes it, from the terminal.
call guard('question_bank', '@actor is not null', '@actor = ''00000000-0000-0000-0000-000000000000''',
  '@actor = ''00000000-0000-0000-0000-000000000000''', null);
grant update (bank) on question_bank to keelson_app;

-- What was asked stays what was asked: of a version that is there other languages alone may change, and versions follow each other.
create function bank_keeps_its_words() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  source text := new.bank ->> 'sourceLanguage';
begin
  if tg_op = 'UPDATE' and (old.bank -> 'items', old.bank -> 'sourceLanguage', old.bank -> 'texts' -> source)
      is distinct from (new.bank -> 'items', new.bank -> 'sourceLanguage', new.bank -> 'texts' -> source) then
    raise exception 'TRANSITION_NOT_ALLOWED: another text is another version';
  end if;
  if tg_op = 'INSERT' and new.version > 1 + coalesce((select greatest(max(b.version), 1) from question_bank b), 1) then
    raise exception 'TRANSITION_NOT_ALLOWED: versions follow each other';
  end if;
  return new;
end $$;
create trigger bank_keeps_its_words before insert or update on question_bank
  for each row when (current_user = 'keelson_app') execute function bank_keeps_its_words();

call audit('question_bank', '', 'id');

revoke execute on all routines in schema keelson from public;
