import "reflect-metadata";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import { Logger, runOnce } from "graphile-worker";
import type { DataSource } from "typeorm";
import pg from "pg";
import { expect, inject, vi } from "vitest";
import { doorOf, itselfIn } from "../src/door.ts";
import { hashOf } from "../src/http/documents/trusted-documents.ts";
import { askForMail } from "../src/identity/mails/write-mail.ts";
import { createPerson } from "../src/identity/persons/create-person.ts";
import { findActorByEmail, keelsonItself } from "../src/identity/persons/find-actor-by-email.ts";
import type { AttemptLimits } from "../src/identity/sign-in/attempts.ts";
import { openSignIn, type SignIn } from "../src/identity/sign-in/sign-in.ts";
import { createApiToken } from "../src/identity/tokens/create-api-token.ts";
import { ownerOptions } from "../src/kernel/as-owner.ts";
import { Context } from "../src/kernel/context.ts";
import { sayingWhenDone, tasksOf, type Jobs } from "../src/kernel/queue.ts";
import { openDatabase } from "../src/kernel/database.ts";
import { fileLimits, openFileStore, type Files } from "../src/kernel/file-store.ts";
import { openVault } from "../src/kernel/vault.ts";
import { keepAllDueReleases } from "../src/measurement/releases/keep-due-releases.ts";
import { entities } from "../src/modules.ts";
import { openServer, type ServerOptions } from "../src/server.ts";

/** A database of its own, copied from the migrated template. */
export interface FreshDatabase {
  readonly url: string;
  readonly database: DataSource;
  /** Looks behind the API's back, as the owner. */
  readonly look: <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;
  readonly close: () => Promise<void>;
}

export async function freshDatabase(poolMax = 10): Promise<FreshDatabase> {
  const clusterUrl = inject("clusterUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const owner = new pg.Client(clusterUrl);
  await owner.connect();
  await owner.query(`create database ${name} template template_keelson strategy file_copy`);
  const url = Object.assign(new URL(clusterUrl), { pathname: name }).href;
  const database = await openDatabase(url, entities, poolMax);
  const looker = new pg.Client({ connectionString: url, options: "-c search_path=keelson" });
  await looker.connect();
  return {
    url,
    database,
    look: async (sql, values) => (await looker.query(sql, values)).rows,
    close: async () => {
      await looker.end();
      await database.destroy();
      await owner.query(`drop database ${name} with (force)`);
      await owner.end();
    },
  };
}

/** An answer as a client reads it. `data` is whatever was asked for. */
export interface Answer<Data> {
  readonly data: Data;
  readonly errors?: { message: string; path?: string[]; extensions: { code: string } }[];
}

/** An API token, or the Cookie header of a browser on Keelson's own page; null is the public. */
export type Credentials = string | { readonly cookie: string } | null;

export interface TestApi extends FreshDatabase {
  readonly http: FastifyInstance;
  readonly signIn: SignIn;
  /** Where files are kept: a folder of the test's own. */
  readonly files: Files;
  /** Makes a document one of Keelson's own pages, and gives how they send it. */
  readonly trust: (query: string) => { readonly extensions: object };
  /** What outside audiences are told a moment after figures were taken in, told now; done after each mutation that is sent. */
  readonly released: () => Promise<void>;
  /** Asks over HTTP as somebody, and gives the whole answer. */
  readonly send: <Data>(who: Credentials, query: string, variables?: object) => Promise<Answer<Data>>;
  /** The same where no top-level error is expected. */
  readonly ask: <Data>(who: Credentials, query: string, variables?: object) => Promise<Data>;
  /** A person with a token; known to nobody yet. */
  readonly person: (email: string, scopes?: string[]) => Promise<string>;
  /** Signs somebody in who is known already, by a link, and gives the browser's cookie. */
  readonly session: (email: string) => Promise<{ readonly cookie: string }>;
}

/** What cases are sealed by in tests. */
export const vaultOfTests = openVault("a secret of the tests, with more than 32 characters");

/** Signing in on a database of a test. */
export const signInOf = (
  { url, database }: FreshDatabase,
  publicUrl = "http://localhost",
  limits: Partial<AttemptLimits> = {},
) =>
  openSignIn({
    ownerUrl: url,
    secret: "a secret of the tests, with more than 32 characters",
    publicUrl,
    askForMail: askForMail(() => itselfIn(database)),
    limits,
  });

/** Where the page behind the link of a mail signs in, once its button is pressed; from a form, to be led to `/` then. */
export const pressed = (link: string): string =>
  `/api/auth/magic-link/verify?token=${new URL(link).searchParams.get("token") ?? ""}&callbackURL=%2F`;

/** What a browser sends back of what it was told to keep. */
export const cookieOf = (setCookie: string | string[] | undefined): string =>
  [setCookie ?? []]
    .flat()
    .filter((cookie) => !/Max-Age=0/.test(cookie))
    .map((cookie) => cookie.split(";")[0] ?? "")
    .join("; ");

/** The whole API on a database of its own. */
export async function openApi(
  poolMax = 10,
  publicUrl?: string,
  limits?: Partial<AttemptLimits>,
  options: Partial<ServerOptions> = {},
): Promise<TestApi> {
  const fresh = await freshDatabase(poolMax);
  const signIn = signInOf(fresh, publicUrl, limits);
  const logLevel = process.env["LOG_LEVEL"] ?? "error";
  // nobody is sent away who comes with many others, however slow the machine is
  const line = { running: 1_000, waiting: 0, waitMilliseconds: 0 };
  // what a test sends as a browser is what its pages would send: known when they were built
  const trustedDocuments = new Map<string, string>();
  const folder = await mkdtemp(path.join(tmpdir(), "keelson-files-"));
  const files: Files = { store: await openFileStore(folder, null), limits: fileLimits, scanner: null };
  const http = await openServer({
    database: fresh.database,
    signIn,
    line,
    trustedDocuments,
    vault: vaultOfTests,
    files,
    logLevel,
    ...options,
  });
  const owner = ownersPool(fresh.url, 1);
  const released = async () => {
    const { rows: due } = await owner.query("select from release_due limit 1");
    if (due.length > 0) await keepAllDueReleases((context) => itselfIn(fresh.database, context));
  };
  const trust = (query: string) => {
    const sha256Hash = hashOf(query);
    trustedDocuments.set(sha256Hash, query);
    return { extensions: { persistedQuery: { version: 1, sha256Hash } } };
  };
  const send = async <Data>(who: Credentials, query: string, variables: object = {}): Promise<Answer<Data>> => {
    const response = await http.inject({
      method: "POST",
      url: "/graphql",
      headers: headersOf(who, signIn.origin),
      payload: who !== null && typeof who !== "string" ? { ...trust(query), variables } : { query, variables },
    });
    if (query.includes("mutation")) await released();
    // what it cost is told by the tests of src/http
    const { extensions: _, ...answer } = response.json<Answer<Data> & { extensions?: object }>();
    return answer;
  };
  return {
    ...fresh,
    http,
    signIn,
    files: options.files ?? files,
    trust,
    released,
    send,
    ask: async (who, query, variables) => {
      const answer = await send<never>(who, query, variables);
      expect(answer.errors).toBeUndefined();
      return answer.data;
    },
    person: async (email, scopes = ["READ", "REPORT", "MANAGE"]) => {
      const ctx = new Context(doorOf(fresh.database), keelsonItself);
      await ctx.run(createPerson, { email, name: null }, { id: null });
      return tokenFor(fresh, email, scopes);
    },
    session: async (email) => {
      const { headers } = await http.inject({ url: pressed(await signIn.linkFor(email, 60)) });
      return { cookie: cookieOf(headers["set-cookie"]) };
    },
    close: async () => {
      await http.close();
      await signIn.close();
      await owner.end();
      await fresh.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** What somebody's browser or script sends to say who it is. */
export function headersOf(who: Credentials, origin: string): Record<string, string> {
  if (who === null) return {};
  return typeof who === "string" ? { authorization: `Bearer ${who}` } : { cookie: who.cookie, origin };
}

/** A token for somebody who is known already. */
export async function tokenFor({ url, database }: FreshDatabase, email: string, scopes: string[]): Promise<string> {
  const actor = await findActorByEmail(url, email);
  if (!actor) throw new Error(`nobody has the address ${email}`);
  const ctx = new Context(doorOf(database), actor);
  // scopes of a test are scopes of the API
  const input = { name: "test", scopes: scopes as ("READ" | "REPORT" | "MANAGE")[] };
  const { secret, problems } = await ctx.run(createApiToken, input, { secret: null, token: null });
  if (!secret) throw new Error(JSON.stringify(problems));
  return secret;
}

/** Does everything in the queue that is due and is one of these jobs, as one process would, and stops. */
export async function workOff({ url }: Pick<FreshDatabase, "url">, jobs: Jobs): Promise<void> {
  const pool = ownersPool(url, 2);
  const logger = new Logger(() => () => undefined);
  await runOnce({
    ...sayingWhenDone,
    pgPool: pool,
    taskList: tasksOf(jobs),
    noHandleSignals: true,
    concurrency: 1,
    logger,
  });
  await pool.end();
}

/** Connections as the owner; one that is still being closed when its database is dropped is nobody's error. */
function ownersPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, options: ownerOptions });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return pool;
}

/** How many rows every table of the schema has; whatever is written anywhere shows. */
export async function rowCounts({ look }: Pick<FreshDatabase, "look">): Promise<Record<string, number>> {
  const tables = await look<{ name: string }>(
    "select format('%I', relname) as name from pg_class where relnamespace = 'keelson'::regnamespace and relkind = 'r' order by 1",
  );
  const counts = await look<Record<string, number>>(
    `select ${tables.map(({ name }) => `(select count(*)::int from ${name}) as ${name}`).join(", ")}`,
  );
  return counts[0]!;
}

/**
 * Holds the rows that a `select … for update` finds until each work waits for them, in this order, and lets them go then: a race of
 * which the winner is known.
 */
export async function inLine<Result>(
  { url, look }: Pick<FreshDatabase, "url" | "look">,
  rows: string,
  works: readonly (() => Promise<Result>)[],
): Promise<Result[]> {
  const holder = new pg.Client({ connectionString: url, options: "-c search_path=keelson" });
  await holder.connect();
  const begun: Promise<Result>[] = [];
  try {
    await holder.query(`begin; ${rows}`);
    for (const work of works) {
      begun.push(work());
      await vi.waitUntil(
        async () => {
          const waiting = await look(
            "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
          );
          return waiting.length === begun.length;
        },
        { timeout: 60_000, interval: 5 },
      );
    }
    await holder.query("commit");
    return await Promise.all(begun);
  } finally {
    await holder.end();
  }
}

/** Counts the round trips the API makes to the database while `work` runs; one operation at a time, or they share the count. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    const ours = query.mock.contexts.filter((client) => client instanceof pg.Client && client.user === "keelson_app");
    // taking the next part of an allowance is of the hour, not of the operation
    const allowance = query.mock.calls.filter(([sent]) => JSON.stringify(sent).includes('"spent:'));
    return ours.length - allowance.length;
  } finally {
    query.mockRestore();
  }
}
