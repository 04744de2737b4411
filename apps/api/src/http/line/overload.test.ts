import { once } from "node:events";
import { connect } from "node:net";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openApi, signInOf, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { openDatabase, patience, type Patience } from "../../kernel/database.ts";
import { entities } from "../../modules.ts";
import { openServer } from "../../server.ts";
import { openLine, type LineLimits } from "./line.ts";

let api: TestApi;
let home: TestInitiative;
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A"]);
});
afterAll(() => api.close());

/** A server beside the other, on the same database, with limits of its own. */
async function withServer(
  { line, within = patience, poolMax = 10 }: { line?: LineLimits; within?: Patience; poolMax?: number },
  work: (http: FastifyInstance) => Promise<void>,
) {
  const signIn = signInOf(api);
  const database = await openDatabase(api.url, entities, poolMax, within);
  const http = await openServer({ database, signIn, logLevel: "silent", ...(line && { line }) });
  try {
    await work(http);
  } finally {
    await http.close();
    await signIn.close();
    await database.destroy();
  }
}

/** Holds the table of memberships while `work` runs, so that whoever reads it waits. */
async function held(work: () => Promise<void>) {
  const holder = new pg.Client({ connectionString: api.url, options: "-c search_path=keelson" });
  await holder.connect();
  try {
    await holder.query("begin; lock table membership in access exclusive mode");
    await work();
  } finally {
    await holder.end();
  }
}
const somebodyWaits = (count: number) =>
  vi.waitUntil(
    async () =>
      (await api.look("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"))
        .length === count,
    { timeout: 60_000, interval: 5 },
  );

const payload = { query: `{ initiative(slug: "home") { memberships(first: 1) { nodes { code } } } }` };
async function ask(http: FastifyInstance, sent: object | string = payload) {
  const response = await http.inject({
    method: "POST",
    url: "/graphql",
    headers: { authorization: `Bearer ${home.backbone}`, "content-type": "application/json" },
    payload: sent,
  });
  const body = response.json<{ errors?: { message: string; extensions: { code: string } }[] }>();
  return { status: response.statusCode, headers: response.headers, code: body.errors?.[0]?.extensions.code, body };
}
const patient = 600_000;

describe("more than can run at once", () => {
  test("waits; more than can wait is sent away with when to come again, and what watches over it is answered", () =>
    withServer({ line: { running: 1, waiting: 1, waitMilliseconds: patient } }, async (http) => {
      let others: ReturnType<typeof ask>[] = [];
      let first: ReturnType<typeof ask> | undefined;
      await held(async () => {
        first = ask(http);
        await somebodyWaits(1);
        others = [ask(http), ask(http)];
        const shed = await Promise.race(others);
        expect([shed.status, shed.code]).toEqual([503, "OVERLOADED"]);
        expect(Number(shed.headers["retry-after"])).toBeGreaterThan(0);
        // it is not even read: what is no JSON is sent away as well, without a look
        expect((await ask(http, "{")).status).toBe(503);
        for (const url of ["/livez", "/readyz", "/healthz"]) expect((await http.inject({ url })).statusCode).toBe(200);
      });
      expect((await first)?.status).toBe(200);
      expect((await Promise.all(others)).map(({ status }) => status).toSorted()).toEqual([200, 503]);
    }));

  test("is sent away where no turn comes in time", () =>
    withServer({ line: { running: 1, waiting: 5, waitMilliseconds: 20 } }, async (http) => {
      let first: ReturnType<typeof ask> | undefined;
      await held(async () => {
        first = ask(http);
        await somebodyWaits(1);
        expect(await ask(http)).toMatchObject({ status: 503, code: "OVERLOADED" });
      });
      expect((await first)?.status).toBe(200);
      expect((await ask(http)).status).toBe(200);
    }));

  test("a turn ends with the answer, whatever the answer is", () =>
    withServer({ line: { running: 1, waiting: 0, waitMilliseconds: 0 } }, async (http) => {
      for (const sent of ["{", "", "[]", { query: "{" }, { query: "{ nonsense }" }, { query: "x".repeat(2_000_000) }]) {
        const { status } = await ask(http, sent);
        expect([status >= 400 && status < 500, (await ask(http)).status], JSON.stringify(sent).slice(0, 20)).toEqual([
          true,
          200,
        ]);
      }
      expect((await http.inject({ url: "/graphql?query={viewer{id}}" })).statusCode).toBe(400);
      expect((await ask(http)).status).toBe(200);
    }));

  test("whoever sends slowly holds up nobody, and whoever goes away gives the turn back", () =>
    withServer({ line: { running: 1, waiting: 0, waitMilliseconds: 0 } }, async (http) => {
      await http.listen({ port: 0, host: "127.0.0.1" });
      const { port } = http.server.address() as { port: number }; // it listens on TCP
      const body = JSON.stringify(payload);
      const socket = connect(port, "127.0.0.1");
      const head = `POST /graphql HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${home.backbone}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
      socket.write(head + body.slice(0, 10));
      await once(http.server, "request");
      expect((await ask(http)).status).toBe(200);
      await held(async () => {
        socket.write(body.slice(10));
        await somebodyWaits(1);
        expect((await ask(http)).status).toBe(503);
        socket.destroy();
      });
      await vi.waitUntil(async () => (await ask(http)).status === 200, { timeout: 60_000 });
    }));
});

test("whoever has gone away is passed over, and the others come in the order in which they came", async () => {
  const line = openLine({ running: 1, waiting: 3, waitMilliseconds: patient });
  const order: string[] = [];
  const leave = await line.enter(() => false);
  const come = async (name: string, isGone: boolean) => {
    const ended = await line.enter(() => isGone);
    order.push(`${name} ${ended ? "runs" : "is sent away"}`);
    ended?.();
  };
  const all = [come("first", false), come("gone", true), come("last", false)];
  expect([line.running, line.waiting, line.isFull]).toEqual([1, 3, true]);
  expect(await line.enter(() => false)).toBeNull();
  leave?.();
  leave?.(); // twice is once
  await Promise.all(all);
  expect(order.toSorted()).toEqual(["first runs", "gone is sent away", "last runs"]);
  expect(order.indexOf("first runs")).toBeLessThan(order.indexOf("last runs"));
  expect([line.running, line.waiting]).toEqual([0, 0]);
});

describe("what takes longer than it may", () => {
  const way: Patience = { statementSeconds: 600, lockSeconds: 600, idleSeconds: 600, connectionSeconds: 600 };

  test("a statement is stopped, and told as that", () =>
    withServer({ within: { ...way, statementSeconds: 1 } }, (http) =>
      held(async () => {
        const { body, code } = await ask(http);
        expect(code).toBe("TIMEOUT");
        expect(body.errors?.[0]?.message).toMatch(/Ask for less/);
        expect(JSON.stringify(body)).not.toMatch(/statement|select|pg_/i);
      }),
    ));

  test("waiting for somebody else is given up, and told as that", () =>
    withServer({ within: { ...way, lockSeconds: 0.2 } }, (http) =>
      held(async () => expect((await ask(http)).code).toBe("BUSY")),
    ));

  test("waiting for a connection is given up, and told to come again", () =>
    withServer({ within: { ...way, connectionSeconds: 2 }, poolMax: 1 }, (http) =>
      held(async () => {
        const first = ask(http);
        await somebodyWaits(1);
        expect(await ask(http)).toMatchObject({ status: 503, code: "OVERLOADED", headers: { "retry-after": "3" } });
        expect((await http.inject({ url: "/readyz" })).statusCode).toBe(503);
        expect((await http.inject({ url: "/livez" })).statusCode).toBe(200);
        void first;
      }),
    ));
});
