import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { FastifyInstance } from "fastify";
import { signInOf } from "../../test/harness.ts";
import { configuration } from "../configuration.ts";
import { findActorByEmail, keelsonItself } from "../identity/persons/find-actor-by-email.ts";
import { createPerson } from "../identity/persons/create-person.ts";
import { createApiToken } from "../identity/tokens/create-api-token.ts";
import type { SignIn } from "../identity/sign-in/sign-in.ts";
import { openCluster, type Cluster } from "../kernel/cluster.ts";
import { openKeelson, type Keelson } from "../keelson.ts";
import { openServer } from "../server.ts";

let directory: string;
/** Somebody else's PostgreSQL: Keelson does not start it again. */
let theirs: Cluster;
let keelson: Keelson;
let signIn: SignIn;
let http: FastifyInstance;
let token: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(existsSync("/dev/shm") ? "/dev/shm" : os.tmpdir(), "keelson-away-"));
  // not "fast": what was committed just before it is killed is there afterwards
  theirs = await openCluster(directory);
  keelson = await openKeelson(configuration({ DATABASE_URL: theirs.url() }));
  signIn = signInOf({
    url: theirs.url(),
    database: keelson.database,
    look: async () => [],
    close: async () => undefined,
  });
  http = await openServer({ database: keelson.database, signIn, logLevel: "silent" });
  await keelson.actAs(keelsonItself).run(createPerson, { email: "a@example.org", name: null }, { id: null });
  const made = await keelson
    .actAs(await findActorByEmail(theirs.url(), "a@example.org"))
    .run(createApiToken, { name: "a", scopes: ["READ"], expiresOn: null }, { secret: null, token: null });
  token = made.secret!;
});
afterAll(async () => {
  await http.close();
  await signIn.close();
  await keelson.close();
  await theirs.stop();
  await rm(directory, { recursive: true, force: true });
});

const kill = async () => {
  const [pid] = (await readFile(path.join(directory, "data", "postmaster.pid"), "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
};
const ask = async (headers: Record<string, string>, query = "{ viewer { email } }") => {
  const response = await http.inject({ method: "POST", url: "/graphql", headers, payload: { query } });
  return {
    status: response.statusCode,
    retryAfter: response.headers["retry-after"],
    body: response.json<{ data?: unknown; errors?: { message: string; extensions: { code: string } }[] }>(),
  };
};
const found = `mutation { createApiToken(input: { name: "b", scopes: [READ] }) { token { name } problems { code } } }`;

test("while the database is away everybody is told to come again, and once it is back all is as before, without a restart", async () => {
  const signedIn = { authorization: `Bearer ${token}` };
  expect(await ask(signedIn)).toMatchObject({ status: 200, body: { data: { viewer: { email: "a@example.org" } } } });
  await kill();
  const away = { status: 503, retryAfter: "5" };
  await vi.waitUntil(async () => (await http.inject({ url: "/healthz" })).statusCode === 503, { timeout: 20_000 });
  // nobody can tell who asks; the public is known without a look, and its query finds nobody
  for (const answer of [
    await ask(signedIn),
    await ask({}, `{ initiative(slug: "x") { name } }`),
    await ask(signedIn, found),
  ]) {
    expect(answer).toMatchObject(away);
    expect(answer.body.errors?.map(({ extensions }) => extensions.code)).toEqual(["UNAVAILABLE"]);
    expect(answer.body.errors?.[0]?.message).toMatch(/idempotencyKey/);
  }
  // where it was, it is again
  const url = theirs.url();
  theirs = await openCluster(directory);
  expect(theirs.url()).toBe(url);
  await vi.waitUntil(async () => (await ask(signedIn)).status === 200, { timeout: 20_000 });
  expect(
    await ask(signedIn, `mutation { createApiToken(input: { name: "b", scopes: [READ] }) { secret } }`),
  ).toMatchObject({
    status: 200,
    body: { data: { createApiToken: { secret: expect.any(String) } } },
  });
});
