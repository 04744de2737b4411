import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "./harness.ts";

let db: FreshDatabase;
beforeAll(async () => {
  db = await freshDatabase(1);
});
afterAll(() => db.close());

/** Nothing breaks the promise: the rows that do are in the message. */
const none = async (sql: string) => expect(await db.look(sql)).toEqual([]);
const tables =
  "pg_class t where t.relnamespace = 'keelson'::regnamespace and t.relkind in ('r', 'p') and t.relname <> 'migration'";

test("the planner keeps no statistics of which initiatives there are: docs/decisions/0006", () =>
  none(`select t.relname, a.attstattarget from ${tables.replace(" where ", " join pg_attribute a on a.attrelid = t.oid where ")}
    and a.attname = 'initiative_id' and a.attstattarget is distinct from 0`));

test("the planner is told that there are twenty: docs/decisions/0022", () =>
  none(`select t.relname from ${tables.replace(" where ", " join pg_attribute a on a.attrelid = t.oid where ")}
    and a.attname = 'initiative_id' and not exists (
      select from pg_stats s where s.schemaname = 'keelson' and s.tablename = t.relname and s.attname = a.attname
        and s.n_distinct = 20 and s.most_common_vals is null)`));

describe("row-level security", () => {
  test("is enabled and forced on every table", () =>
    none(`select relname from ${tables} and not (relrowsecurity and relforcerowsecurity)`));

  test("lets the owner's few functions work, by a policy of their own", () =>
    none(`select relname from ${tables} and not exists (
      select from pg_policies p where p.schemaname = 'keelson' and p.tablename = t.relname and p.roles = '{keelson_owner}' and p.cmd = 'ALL')`));

  test("has a policy for every command that keelson_app was granted", () =>
    none(`select t.relname, c.command from (values ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE')) c (command), ${tables}
      and case c.command when 'UPDATE' then has_any_column_privilege('keelson_app', t.oid, c.command)
        else has_table_privilege('keelson_app', t.oid, c.command) end
      and not exists (select from pg_policies p where p.schemaname = 'keelson' and p.tablename = t.relname
        and p.roles = '{keelson_app}' and p.cmd = c.command)`));

  test("has no policy for a command that was not granted, and none for everybody", () =>
    none(`select p.tablename, p.policyname from pg_policies p where p.schemaname = 'keelson' and (
      p.roles not in ('{keelson_app}', '{keelson_owner}')
      or p.roles = '{keelson_app}' and not case p.cmd when 'UPDATE' then has_any_column_privilege('keelson_app', format('keelson.%I', p.tablename)::regclass, p.cmd)
        else has_table_privilege('keelson_app', format('keelson.%I', p.tablename)::regclass, p.cmd) end)`));

  test("checks what is written, on insert and on update", () =>
    none(
      `select tablename, policyname from pg_policies where schemaname = 'keelson' and cmd in ('INSERT', 'UPDATE') and with_check is null`,
    ));

  test("reads the local context once a statement, not once a row", () =>
    // as a subselect PostgreSQL runs it first and keeps the answer
    none(`select tablename, policyname from pg_policies, lateral (select coalesce(qual, '') || coalesce(with_check, '') as said) x
      where schemaname = 'keelson' and roles = '{keelson_app}'
        and (select count(*) from regexp_matches(said, 'current_setting', 'g'))
          <> (select count(*) from regexp_matches(said, '\\( SELECT (\\(string_to_array\\()?\\(?NULLIF\\(current_setting', 'g'))`));

  test("finds its rows by an index: every column a policy asks for leads one", () =>
    none(`select distinct t.relname, a.attname from ${tables.replace(" where ", ` join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 where `)}
      and a.attname in ('initiative_id', 'membership_id', 'person_id')
      and exists (select from pg_policies p where p.tablename = t.relname and p.roles = '{keelson_app}' and p.cmd = 'SELECT'
        and p.qual ~ ('(^|[^.\\w])' || a.attname || ' = ANY|(^|[^.\\w])' || a.attname || ' = \\( SELECT'))
      and not exists (select from pg_index i where i.indrelid = t.oid and i.indkey[0] = a.attnum)
      -- found by its person
      and (t.relname, a.attname) <> ('idempotency_key', 'membership_id')`));
});

describe("tenants are apart", () => {
  const tenant = `${tables} and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'initiative_id')`;

  test("every primary and unique key of a tenant table starts with the initiative", () =>
    none(`select t.relname, c.conname from ${tenant.replace(" where ", " join pg_constraint c on c.conrelid = t.oid and c.contype in ('p', 'u') where ")}
      and c.conkey[1] <> (select attnum from pg_attribute where attrelid = t.oid and attname = 'initiative_id')`));

  test("every unique index of a tenant table starts with the initiative", () =>
    none(`select t.relname, i.indexrelid::regclass from ${tenant.replace(" where ", " join pg_index i on i.indrelid = t.oid and i.indisunique where ")}
      and i.indkey[0] <> (select attnum from pg_attribute where attrelid = t.oid and attname = 'initiative_id')`));

  test("every foreign key to a tenant table carries the initiative", () =>
    none(`select c.conname from pg_constraint c
      join pg_attribute theirs on theirs.attrelid = c.confrelid and theirs.attname = 'initiative_id'
      where c.contype = 'f' and c.connamespace = 'keelson'::regnamespace and (c.confkey[1] <> theirs.attnum
        or c.conkey[1] <> (select attnum from pg_attribute where attrelid = c.conrelid and attname = 'initiative_id'))`));

  test("the tables without an initiative are the reviewed few", async () => {
    const found = await db.look<{ relname: string }>(
      `select t.relname from ${tables} and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'initiative_id') order by 1`,
    );
    expect(found.map(({ relname }) => relname)).toEqual([
      "api_token",
      "initiative",
      "notification_preference",
      "organisation",
      "outbox_mail",
      "person",
      "question_bank",
      "telling",
    ]);
  });

  test("no column is of an enum type: enums are not leakproof under row-level security", () =>
    none(
      `select a.attname from pg_attribute a join pg_type y on y.oid = a.atttypid and y.typtype = 'e' join ${tables.replace("where", "on t.oid = a.attrelid where")}`,
    ));
});

describe("the application's role", () => {
  test("is no superuser, bypasses nothing, makes no roles or databases, and owns nothing", async () => {
    const roles = await db.look(
      `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as mighty, rolcanlogin
       from pg_roles where rolname like 'keelson%' order by 1`,
    );
    expect(roles).toEqual([
      { rolname: "keelson_app", mighty: false, rolcanlogin: true },
      { rolname: "keelson_auth", mighty: false, rolcanlogin: true },
      { rolname: "keelson_owner", mighty: false, rolcanlogin: false },
    ]);
    for (const login of ["keelson_app", "keelson_auth"]) {
      await none(`select relname from pg_class where relowner = '${login}'::regrole`);
      await none(`select proname from pg_proc where proowner = '${login}'::regrole`);
      await none(`select 1 from pg_auth_members where member = '${login}'::regrole`);
    }
  });

  test("may make nothing in the schema", () =>
    none("select where has_schema_privilege('keelson_app', 'keelson', 'CREATE')"));

  test("may empty no table", () =>
    none(`select relname from ${tables} and has_table_privilege('keelson_app', t.oid, 'TRUNCATE')`));

  test("updates no key, no tenant, no author and no recorded time", () =>
    none(`select t.relname, a.attname from ${tables.replace(" where ", " join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 where ")}
      and a.attname in ('id', 'initiative_id', 'membership_id', 'indicator_id', 'definition_id', 'created_at', 'opened_at', 'released_at')
      and has_column_privilege('keelson_app', t.oid, a.attnum, 'UPDATE')
      -- a draft is said anew under another definition: trigger definition_moves; work is seen to by somebody else from now on
      and (t.relname, a.attname) not in (('measurement', 'definition_id'), ('backbone_work_item', 'membership_id'))`));

  test("changes neither the phase of an initiative nor who its backbone is: functions do that ask for the committee's decision", async () => {
    const [found] =
      await db.look(`select has_column_privilege('keelson_app', 'initiative', 'current_phase', 'UPDATE') as phase,
      has_column_privilege('keelson_app', 'initiative', 'status', 'UPDATE') as status,
      has_column_privilege('keelson_app', 'initiative', 'backbone_decision', 'UPDATE') as choice,
      has_column_privilege('keelson_app', 'membership', 'roles', 'UPDATE') as roles`);
    expect(found).toEqual({ phase: false, status: false, choice: false, roles: false });
  });
});

describe("functions", () => {
  const functions = "pg_proc f where f.pronamespace = 'keelson'::regnamespace";

  test("with the owner's rights are the reviewed few, and look names up in their own schema first", async () => {
    const found = await db.look<{ proname: string }>(`select proname from ${functions} and prosecdef order by 1`);
    expect(found.map(({ proname }) => proname)).toEqual([
      "accepted_moved",
      "admit_membership",
      "agenda_proposed",
      "answer_invitation",
      "answered_once",
      "answers_to_compare",
      "answers_to_count",
      "arranges",
      "assignment_of_member",
      "assignments_of",
      "audit_seal",
      "audit_write",
      "backbone_owner_names",
      "backbone_votes",
      "backbone_work_lives",
      "begin_membership",
      "case_appeal_conflicts",
      "case_intake",
      "case_keepers",
      "case_moves",
      "case_of_receipt",
      "case_people",
      "case_readers",
      "cells_close",
      "cells_open",
      "chairs_committee",
      "change_may_be_told",
      "choose_backbone",
      "close_answered_cases",
      "committee_at_work",
      "committee_or_backbone",
      "community_votes",
      "day_in",
      "decides_on_membership",
      "decision_counts",
      "definition_is_there",
      "definition_moves",
      "everybody_rates",
      "figures_moved",
      "file_forgotten",
      "files_held",
      "files_nobody_has",
      "forget_files",
      "forget_live_events",
      "forget_mails_given_up",
      "forget_report_links",
      "forget_told",
      "initiatives_with_absent_members",
      "initiatives_with_consultations_due",
      "initiatives_with_news",
      "initiatives_with_open_obligations",
      "initiatives_with_periods_due",
      "initiatives_with_proposals_over",
      "initiatives_with_releases_due",
      "initiatives_with_reviews_over",
      "initiatives_with_rounds_over",
      "initiatives_with_rounds_to_remind_of",
      "initiatives_with_unanswered_queries",
      "is_at_work",
      "is_backbones",
      "is_member",
      "is_own_seat",
      "leave_cases",
      "live_heads",
      "mail_as_of_now",
      "mails_stopped",
      "measurement_born",
      "measurement_moves",
      "membership_begins",
      "membership_left",
      "move_initiative",
      "move_membership",
      "names_may_be_told",
      "names_of_authors",
      "names_of_seats",
      "names_together",
      "note_step",
      "own_case",
      "own_invitations",
      "partner_board",
      "people_to_ask",
      "people_to_remind",
      "period_counts",
      "person_by_email",
      "phase_counts",
      "phase_decided",
      "phase_facts",
      "place_live_event",
      "progress_began",
      "progress_moved",
      "proposal_opened",
      "published_initiatives",
      "queue_mail",
      "queue_releases",
      "ratings_to_count",
      "reconcile",
      "reporting_progress",
      "reports_imported",
      "respondents_of",
      "resume_waiting_cases",
      "rights_of_link",
      "rights_of_session",
      "rights_of_token",
      "rights_of_unused_session",
      "roles_at_work",
      "round_reminder_as_of_now",
      "seen_by_session",
      "slug_is_taken",
      "speaks_for_itself",
      "stamp",
      "tell_case_readers",
      "tell_live",
      "tell_of_named_reader",
      "triage_case",
      "values_are_drafts",
      "words_to_tell",
    ]);
    await none(
      `select proname from ${functions} and prosecdef and not coalesce(proconfig @> array['search_path=keelson, pg_temp'], false)`,
    );
  });

  test("may be called by nobody but those they were granted to", async () => {
    await none(`select proname from ${functions} and (proacl is null
      or exists (select from aclexplode(proacl) x where x.grantee = 0 and x.privilege_type = 'EXECUTE'))`);
    const found = await db.look<{ proname: string }>(
      `select proname from ${functions} and has_function_privilege('keelson_app', f.oid, 'EXECUTE') order by 1`,
    );
    expect(found.map(({ proname }) => proname)).toEqual([
      "admit_membership",
      "answer_invitation",
      "answers_to_compare",
      "answers_to_count",
      "arranges",
      "assignment_of_member",
      "audit_seal",
      "backbone_owner_names",
      "case_appeal_conflicts",
      "case_intake",
      "case_keepers",
      "case_of_receipt",
      "case_people",
      "chairs_committee",
      "change_may_be_told",
      "choose_backbone",
      "close_answered_cases",
      "committee_at_work",
      "day_in",
      "decides_on_membership",
      "files_held",
      "files_nobody_has",
      "forget_files",
      "forget_live_events",
      "forget_mails_given_up",
      "forget_report_links",
      "forget_told",
      "initiatives_with_absent_members",
      "initiatives_with_consultations_due",
      "initiatives_with_news",
      "initiatives_with_open_obligations",
      "initiatives_with_periods_due",
      "initiatives_with_proposals_over",
      "initiatives_with_releases_due",
      "initiatives_with_reviews_over",
      "initiatives_with_rounds_over",
      "initiatives_with_rounds_to_remind_of",
      "initiatives_with_unanswered_queries",
      "is_at_work",
      "is_backbones",
      "is_member",
      "is_own_seat",
      "is_screened",
      "live_heads",
      "mail_as_of_now",
      "mails_stopped",
      "move_initiative",
      "move_membership",
      "names_may_be_told",
      "names_of_authors",
      "names_of_seats",
      "names_together",
      "own_case",
      "own_invitations",
      "partner_board",
      "people_to_ask",
      "people_to_remind",
      "period_counts",
      "person_by_email",
      "phase_facts",
      "published_initiatives",
      "ratings_to_count",
      "reconcile",
      "reporting_progress",
      "reports_imported",
      "respondents_of",
      "resume_waiting_cases",
      "rights_of_link",
      "rights_of_session",
      "rights_of_token",
      "rights_of_unused_session",
      "roles_at_work",
      "round_before",
      "round_reminder_as_of_now",
      "screen_override",
      "screen_result",
      "slug_is_taken",
      "speaks_for_itself",
      "stamp",
      "tell_case_readers",
      "triage_case",
      "words_to_tell",
    ]);
  });

  test("views read with the rights of whoever asks", () =>
    none(`select relname from pg_class where relnamespace = 'keelson'::regnamespace and relkind in ('v', 'm')
      and not coalesce(reloptions @> array['security_invoker=true'], false)`));
});

describe("the queue is apart", () => {
  test("no login of the API reaches its schema, which belongs to the owner", async () => {
    for (const login of ["keelson_app", "keelson_auth"])
      await none(`select where has_schema_privilege('${login}', 'graphile_worker', 'USAGE, CREATE')`);
    await none(`select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace
      and relowner <> 'keelson_owner'::regrole`);
  });
});

describe("signing in is apart", () => {
  const inAuth = "relnamespace = 'auth'::regnamespace and relkind = 'r'";

  test("keelson_app reaches nothing of the schema auth", () =>
    none(`select relname from pg_class where ${inAuth} and (has_schema_privilege('keelson_app', 'auth', 'USAGE, CREATE')
      or has_table_privilege('keelson_app', oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER'))`));

  test("keelson_auth reaches nothing of the schema keelson", async () => {
    await none("select where has_schema_privilege('keelson_auth', 'keelson', 'USAGE, CREATE')");
    await none(`select relname from ${tables} and (has_any_column_privilege('keelson_auth', t.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
      or has_table_privilege('keelson_auth', t.oid, 'DELETE, TRUNCATE, TRIGGER'))`);
    await none(`select proname from pg_proc f where f.pronamespace = 'keelson'::regnamespace
      and has_function_privilege('keelson_auth', f.oid, 'EXECUTE')`);
  });

  test("keelson_auth learns of a person by one function, and makes nothing in its own schema", async () => {
    const found = await db.look<{ proname: string; prosecdef: boolean; proconfig: string[] }>(
      "select proname, prosecdef, proconfig from pg_proc where pronamespace = 'auth'::regnamespace",
    );
    expect(found).toEqual([{ proname: "person_behind", prosecdef: true, proconfig: ["search_path=keelson, pg_temp"] }]);
    await none(`select proname from pg_proc, aclexplode(proacl) x where pronamespace = 'auth'::regnamespace
      and x.grantee not in ('keelson_auth'::regrole, 'keelson_owner'::regrole)`);
    await none("select where has_schema_privilege('keelson_auth', 'auth', 'CREATE')");
    await none(
      `select relname from pg_class where ${inAuth} and has_table_privilege('keelson_auth', oid, 'TRUNCATE, REFERENCES, TRIGGER')`,
    );
  });

  test("no login of the API makes an administrator", async () => {
    await none("select where has_column_privilege('keelson_app', 'person', 'is_admin', 'UPDATE')");
    const client = new pg.Client({ connectionString: appUrl(), options: "-c search_path=keelson" });
    await client.connect();
    await client.query("select set_config('app.actor', '00000000-0000-0000-0000-000000000000', false)");
    await client.query("select set_config('app.self', '00000000-0000-0000-0000-000000000000', false)");
    await client.query("select set_config('app.event', uuidv7()::text, false)");
    const insert = (isAdmin: boolean) =>
      client.query("insert into person (email, name, is_admin) values ('a@example.org', 'a', $1)", [isAdmin]);
    await expect(insert(true)).rejects.toThrow(/row-level security/);
    await insert(false);
    await client.end();
  });
});

test("what operations cost is counted apart: keelson_app alone reaches it, and makes nothing there", async () => {
  await none("select where has_schema_privilege('keelson_auth', 'traffic', 'USAGE, CREATE')");
  await none("select where has_schema_privilege('keelson_app', 'traffic', 'CREATE')");
  const found = await db.look<{ table: string; privileges: string[] }>(
    `select t.relname as table, array_agg(x.privilege_type order by x.privilege_type) as privileges
     from pg_class t, aclexplode(t.relacl) x where t.relnamespace = 'traffic'::regnamespace and t.relkind = 'r'
       and x.grantee <> 'keelson_owner'::regrole group by t.relname`,
  );
  expect(found).toEqual([{ table: "spent", privileges: ["DELETE", "INSERT", "SELECT", "UPDATE"] }]);
  // nothing but a digest, a number and a time
  const columns = await db.look<{ attname: string }>(
    "select attname from pg_attribute where attrelid = 'traffic.spent'::regclass and attnum > 0 order by attnum",
  );
  expect(columns.map(({ attname }) => attname)).toEqual(["key", "points", "expire"]);
});

test("without a local context the application's role reads no row and writes none", async () => {
  const client = new pg.Client({ connectionString: appUrl(), options: "-c search_path=keelson" });
  await client.connect();
  const names = await db.look<{ relname: string }>(`select relname from ${tables} order by 1`);
  for (const { relname } of names) {
    const { rows } = await client
      .query(`select count(*)::int as seen from ${relname}`)
      .catch(() => ({ rows: [{ seen: 0 }] }));
    expect(rows, relname).toEqual([{ seen: 0 }]);
    await expect(client.query(`insert into ${relname} default values`), relname).rejects.toThrow(
      /row-level security|permission denied|null value/,
    );
  }
  await client.end();
});

/** The application's own login to this database. */
function appUrl(): string {
  const { url } = db.database.options as { url: string }; // made by openDatabase
  return url;
}
