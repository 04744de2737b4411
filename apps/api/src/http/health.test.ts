import { connect, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { freshDatabase, signInOf, type FreshDatabase } from "../../test/harness.ts";
import { openDatabase, patience } from "../kernel/database.ts";
import { entities } from "../modules.ts";
import { openServer } from "../server.ts";

let fresh: FreshDatabase;
let way: Way;
let isStopping = false;
let http: Awaited<ReturnType<typeof openServer>>;
const closers: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  way = await openWay(fresh.url);
  const database = await openDatabase(way.url, entities, 2, patience);
  const signIn = signInOf(fresh);
  http = await openServer({ database, signIn, isStopping: () => isStopping, logLevel: "silent" });
  closers.push(
    () => http.close(),
    () => signIn.close(),
    () => database.destroy(),
    () => fresh.close(),
    () => way.cut(),
  );
});
afterAll(async () => {
  for (const close of closers) await close();
});

interface Way {
  readonly url: string;
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
}

/** A way to the database that can be cut, as a network is. */
async function openWay(databaseUrl: string): Promise<Way> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const open = (at: number) =>
    new Promise<Server>((resolve) => {
      const server: Server = createServer((near) => {
        const far = connect(Number(port), hostname);
        for (const [from, to] of [
          [near, far],
          [far, near],
        ] as const) {
          sockets.add(from);
          from.on("error", () => to.destroy());
          from.on("close", () => to.destroy());
          from.pipe(to);
        }
      }).listen(at, "127.0.0.1", () => resolve(server));
    });
  let server = await open(0);
  const at = (server.address() as { port: number }).port; // it listens on TCP
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: "127.0.0.1", port: String(at) }).href,
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    mend: async () => void (server = await open(at)),
  };
}

const statuses = async () => {
  const found: number[] = [];
  for (const url of ["/livez", "/readyz", "/healthz"]) found.push((await http.inject({ url })).statusCode);
  return found;
};
const ask = (query: string) => http.inject({ method: "POST", url: "/graphql", payload: { query } });

describe("whoever watches over this process", () => {
  test("is told that it lives, is ready and well", async () => expect(await statuses()).toEqual([200, 200, 200]));

  test("sends it nothing more while it is stopping, and lets it live", async () => {
    isStopping = true;
    try {
      expect(await statuses()).toEqual([200, 503, 200]);
      // what comes all the same is answered, and the connection is not used again
      const answer = await ask("{ __typename }");
      expect([answer.statusCode, answer.headers.connection]).toEqual([200, "close"]);
    } finally {
      isStopping = false;
    }
  });
});

test("a database that is away is told as that, with when to come again; and when it is back, all is as before", async () => {
  const query = "{ initiatives(first: 1) { totalCount } }";
  expect((await ask(query)).statusCode).toBe(200);
  await way.cut();
  expect(await statuses()).toEqual([200, 503, 503]);
  const away = await ask(query);
  expect([away.statusCode, away.headers["retry-after"]]).toEqual([503, "5"]);
  expect(away.json()).toMatchObject({ errors: [{ extensions: { code: "UNAVAILABLE", retryAfter: 5 } }] });
  expect(away.payload).not.toMatch(/ECONN|127\.0\.0\.1|postgres/i);
  const signed = await http.inject({
    method: "POST",
    url: "/graphql",
    headers: { authorization: "Bearer kls_x" },
    payload: { query },
  });
  expect([signed.statusCode, signed.json()]).toMatchObject([
    503,
    { errors: [{ extensions: { code: "UNAVAILABLE" } }] },
  ]);
  // nor does anybody who has not been here before get another answer
  const stranger = await http.inject({
    method: "POST",
    url: "/graphql",
    remoteAddress: "203.0.113.5",
    payload: { query },
  });
  expect([stranger.statusCode, stranger.json()]).toMatchObject([
    503,
    { errors: [{ extensions: { code: "UNAVAILABLE" } }] },
  ]);
  await way.mend();
  expect(await statuses()).toEqual([200, 200, 200]);
  expect((await ask(query)).statusCode).toBe(200);
});

test("an operation whose connection breaks under it is told as that too", async () => {
  await fresh.look("begin");
  await fresh.look("lock table initiative in access exclusive mode");
  const asked = ask("{ initiatives(first: 1) { totalCount } }");
  await vi.waitUntil(
    async () =>
      (await fresh.look("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"))
        .length > 0,
    { timeout: 60_000, interval: 5 },
  );
  await way.cut();
  const broken = await asked;
  await fresh.look("rollback");
  await way.mend();
  expect([broken.statusCode, broken.json()]).toMatchObject([
    503,
    { errors: [{ extensions: { code: "UNAVAILABLE" } }] },
  ]);
  expect((await ask("{ initiatives(first: 1) { totalCount } }")).statusCode).toBe(200);
});
