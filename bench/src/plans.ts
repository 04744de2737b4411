import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { ask, clientOf } from "./http.ts";
import type { Place } from "./keelson.ts";
import { query as boardQuery } from "./works/board.ts";
import { query as outcomesQuery } from "./works/outcomes.ts";
import { queries } from "./works/reads.ts";
import type { World } from "./world.ts";

/** One of the hottest statements: its text, its plan with what it really did, and what is wrong with it. */
export interface Plan {
  readonly name: string;
  readonly title: string;
  readonly milliseconds: number;
  readonly text: string;
  readonly problem: string | null;
}

const hottest = 10;
/** So few rows may be read by a sequential scan. */
const scannedAnyway = 1_000;
/** So few rows may be sorted whatever a statement answers. */
const sortedAnyway = 1_000;

/** Lets PostgreSQL tell of every statement of the API's login while each work is done once, warm. The server must be down. */
export async function findPlans(place: Place, outcomes: World, board: World): Promise<Plan[]> {
  const first = await place.start();
  await asOwner(place, [
    "alter role keelson_app set session_preload_libraries = 'auto_explain'",
    "alter role keelson_app set auto_explain.log_min_duration = 0",
    "alter role keelson_app set auto_explain.log_analyze = on",
    "alter role keelson_app set auto_explain.log_nested_statements = on",
    "alter role keelson_app set auto_explain.log_parameter_max_length = 0",
  ]);
  await first.stop();
  const api = await place.start();
  const log = path.join(place.directory, "postgres.log");
  try {
    const works = [
      { token: outcomes.funder, slug: outcomes.slug, query: outcomesQuery },
      { token: outcomes.backbone, slug: outcomes.slug, query: queries.point },
      { token: outcomes.backbone, slug: outcomes.slug, query: queries.list },
      { token: board.backbone, slug: board.slug, query: boardQuery },
    ];
    // of another instant yet to come each time: what was told before is told again without a statement
    const once = async (asOf: string) => {
      for (const { token, slug, query } of works) {
        const client = clientOf(api.address, token);
        await ask(client, query, { slug, asOf });
        client.close();
      }
    };
    await once("2200-01-01T00:00:00Z");
    const { size } = await stat(log);
    await once("2200-01-02T00:00:00Z");
    const text = (await readFile(log)).subarray(size).toString("utf8");
    const tenants = new Set((await asOwner(place, [tenantTables])).map(({ name }) => name ?? ""));
    return plansOf(text, tenants);
  } finally {
    await asOwner(place, ["alter role keelson_app reset all"]);
    await api.stop();
  }
}

const tenantTables = `select table_name as name from information_schema.columns
  where table_schema = 'keelson' and column_name = 'initiative_id'`;

async function asOwner(place: Place, statements: readonly string[]): Promise<{ name?: string }[]> {
  const owner = new pg.Client({ connectionString: await place.ownerUrl() });
  owner.on("error", () => undefined);
  await owner.connect();
  let rows: { name?: string }[] = [];
  for (const statement of statements) rows = (await owner.query<{ name?: string }>(statement)).rows;
  await owner.end();
  return rows;
}

function plansOf(log: string, tenants: ReadonlySet<string>): Plan[] {
  const entries = log.split(/^(?=\d{4}-\d\d-\d\d .*LOG: {2}duration: )/m).flatMap((entry) => {
    const milliseconds = Number(/duration: ([\d.]+) ms {2}plan:/.exec(entry)?.[1]);
    const [, statement = ""] = /Query Text: ([\s\S]*?)\n\t[A-Z][^\n]*\(cost=/.exec(entry) ?? [];
    const at = entry.search(/^\t[A-Z][^\n]*\(cost=/m);
    if (Number.isNaN(milliseconds) || at === -1) return [];
    return [{ milliseconds, statement: statement.trim(), plan: entry.slice(at).trimEnd() }];
  });
  const byStatement = new Map<string, typeof entries>();
  for (const entry of entries) byStatement.set(entry.statement, [...(byStatement.get(entry.statement) ?? []), entry]);
  return [...byStatement.values()]
    .map((same) => ({
      ...same.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a)),
      total: same.reduce((sum, one) => sum + one.milliseconds, 0),
    }))
    .toSorted((a, b) => b.total - a.total)
    .slice(0, hottest)
    .map(({ statement, plan, total }) => ({
      name: nameOf(statement, tenants),
      title: nameOf(statement, tenants).replaceAll("-", " "),
      milliseconds: total,
      text: `${statement.replace(/\n\t/g, "\n")}\n\n${plan.replace(/^\t/gm, "")}\n`,
      problem: problemOf(plan, tenants),
    }));
}

/** By the first table of tenants that it reads; by whatever it reads first, where it reads none. */
function nameOf(statement: string, tenants: ReadonlySet<string>): string {
  const read = [...statement.matchAll(/\b(?:from|join)\s+(?:"?keelson"?\.)?"?([a-z_]+)/gi)].map(
    ([, name = ""]) => name,
  );
  return (read.find((name) => tenants.has(name)) ?? read[0] ?? "statement").replaceAll("_", "-");
}

function problemOf(plan: string, tenants: ReadonlySet<string>): string | null {
  const rowsOf = (line: string) =>
    Number(/actual [^)]*rows=([\d.]+)/.exec(line)?.[1] ?? 0) * Number(/loops=(\d+)/.exec(line)?.[1] ?? 1);
  const lines = plan.split("\n");
  const [top = "", ...rest] = lines;
  // a table of a page or two is read whole, index or not
  for (const [at, line] of lines.entries()) {
    if (!tenants.has(/Seq Scan on ([a-z_]+)/.exec(line)?.[1] ?? "")) continue;
    const removed = Number(/Rows Removed by Filter: (\d+)/.exec(lines[at + 2] ?? "")?.[1] ?? 0);
    if (rowsOf(line) + removed > scannedAnyway) return `sequential scan: ${line.trim()}`;
  }
  const most = Math.max(sortedAnyway, rowsOf(top));
  const sort = rest.find((line) => /(^|->)\s+(Incremental )?Sort /.test(line) && rowsOf(line) > most);
  return sort ? `sort of ${rowsOf(sort)} rows` : null;
}
