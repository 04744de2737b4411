import pg from "pg";
import { localContextOf } from "../../src/identity/local-context-of.ts";
import { localContextSql, nobody, type LocalContext } from "../../src/kernel/local-context.ts";
import { tables, type Command, type Reach, type Session } from "./expectations.ts";
import type { Sandbox } from "./sandbox.ts";
import { nil } from "../../src/kernel/node-id.ts";
import type { World } from "./world.ts";

/** A table as the catalogue knows it, with every row it has. */
interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** A column that keelson_app may update, if there is one. */
  readonly updatable: string | null;
  readonly commands: readonly Command[];
  readonly rows: readonly Row[];
}

interface Row {
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** What the database holds, and what keelson_app was granted on it. */
export interface Stock {
  readonly tables: readonly Table[];
  readonly rowsOf: (table: string) => readonly Row[];
}

export function takeStock(sandbox: Sandbox): Promise<Stock> {
  return sandbox.undone("superuser", async () => {
    const found = await sandbox.look<Omit<Table, "rows">>(`
      select t.relname as name, array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
        min(a.attname::text) filter (where has_column_privilege('keelson_app', t.oid, a.attnum, 'UPDATE')) as updatable,
        array_remove(array['select', case when has_table_privilege('keelson_app', t.oid, 'INSERT') then 'insert' end,
          case when has_any_column_privilege('keelson_app', t.oid, 'UPDATE') then 'update' end,
          case when has_table_privilege('keelson_app', t.oid, 'DELETE') then 'delete' end], null) as commands
      from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      where t.relnamespace = 'keelson'::regnamespace and t.relkind in ('r', 'p') and t.relname <> 'migration'
      group by t.oid, t.relname order by t.relname`);
    const stocked: Table[] = [];
    for (const table of found)
      stocked.push({
        ...table,
        rows: await sandbox.look<Row>(`select t::text as text, to_json(t) as json from ${table.name} t order by 1`),
      });
    return { tables: stocked, rowsOf: (name) => stocked.find((table) => table.name === name)?.rows ?? [] };
  });
}

/** Every command that was granted on a table has its row in expectations.ts, and every row its grant. */
export function missingTables({ tables: stocked }: Stock): string[] {
  const granted = stocked.flatMap(({ name, commands }) => commands.map((command) => `${name} ${command}`));
  return [
    ...granted.filter((row) => !tables.has(row)).map((row) => `the grant ${row} has no row`),
    ...[...tables.keys()].filter((row) => !granted.includes(row)).map((row) => `the row ${row} has no grant`),
  ];
}

/** Who a session is to the database. */
interface Known {
  readonly context: LocalContext;
  readonly self: string | null;
  readonly ownMembership: string;
}

function known({ actors, rows }: World, session: Session): Known {
  const own = { reporter: rows.b, steering: actors.steering?.assignments[0]?.membershipId };
  const ownMembership = own[session as keyof typeof own] ?? rows.a;
  if (session === "import") return { context: { ...nobody, imports: [rows.home] }, self: null, ownMembership };
  if (session === "keeping") return { context: { ...nobody, keeps: [rows.home] }, self: null, ownMembership };
  if (session === "itself") return { context: { ...nobody, actor: nil, self: nil }, self: null, ownMembership };
  const [who, reading] = session.split(", ") as [keyof World["actors"], string | undefined];
  const actor = actors[who];
  const context = localContextOf(reading && actor ? { ...actor, scopes: ["READ"] } : actor);
  return { context, self: actor?.personId ?? null, ownMembership };
}

/** Is a row of an initiative: it says so, or its people or members do. */
function isOf(initiative: string, stock: Stock, table: string, { json }: Row): boolean {
  const here = (other: string) => stock.rowsOf(other).filter((row) => row.json["initiative_id"] === initiative);
  switch (table) {
    case "initiative":
      return json["id"] === initiative;
    case "person":
      return here("assignment").some((row) => row.json["person_id"] === json["id"]);
    case "api_token":
      return here("assignment").some((row) => row.json["person_id"] === json["person_id"]);
    case "organisation":
      return here("membership").some((row) => row.json["organisation_id"] === json["id"]);
    default:
      return json["initiative_id"] === initiative;
  }
}

const isTold = (json: Row["json"]) => json["published_at"] !== null;
const isForAll = (json: Row["json"]) => JSON.stringify(json["audiences"]).includes("PUBLIC");

/** Is it a post that is not for peers alone? */
const isForFunders = (stock: Stock, id: unknown) =>
  stock.rowsOf("exchange_post").some(({ json }) => json["id"] === id && json["audience"] !== "PEERS_ONLY");

/** What a translation may be of that everybody reads, by its kind. */
const openTexts: Readonly<
  Record<string, readonly [table: string, isOpen: (json: Row["json"], stock: Stock) => boolean]>
> = {
  UPDATE: ["initiative_update", (json) => isTold(json) && isForAll(json)],
  PROPOSAL: ["proposal", ({ visibility }) => visibility === "PUBLIC"],
  DECISION: ["decision", ({ visibility }) => visibility === "PUBLIC"],
  CONSULTATION: ["consultation", ({ status }) => status === "ANSWERED"],
  THEME: [
    "consultation_theme",
    ({ consultation_id }, stock) =>
      stock.rowsOf("consultation").some(({ json: { id, status } }) => id === consultation_id && status === "ANSWERED"),
  ],
  AGENDA_VERSION: ["agenda_version", (json) => json["adopted_on"] !== null],
};
const isOfOpenText = (stock: Stock, translation: Row["json"]): boolean => {
  const [table, isOpen] = openTexts[String(translation["subject_kind"])] ?? [];
  return (
    table !== undefined &&
    stock.rowsOf(table).some(({ json }) => json["id"] === translation["subject_id"] && isOpen?.(json, stock))
  );
};
/** What nobody reads translations of who is invited to no meeting. */
const ofMeetings = new Set<unknown>(["COMMENT", "MEETING", "ACTION_ITEM"]);

/** Is a row within what a letter says? */
function isWithin(letter: Reach, world: World, stock: Stock, table: string, row: Row, who: Known): boolean {
  const { json } = row;
  const isSelf = who.self !== null && (table === "person" ? json["id"] : json["person_id"]) === who.self;
  const isHome = isOf(world.rows.home, stock, table, row);
  const isDraft = (measurement: unknown) =>
    stock.rowsOf("measurement").some((one) => one.json["id"] === measurement && one.json["state"] === "DRAFT");
  switch (letter) {
    case "-":
      return false;
    case "V":
      return json["kind"] === "INVITATION";
    case "*":
      return json["is_admin"] !== true;
    case "I":
      return isHome;
    case "P":
      return (
        isHome &&
        (table === "membership"
          ? json["data_sharing_consent"] === "NAMED_PUBLIC"
          : stock
              .rowsOf("membership")
              .some(
                (one) =>
                  one.json["organisation_id"] === json["id"] && one.json["data_sharing_consent"] === "NAMED_PUBLIC",
              ))
      );
    // not the committee's, that limits the backbone: neither its seats nor who is in it
    case "Z":
      return (
        isHome &&
        (table === "seat"
          ? stock
              .rowsOf("governing_group")
              .some((one) => one.json["id"] === json["group_id"] && one.json["kind"] !== "STEERING_COMMITTEE")
          : !/STEERING_(MEMBER|CHAIR)/.test(JSON.stringify(json["roles"])))
      );
    case "G":
      return isHome && json["adopted_on"] !== null;
    case "H":
      return isHome && json["adopted_on"] === null;
    case "E":
      return isHome && (json["status"] === "PROPOSED_FOR_ADOPTION" || json["status"] === "ADOPTED");
    case "L":
      return isHome && json["status"] === "PLANNED";
    case "X":
      return isHome && json["status"] !== "PLANNED" && JSON.stringify(json["audiences"]).includes("CONSTITUENTS");
    case "J":
      return (
        isHome &&
        stock
          .rowsOf("consultation")
          .some((one) => one.json["id"] === json["consultation_id"] && one.json["status"] === "ANSWERED")
      );
    case "M":
      return isHome && json["visibility"] === "PUBLIC";
    // for everybody, and not hidden, and of posts what is not for peers · whatever is told by now, and not hidden · the same, of updates · a draft of their own
    case "U":
      return (
        isHome &&
        (table === "translation"
          ? isOfOpenText(stock, json) && json["of_conveners"] === true && json["hidden_at"] === null
          : table === "exchange_post" || table === "comment"
            ? isForFunders(stock, json["subject_id"] ?? json["id"])
            : isTold(json) && isForAll(json))
      );
    case "W":
      return isHome && (table === "translation" ? json["hidden_at"] === null : isTold(json));
    case "Y":
      return isHome && !ofMeetings.has(json["subject_kind"]) && json["hidden_at"] === null;
    case "F":
      return isHome && isSelf && !isTold(json);
    case "Q":
      return (
        isHome &&
        json["opened_by"] === who.self &&
        (json["membership_id"] === null || json["membership_id"] === who.ownMembership)
      );
    case "K":
      return isHome && json["recorded_by"] === who.self;
    case "D":
      return isHome && json["status"] === "DRAFT";
    case "T":
      return isHome && json["kind"] !== "AGGREGATE";
    case "N":
      return isHome && !isDraft(table === "measurement" ? json["id"] : json["measurement_id"]);
    case "S":
      return isSelf;
    case "O":
      return (
        isSelf ||
        json[table === "membership" ? "id" : table === "action_item" ? "owner_id" : "membership_id"] ===
          who.ownMembership ||
        // a link or a talk is of either side's
        ["from", "to", "one", "other"].some((side) => json[`${side}_membership_id`] === who.ownMembership) ||
        (Array.isArray(json["membership_ids"]) && json["membership_ids"].includes(who.ownMembership)) ||
        (table === "person" &&
          stock
            .rowsOf("assignment")
            .some((one) => one.json["membership_id"] === who.ownMembership && one.json["person_id"] === json["id"]))
      );
    // the tables are text: a letter that says nothing would find everything
    default:
      throw new Error(`${table}: no letter ${String(letter)}`);
  }
}

/**
 * What row-level security lets a session do, by hand: every command on every table, with the rows of everybody. What it lets through
 * is what expectations.ts says, to the row. Triggers and foreign keys are off, so that nothing else refuses.
 */
export async function probeFindings(
  sandbox: Sandbox,
  world: World,
  stock: Stock,
  session: Session,
  of?: string,
): Promise<string[]> {
  const who = known(world, session);
  // the outsider has an initiative of its own
  const isForeign = (table: string, row: Row) =>
    session !== "outsider" ||
    !(isOf(world.rows.away, stock, table, row) || isWithin("S", world, stock, table, row, who));
  const findings: string[] = [];
  await sandbox.look("set local session_replication_role = replica");
  await sandbox.asApp(localContextSql(who.context));
  for (const { name, columns, updatable, commands, rows } of stock.tables.filter(
    (table) => of === undefined || table.name === of,
  )) {
    for (const command of commands) {
      const letter = tables.get(`${name} ${command}`)?.[session];
      if (!letter) continue; // missingTables tells
      const asked = (command === "insert" ? samples(rows) : rows).filter((row) => isForeign(name, row));
      const through = await letThrough(sandbox, name, columns, updatable, command, asked);
      for (const row of asked) {
        const may = isWithin(letter, world, stock, name, row, who);
        if (through.has(row.text) !== may)
          findings.push(`${session} may ${may ? "not " : ""}${command} ${name} ${row.text}`);
      }
    }
  }
  return findings;
}

/** A few rows of each initiative, organisation and person. */
function samples(rows: readonly Row[]): Row[] {
  const kindOf = ({ json }: Row) =>
    ["initiative_id", "membership_id", "person_id"].map((name) => String(json[name])).join();
  const taken = new Map<string, number>();
  return rows.filter((row) => {
    const count = (taken.get(kindOf(row)) ?? 0) + 1;
    taken.set(kindOf(row), count);
    return count <= (kindOf(row).startsWith("undefined") ? 20 : 1);
  });
}

/** The rows a command reaches; all of it undone. */
async function letThrough(
  sandbox: Sandbox,
  table: string,
  columns: readonly string[],
  updatable: string | null,
  command: Command,
  asked: readonly Row[],
): Promise<ReadonlySet<string>> {
  if (command === "insert") {
    const list = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
    const sql = `insert into ${table} (${list}) select ${list} from json_populate_record(null::${table}, $1)`;
    const through = new Set<string>();
    for (const { text, json } of asked) if (await mayInsert(sandbox, sql, json)) through.add(text);
    return through;
  }
  const statements = {
    select: `select t::text as text from ${table} t`,
    update: `update ${table} t set ${updatable} = ${updatable} returning t::text as text`,
    delete: `delete from ${table} t returning t::text as text`,
  };
  const found = await undone(sandbox, () => sandbox.asApp<{ text: string }>(statements[command]));
  return new Set(found.map(({ text }) => text));
}

/** Row-level security refuses before any key or check can: a copy of a row that is there shows which of them did. */
async function mayInsert(sandbox: Sandbox, sql: string, json: object): Promise<boolean> {
  try {
    await undone(sandbox, () => sandbox.asApp(sql, [JSON.stringify(json)]));
    return true;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return error.code !== "42501";
  }
}

async function undone<Seen>(sandbox: Sandbox, work: () => Promise<Seen>): Promise<Seen> {
  await sandbox.asApp("savepoint probe");
  try {
    return await work();
  } finally {
    await sandbox.asApp("rollback to savepoint probe; release savepoint probe");
  }
}
