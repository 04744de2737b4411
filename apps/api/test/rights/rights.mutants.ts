/// <reference types="vite/client" />
import { writeFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { tokenScopes } from "@keelson/domain/identity/roles";
import * as agendaPolicy from "../../src/agenda/agenda.policy.ts";
import * as identityPolicy from "../../src/identity/identity.policy.ts";
import * as localContext from "../../src/identity/local-context-of.ts";
import type { Actor } from "../../src/kernel/actor.ts";
import { Unauthenticated } from "../../src/kernel/refusal.ts";
import * as measurementPolicy from "../../src/measurement/measurement.policy.ts";
import { schema as buildSchema } from "../../src/schema.ts";
import {
  attemptFindings,
  partnersWordFindings,
  readFindings,
  readingTokenFindings,
  remember,
  twoSidesFindings,
  variantFindings,
  writeFindings,
  type Ground,
} from "./checks.ts";
import { principals, sessions } from "./expectations.ts";
import { lines } from "./lines.ts";
import { loaderFindings } from "./loaders.ts";
import { both, membershipsOf, policiesAlone, rowLevelSecurityAlone, type Mode } from "./modes.ts";
import { probeFindings, takeStock, type Stock } from "./probe.ts";
import { openSandbox } from "./sandbox.ts";
import { buildWorld } from "./world.ts";

/**
 * Every line of both holds is broken once, on its own, and some check has to tell. A line that nothing tells of is either not
 * needed or not checked. The table of what was broken and what told goes to mutants.md in the working directory of the run.
 */
let ground: Ground;
let stock: Stock;
/** Of this test, and of all before it. */
const told: string[][] = [];
const everyone: string[][] = [];
beforeAll(async () => {
  const world = await buildWorld();
  ground = { schema: await buildSchema(), world, sandbox: await openSandbox(world.api.url) };
  await remember(ground.sandbox);
  stock = await takeStock(ground.sandbox);
});
afterAll(async () => {
  const table = everyone.map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`,
  );
  await writeFile("mutants.md", `| line | broken | what tells |\n|---|---|---|\n${table.join("\n")}\n`);
  await ground.sandbox.close();
  await ground.world.api.close();
});

/** The first finding of the first check that has one. */
async function firstOf(checks: readonly (() => Promise<string[]>)[]): Promise<string | null> {
  for (const check of checks) {
    const [found] = await check().catch((error: unknown) => [`fails: ${String(error)}`]);
    if (found) return found;
  }
  return null;
}

function note(line: string, broken: string, found: string | null): void {
  told.push([line, broken, found?.slice(0, 110) ?? "NOTHING"]);
}

const untold = () => told.filter(([, , found]) => found === "NOTHING").map(([line, broken]) => `${line}: ${broken}`);
beforeEach(() => void told.splice(0));
afterEach(() => void everyone.push(...told));

const walks = (modes: readonly Mode[]) =>
  modes.flatMap((mode) => [
    ...principals.map((who) => () => writeFindings(ground, mode, who)),
    ...principals.map((who) => () => readFindings(ground, mode, who)),
    ...(["director", "lead"] as const).map((who) => () => readingTokenFindings(ground, mode, who)),
  ]);

// ── row-level security ─────────────────────────────────────────────────────────────────────────────────────────────────────

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly command: string;
  readonly using: string | null;
  readonly check: string | null;
}

/** The smallest claims of a condition as the catalogue writes it: what `and` and `or` join, but not what is inside them. */
function claimsOf(text: string, from = 0, to = text.length): [number, number][] {
  let [start, end] = [from, to];
  while (text[start] === " ") start += 1;
  while (text[end - 1] === " ") end -= 1;
  if (text[start] === "(" && closing(text, start) === end - 1) return claimsOf(text, start + 1, end - 1);
  const parts: [number, number][] = [];
  let begin = start;
  for (let at = start; at < end; at += 1) {
    if (text[at] === "(") at = closing(text, at);
    const joint = /^\s+(AND|OR)\s+/.exec(text.slice(at, end));
    if (!joint) continue;
    parts.push([begin, at]);
    begin = at + joint[0].length;
    at = begin - 1;
  }
  if (parts.length === 0) return [[start, end]];
  return [...parts, [begin, end] as [number, number]].flatMap(([first, last]) => claimsOf(text, first, last));
}

function closing(text: string, opening: number): number {
  let depth = 0;
  for (let at = opening; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")" && (depth -= 1) === 0) return at;
  }
  throw new Error(`${text} has no closing parenthesis`);
}

test("every policy of every table, and every claim of it", async () => {
  const policies = await ground.sandbox.look<Policy>(
    `select tablename::text as table, policyname::text as name, lower(cmd) as command, qual as using, with_check as check
     from pg_policies where schemaname = 'keelson' and roles = '{keelson_app}' order by 1, 2`,
  );
  for (const { table, name, command, using, check } of policies) {
    const condition = using ?? check ?? "";
    const mutants = new Map([["all of it → true", "true"]]);
    for (const [start, end] of claimsOf(condition))
      for (const value of ["true", "false"]) {
        const claim = condition.slice(start, end).replace(/\s+/g, " ");
        const told = /'app\.(\w+)'/.exec(claim);
        mutants.set(
          `${told && claim.length < 170 ? `@${told[1]}` : claim.slice(0, 60)} → ${value}`,
          `${condition.slice(0, start)} ${value} ${condition.slice(end)}`,
        );
      }
    for (const [what, mutant] of mutants) {
      const clauses = [using && `using (${mutant})`, check && `with check (${mutant})`].filter(Boolean).join(" ");
      const sql = `alter policy ${name} on ${table} ${clauses}`;
      const found = await ground.sandbox.undone("app", async () => {
        await ground.sandbox.look(sql);
        return firstOf(sessions.map((session) => () => probed(session, table)));
      });
      const attempted = () => faulty(sql, () => attemptFindings(ground));
      note(`${table}, ${command}`, what, found ?? (await firstOf([attempted])));
    }
  }
  expect(untold()).toEqual([]);
});

/** Each session in a savepoint of its own: its local context ends with it. */
async function probed(session: (typeof sessions)[number], table: string): Promise<string[]> {
  await ground.sandbox.asApp("savepoint mutant");
  const findings = await probeFindings(ground.sandbox, ground.world, stock, session, table);
  await ground.sandbox.asApp("rollback to savepoint mutant");
  return findings;
}

test("every trigger and function that keeps one from speaking for another", async () => {
  const triggers = await ground.sandbox.look<{ name: string; table: string }>(
    `select tgname as name, tgrelid::regclass::text as table from pg_trigger
     where not tgisinternal and tgname !~ '^(audit|cells)_' and tgname <> 'definition_stands' and tgrelid::regclass::text !~ '^import' order by 1`,
  );
  const faults = new Map(
    triggers.map(({ name, table }) => [`trigger ${name}`, `alter table ${table} disable trigger ${name}`]),
  );
  faults.set(
    "stamp asks who writes",
    `create or replace function stamp(p_initiative uuid) returns timestamptz language sql security definer set search_path = keelson, pg_temp
     as $$ update initiative_clock set at = at + interval '1 millisecond' where initiative_id = p_initiative returning at $$`,
  );
  for (const [what, sql] of faults) {
    const found = await firstOf([() => faulty(sql, () => attemptFindings(ground))]);
    note("trigger or function", what, found);
  }
  expect(untold()).toEqual([]);
});

/** A fault that every sandbox of a check begins with. */
async function faulty<Seen>(sql: string, check: () => Promise<Seen>): Promise<Seen> {
  const { undone, look } = ground.sandbox;
  const breaking: Ground["sandbox"]["undone"] = (login, work) =>
    undone(login, async () => {
      await look(sql);
      return work();
    });
  Object.assign(ground.sandbox, { undone: breaking });
  try {
    return await check();
  } finally {
    Object.assign(ground.sandbox, { undone });
  }
}

test("every list of the local context", async () => {
  const { rows } = ground.world;
  const initiatives = [rows.home, rows.away];
  const memberships = membershipsOf(ground.world);
  const wide = {
    published: true,
    audience: initiatives,
    backbone: initiatives,
    memberships,
    manages: initiatives,
    reports: memberships,
    contributes: initiatives,
    leads: memberships,
  };
  const original = localContext.localContextOf;
  for (const [list, ids] of Object.entries(wide)) {
    const broken: readonly [string, readonly string[] | boolean][] = [
      ["opens everything", ids],
      ["opens nothing", list === "published" ? false : []],
    ];
    for (const [what, value] of broken) {
      const spy = vi
        .spyOn(localContext, "localContextOf")
        .mockImplementation((actor) => ({ ...original(actor), [list]: value }));
      const found = await firstOf(
        sessions.map(
          (session) => () =>
            ground.sandbox.undone("app", () => probeFindings(ground.sandbox, ground.world, stock, session)),
        ),
      );
      spy.mockRestore();
      note(`local context, ${list}`, what, found);
    }
  }
  expect(untold()).toEqual([]);
});

// ── policies ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

const everywhere = () => [ground.world.rows.home, ground.world.rows.away];

/** What each policy says when it says yes to everybody; one that is not here says `true`. */
const yes: Record<string, (...args: never[]) => unknown> = {
  takesPart: () => true,
  visible: () => everywhere(),
  visibleAmong: () => everywhere(),
  visibleInitiatives: () => everywhere(),
  "sees.own": () => membershipsOf(ground.world),
  "sees.allAmong": () => everywhere(),
  visibleMeasurements: () => ({ all: everywhere(), own: membershipsOf(ground.world) }),
  isVisibleMeasurement: () => "true",
  isVisibleMembership: (seen: string, inside: string) => `(${seen} is not null and ${inside} is not null)`,
  isOnBothSides: () => false,
  hasConflict: () => false,
  fourEyes: () => null,
  signedIn: (actor: Actor | null) => {
    if (!actor) throw new Unauthenticated();
    return { ...actor, scopes: tokenScopes };
  },
  "signedIn, by nobody": (actor: Actor | null) => actor ?? ground.world.actors.evaluator,
};

test("every function of every policy", async () => {
  const modules: Record<string, Record<string, unknown>> = { identityPolicy, agendaPolicy, measurementPolicy };
  for (const [module, exported] of Object.entries(modules))
    for (const [name, value] of Object.entries(exported)) {
      const targets: [string, object, string][] =
        typeof value === "function"
          ? [
              [name, exported, name],
              ...Object.keys(yes)
                .filter((key) => key.startsWith(`${name}, `))
                .map((key) => [key, exported, name] as [string, object, string]),
            ]
          : Object.keys(value as object).map((verb) => [`${name}.${verb}`, value as object, verb]);
      for (const [what, owner, key] of targets) {
        const spy = vi.spyOn(owner as Record<string, () => unknown>, key).mockImplementation(yes[what] ?? (() => true));
        const found = await firstOf([
          () => twoSidesFindings(ground, policiesAlone),
          ...principals.map((who) => () => loaderFindings(ground, policiesAlone, who)),
          ...walks([policiesAlone]),
          () => partnersWordFindings(ground, policiesAlone, "director"),
          ...walks([both]),
        ]);
        spy.mockRestore();
        note(`${module}.${what}`, "yes to everybody", found);
      }
    }
  expect(untold()).toEqual([]);
});

// ── lines ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────

type Exports = Record<string, unknown>;
const originals: Record<string, Exports> = {
  "identity/identity.policy.ts": identityPolicy,
  "agenda/agenda.policy.ts": agendaPolicy,
  "measurement/measurement.policy.ts": measurementPolicy,
  "identity/local-context-of.ts": localContext,
};

/** Puts a broken copy of a module in the place of the module, wherever its functions went. Gives how to put it right again. */
function replace(original: Exports, broken: Exports): () => void {
  const undo: (() => void)[] = [];
  const swapped = new Map<unknown, unknown>();
  for (const [name, value] of Object.entries(original)) {
    if (typeof value === "function") swapped.set(value, broken[name]);
    else for (const [key, inner] of Object.entries(value as object)) swapped.set(inner, (broken[name] as Exports)[key]);
  }
  for (const exported of Object.values(originals))
    for (const [name, value] of Object.entries(exported)) {
      if (typeof value === "function" && swapped.has(value)) {
        const spy = vi
          .spyOn(exported as Record<string, () => unknown>, name)
          .mockImplementation(swapped.get(value) as () => unknown);
        undo.push(() => spy.mockRestore());
      }
      if (typeof value !== "object" || value === null) continue;
      for (const [key, inner] of Object.entries(value))
        if (swapped.has(inner)) {
          Object.assign(value, { [key]: swapped.get(inner) });
          undo.push(() => Object.assign(value, { [key]: inner }));
        }
    }
  return () => undo.forEach((one) => one());
}

test("every line of the policies and of the local context", async () => {
  for (const [place, { file, expression, broken }] of lines.entries()) {
    const copy = (await import(/* @vite-ignore */ `../../src/${file}?broken=${place}`)) as Exports;
    const restore = replace(originals[file]!, copy);
    const isLocal = file.endsWith("local-context-of.ts");
    const mode = isLocal ? rowLevelSecurityAlone : [policiesAlone];
    const found = await firstOf([
      ...mode.map((one) => () => variantFindings(ground, one)),
      ...(isLocal
        ? sessions.map(
            (session) => () =>
              ground.sandbox.undone("app", () => probeFindings(ground.sandbox, ground.world, stock, session)),
          )
        : [
            () => twoSidesFindings(ground, policiesAlone),
            ...principals.map((who) => () => loaderFindings(ground, policiesAlone, who)),
          ]),
      ...walks(mode),
      ...walks([both]),
    ]);
    restore();
    note(file, `${expression} → ${broken}`, found);
  }
  expect(untold()).toEqual([]);
});
