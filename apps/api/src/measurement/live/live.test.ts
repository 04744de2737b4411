import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openApi, tokenFor, type Credentials, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, consentToBeNamed, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";
import { listen, type Listener, type ListenOptions } from "../../../test/sse.ts";
import { itselfIn } from "../../door.ts";
import { openDatabase } from "../../kernel/database.ts";
import { entities } from "../../modules.ts";
import { openServer } from "../../server.ts";
import { forgetLiveEvents } from "./forget-live-events.ts";

let api: TestApi;
let home: TestInitiative;
let did: Reporting;
let visits: string;
/** Another process on the same database. */
let other: { http: FastifyInstance; database: DataSource };
const listeners: Listener[] = [];

beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A", "B", "C", "D"]);
  await foundInitiative(api, "away", ["X"]);
  did = reporting(api, home);
  visits = await did.define("VISITS", { ...kinds.COUNT });
  await did.define("MEALS", { ...kinds.COUNT });
  for (const code of ["A", "B", "C", "D"]) await did.oblige(visits, code, "2024Q1", "2025Q4");
  const database = await openDatabase(api.url, entities);
  other = { http: await openServer({ database, signIn: api.signIn, logLevel: "error" }), database };
  await api.http.listen({ port: 0 });
  await other.http.listen({ port: 0 });
});
afterEach(() => {
  for (const listener of listeners.splice(0)) listener.kill();
});
afterAll(async () => {
  await other.http.close();
  await other.database.destroy();
  await api.close();
});

const progress = `subscription ($initiativeId: ID!, $period: PeriodCode) { reportingProgressChanged(initiativeId: $initiativeId, period: $period) {
  at periods initiative { slug reportingProgress(period: "2025") { submitted accepted } } } }`;
const figures = `subscription ($initiativeId: ID!, $indicatorId: ID) { aggregateChanged(initiativeId: $initiativeId, indicatorId: $indicatorId) {
  at periods indicator { code aggregate(period: "2024Q2") { value reported status } } } }`;

async function open(
  who: Credentials,
  query = progress,
  extra: object = {},
  options: ListenOptions = {},
  http = api.http,
) {
  // a browser sends what its pages ask, by hash
  const document = who !== null && typeof who !== "string" ? api.trust(query) : { query };
  const listener = await listen(http, who, query, { initiativeId: home.id, ...extra }, { document, ...options });
  listeners.push(listener);
  return listener;
}
const row = (period: string, value: string) => ({ indicatorCode: "VISITS", period, value });
const told = async (listener: Listener) => (await listener.next())?.data?.data ?? null;
const ended = async (listener: Listener) => {
  const last = await listener.next();
  expect((await listener.next())?.event).toBe("complete");
  expect(await listener.next()).toBeNull();
  return last?.data?.errors?.map(({ extensions }) => extensions.code);
};

test("a write at one process is told to a subscription at another, read with the rights of who listens", async () => {
  const [there, funder] = [await open(home.backbone, progress, {}, {}, other.http), await open(home.funder)];
  await did.report("A", [row("2025Q1", "10")]);
  const expected = {
    reportingProgressChanged: {
      at: expect.stringMatching(/^20/),
      periods: ["2025Q1"],
      initiative: { slug: "home", reportingProgress: { submitted: 1, accepted: 0 } },
    },
  };
  expect(await told(there)).toEqual(expected);
  expect(await told(funder)).toEqual(expected);
});

test("of a period, only what is due for it is told", async () => {
  const listener = await open(home.backbone, progress, { period: "2025Q3" });
  await did.report("A", [row("2025Q2", "10")]);
  await did.report("A", [row("2025Q3", "10")]);
  expect(await told(listener)).toMatchObject({ reportingProgressChanged: { periods: ["2025Q3"] } });
});

/** Reads on until everything of a kind that has happened has been told; gives what was. */
async function catchUp(listener: Listener, kind: string) {
  const [last] = await api.look<{ seq: string }>("select max(seq) as seq from live_event where kind = $1", [kind]);
  const messages = [];
  while (listener.lastId() !== last!.seq) messages.push(await told(listener));
  return messages;
}
const happened = async (kind: string, after = "0") =>
  (
    await api.look<{ seq: string }>("select seq from live_event where kind = $1 and seq > $2 order by seq", [
      kind,
      after,
    ])
  ).map(({ seq }) => seq);

test("whatever moves the counts of reporting is told, and a correction that does not is not", async () => {
  const { id } = home.partners["A"]!;
  const lead = home.partners["A"]!.token;
  const meals = await did.define("COUNTED", { ...kinds.COUNT });
  const counts = () =>
    api.ask<{ initiative: { reportingProgress: object } }>(
      home.backbone,
      `{ initiative(slug: "home") { reportingProgress(period: "2023") { expected submitted accepted waived } } }`,
    );
  const mine = async () => (await did.due("2023Q1")).find(({ membership }) => membership.code === "A")!.id;
  const figure = [{ indicatorCode: "COUNTED", period: "2023Q1", value: "5" }];
  let submitted: string[] = [];
  const steps: Record<string, () => Promise<unknown>> = {
    oblige: () => did.oblige(meals, "A", "2023Q1", "2023Q2"),
    draft: () => did.record(lead, id, figure),
    waive: async () => did.waive(home.backbone, { ids: [await mine()], reason: "CAPACITY", note: "Too few people." }),
    reinstate: async () => did.reinstate(home.backbone, { ids: [await mine()] }),
    submit: async () => (submitted = await did.report("A", figure)),
    accept: () => did.accept(submitted),
    correct: () => did.count("A", [{ ...figure[0]!, value: "6" }], { reason: "COUNTING_ERROR" }),
    "take back": () =>
      did.report("A", [{ indicatorCode: "COUNTED", period: "2023Q1", valueState: "NOT_COLLECTED" }], {
        reason: "OTHER",
      }),
    "submit the next": async () =>
      (submitted = await did.report("A", [{ indicatorCode: "COUNTED", period: "2023Q2", value: "7" }])),
    withdraw: () => did.withdraw(lead, { ids: submitted }),
  };
  const moves: string[] = [];
  for (const [name, step] of Object.entries(steps)) {
    const [before, events] = [await counts(), await happened("PROGRESS")];
    await step();
    const hasMoved = JSON.stringify(await counts()) !== JSON.stringify(before);
    expect((await happened("PROGRESS")).length - events.length > 0, name).toBe(hasMoved);
    if (hasMoved) moves.push(name);
  }
  expect(moves).toEqual(["oblige", "waive", "reinstate", "submit", "accept", "submit the next", "withdraw"]);
});

describe("figures", () => {
  test("are told to a backbone when they were taken in, to everybody else when they were released, and to nobody where nothing moved", async () => {
    const backbone = await open(home.backbone, figures);
    const outside = [await open(home.funder, figures), await open(home.partners["B"]!.token, figures)];
    const counts = await open(home.funder);
    for (const code of ["A", "B", "C", "D"]) await did.count(code, [row("2024Q2", "10")]);
    expect((await catchUp(backbone, "AGGREGATE")).at(-1)).toMatchObject({
      aggregateChanged: { periods: ["2024Q2"], indicator: { code: "VISITS", aggregate: { value: "40", reported: 4 } } },
    });
    for (const listener of outside)
      expect((await catchUp(listener, "RELEASE")).at(-1)).toMatchObject({
        aggregateChanged: { periods: ["2024Q2"], indicator: { code: "VISITS", aggregate: { value: "40" } } },
      });
    expect((await catchUp(counts, "PROGRESS")).at(-1)).toMatchObject({
      reportingProgressChanged: { periods: ["2024Q2"] },
    });

    // what one partner corrects is held back, and there are as many reports as before
    const before = { releases: await happened("RELEASE"), aggregates: await happened("AGGREGATE") };
    const reports = await happened("PROGRESS");
    await did.count("B", [row("2024Q2", "17")], { reason: "COUNTING_ERROR" });
    expect((await catchUp(backbone, "AGGREGATE")).at(-1)).toMatchObject({
      aggregateChanged: { indicator: { aggregate: { value: "47" } } },
    });
    expect((await happened("AGGREGATE")).length).toBeGreaterThan(before.aggregates.length);
    expect(await happened("RELEASE")).toEqual(before.releases);
    expect(await happened("PROGRESS")).toEqual(reports);

    // the next that outside audiences are told is the next release, under the next id that they may know of
    await consentToBeNamed(api, "home");
    await did.count("C", [row("2024Q2", "18")], { reason: "COUNTING_ERROR" });
    const released = (await happened("RELEASE")).slice(before.releases.length);
    expect(released).toHaveLength(1);
    for (const listener of outside) {
      const next = await listener.next();
      expect(next!.id).toBe(released[0]);
      expect(next!.data!.data).toMatchObject({ aggregateChanged: { indicator: { aggregate: { value: "55" } } } });
    }
    await did.report("D", [row("2025Q4", "1")]);
    expect(await told(counts)).toMatchObject({ reportingProgressChanged: { periods: ["2025Q4"] } });
  });

  test("of one indicator are told alone", async () => {
    const soups = await did.define("SOUPS", { ...kinds.COUNT });
    await did.oblige(soups, "A", "2024Q1", "2024Q4");
    const listener = await open(home.backbone, figures, { indicatorId: soups });
    await did.count("A", [row("2024Q1", "1")]);
    await did.count("A", [{ ...row("2024Q2", "1"), indicatorCode: "SOUPS" }]);
    expect(await told(listener)).toMatchObject({
      aggregateChanged: { periods: ["2024Q2"], indicator: { code: "SOUPS" } },
    });
  });
});

describe("a stream that is interrupted", () => {
  test("twenty times, and resumed at whichever process, misses nothing and tells nothing twice", async () => {
    const [beginning] = await api.look<{ seq: string }>("select max(seq) as seq from live_event");
    const writes = (async () => {
      for (const code of ["A", "B", "C", "D"])
        for (const period of ["2024Q3", "2024Q4"]) {
          await did.report(code, [row(period, "1")]);
          await did.due(period);
          const ids = await did.report(code, [row(period, "2")], { reason: "COUNTING_ERROR" });
          await did.accept(ids);
        }
    })();
    const seen: string[] = [];
    let lastEventId: string | null = beginning!.seq;
    const state = { isWritten: false };
    void writes.then(() => (state.isWritten = true));
    for (let kills = 0; kills < 20 || !state.isWritten; kills += 1) {
      const listener: Listener = await open(
        home.backbone,
        figures,
        {},
        { lastEventId },
        kills % 2 ? api.http : other.http,
      );
      const more = new Promise<void>((resolve) => setTimeout(resolve, 10 * (kills % 7)));
      const reading = (async () => {
        for (let message = await listener.next(); message; message = await listener.next()) seen.push(message.id!);
      })();
      await more;
      listener.kill();
      await reading;
      lastEventId = listener.lastId() ?? lastEventId;
    }
    await writes;
    const last = await open(home.backbone, figures, {}, { lastEventId });
    const all = await happened("AGGREGATE", beginning!.seq);
    while ((last.lastId() ?? lastEventId) !== all.at(-1)) seen.push((await last.next())!.id!);
    expect(seen).toEqual(all);
    expect(all.length).toBeGreaterThanOrEqual(8);
  });

  test("before its first event resumes where it began", async () => {
    const listener = await open(home.backbone);
    // the id comes with the first words of the stream, before anything happens
    const first = listener.next();
    await expect.poll(() => listener.lastId()).not.toBeNull();
    listener.kill();
    await first;
    await did.report("B", [row("2025Q2", "1")]);
    const resumed = await open(home.backbone, progress, {}, { lastEventId: listener.lastId() });
    expect(await told(resumed)).toMatchObject({ reportingProgressChanged: { periods: ["2025Q2"] } });
  });

  test("for longer than events are kept is told to read anew, and so is one of another database", async () => {
    const micros = (hours: number) => String((Date.now() - hours * 3_600_000) * 1_000);
    for (const lastEventId of [micros(25), micros(-2), "yesterday"])
      expect(await ended(await open(home.backbone, progress, {}, { lastEventId }))).toEqual(["EVENTS_FORGOTTEN"]);
    await behind(api, "update live_event set seq = seq - 26::bigint * 3600000000 where kind = 'PROGRESS'");
    await itselfIn(api.database).run(forgetLiveEvents, null, {});
    expect(await happened("PROGRESS")).toEqual([]);
    expect(await happened("AGGREGATE")).not.toEqual([]);
  });
});

describe("whoever listens", () => {
  const revoke = async (token: string) => {
    const { viewer } = await api.ask<{ viewer: { tokens: { id: string }[] } }>(token, "{ viewer { tokens { id } } }");
    for (const { id } of viewer.tokens)
      await api.send(token, `mutation { revokeApiToken(input: { id: "${id}" }) { problems { code } } }`);
  };

  test("and whose token is revoked, whose organisation leaves, or who signs out, is told nothing more, and is sent away", async () => {
    const person = (name: string) => colleague(api, home, home.partners["A"]!.id, name, ["PARTNER_STAFF"]);
    const [token, gone] = [await person("revoked"), home.partners["D"]!.token];
    await person("signed-out");
    const session = await api.session("signed-out@home.example");
    const streams = [await open(token), await open(gone, progress, {}, {}, other.http), await open(session)];
    await revoke(token);
    await behind(api, `update membership set joined_on = '2020-01-01', ended_on = '2020-01-02' where code = 'D'`);
    await api.look("delete from auth.session");
    await did.report("C", [row("2025Q3", "1")]);
    expect(await Promise.all(streams.map(ended))).toEqual([["UNAUTHENTICATED"], ["NOT_FOUND"], ["UNAUTHENTICATED"]]);
    await behind(api, `update membership set ended_on = null where code = 'D'`);
  });

  test("is sent away where nothing happens, too", async () => {
    const token = await colleague(api, home, home.partners["A"]!.id, "quiet", ["PARTNER_STAFF"]);
    const stream = await open(token);
    await revoke(token);
    expect(await ended(stream)).toEqual(["UNAUTHENTICATED"]);
  });

  test("by a session does so on our own pages alone, and does not keep it alive", async () => {
    const session = await api.session("a@home.example");
    const foreign = await open(session, progress, {}, { headers: { origin: "https://evil.example" } });
    expect(foreign.status).toBe(403);
    const unknown = await open(session, progress, {}, { document: { query: progress } });
    expect(unknown.status).toBe(403);
    const listener = await open(session);
    await api.look("update auth.session set updated_at = now() - interval '10 minutes'");
    await did.report("A", [row("2025Q4", "1")]);
    expect(await told(listener)).toMatchObject({ reportingProgressChanged: { periods: ["2025Q4"] } });
    expect(await api.look("select from auth.session where updated_at > now() - interval '9 minutes'")).toEqual([]);
  });

  test("may ask as a browser's EventSource does, by GET", async () => {
    const { cookie } = await api.session("a@home.example");
    const address = api.http.server.address();
    if (address === null || typeof address === "string") throw new Error("not listening");
    const variables = JSON.stringify({ initiativeId: home.id });
    const get = (query: string, site: string) => {
      const extensions = JSON.stringify(api.trust(query).extensions);
      const asked = new URLSearchParams({ extensions, variables }).toString();
      return fetch(`http://127.0.0.1:${address.port}/graphql/stream?${asked}`, {
        headers: { cookie, accept: "text/event-stream", "sec-fetch-site": site },
      });
    };
    const stream = await get(progress, "same-origin");
    expect([stream.status, stream.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
    await stream.body!.cancel();
    expect((await get(progress, "cross-site")).status).toBe(403);
    const mutation = `mutation { revokeApiToken(input: { id: "x" }) { problems { code } } }`;
    expect((await get(mutation, "same-origin")).status).toBe(400);
  });

  test("is somebody who may know of the initiative", async () => {
    expect((await open(null)).status).toBe(401);
    expect((await open("kls_nobody")).status).toBe(401);
    const outsider = await tokenFor(api, "backbone@away.example", ["READ"]);
    for (const query of [progress, figures]) expect(await ended(await open(outsider, query))).toEqual(["NOT_FOUND"]);
  });

  test("asks for one subscription, of an initiative that there is, and learns nothing of what else the schema has", async () => {
    expect((await open(home.backbone, "{ viewer { id } }")).status).toBe(400);
    expect(
      (await open(home.backbone, `mutation { revokeApiToken(input: { id: "x" }) { problems { code } } }`)).status,
    ).toBe(400);
    expect((await open(home.backbone, `subscription { ${"a ".repeat(2_000)} }`)).status).toBe(400);
    const wrong = await open(home.backbone, progress.replace("periods", "period"));
    expect(await ended(wrong)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
    expect(wrong.text()).not.toMatch(/Did you mean/);
    expect(await ended(await open(home.backbone, progress, { initiativeId: "ini_x" }))).toEqual(["NOT_FOUND"]);
    expect(await ended(await open(home.backbone, progress, { period: "soon" }))).toEqual(["BAD_USER_INPUT"]);
    const headers = { accept: "application/json" };
    expect((await open(home.backbone, progress, {}, { headers })).status).toBe(406);
  });

  test("has ten streams at a process, and one more once one has ended; one connection listens for all of them", async () => {
    const ten = await Promise.all(Array.from({ length: 10 }, () => open(home.funder, figures)));
    expect(ten.map(({ status }) => status)).toEqual(ten.map(() => 200));
    expect((await open(home.funder)).status).toBe(429);
    expect((await open(home.backbone)).status).toBe(200);
    expect(
      await api.look(
        "select count(*)::int as listening from pg_stat_activity where datname = current_database() and application_name = 'keelson live'",
      ),
    ).toEqual([{ listening: 2 }]);
    ten[0]!.kill();
    await expect.poll(async () => (await open(home.funder)).status).toBe(200);
  });
});

test("a connection that listens and breaks is replaced, and what happened meanwhile is told", async () => {
  const listener = await open(home.backbone);
  await did.report("A", [row("2024Q1", "2")], { reason: "COUNTING_ERROR" });
  await did.report("B", [row("2024Q1", "2")]);
  expect(await told(listener)).toMatchObject({ reportingProgressChanged: { periods: ["2024Q1"] } });
  await api.look(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'keelson live'",
  );
  await did.report("C", [row("2024Q1", "2")]);
  expect(await told(listener)).toMatchObject({ reportingProgressChanged: { periods: ["2024Q1"] } });
});

describe("a server", () => {
  /** One more process, for itself. */
  async function another(streams: object = {}) {
    const http = await openServer({ database: api.database, signIn: api.signIn, logLevel: "error", streams });
    await http.listen({ port: 0 });
    return http;
  }

  test("that stops ends its streams, and they go on at another", async () => {
    const http = await another();
    const listener = await open(home.backbone, progress, {}, {}, http);
    const nothing = listener.next();
    await expect.poll(() => listener.lastId()).not.toBeNull();
    await http.close();
    expect(await nothing).toBeNull();
    expect(listener.text()).toMatch(/retry: \d{4}\n\n$/);
    await did.report("B", [row("2025Q3", "1")]);
    const resumed = await open(home.backbone, progress, {}, { lastEventId: listener.lastId() });
    expect(await told(resumed)).toMatchObject({ reportingProgressChanged: { periods: ["2025Q3"] } });
  });

  test("drops whoever does not read", async () => {
    const http = await another({ patienceMs: 200 });
    const long = await did.define("LONG", { ...kinds.COUNT });
    await did.oblige(long, "A", "2024Q1", "2024Q1");
    await behind(api, "update indicator_definition set definition = repeat('x', 1000000) where name = 'LONG'");
    const query =
      "subscription ($initiativeId: ID!) { aggregateChanged(initiativeId: $initiativeId) { indicator { definition } } }";
    const lastEventId = (await happened("AGGREGATE")).at(-1)!;
    await behind(
      api,
      `insert into live_event (initiative_id, event_id, kind, indicator_id, periods)
       select initiative_id, uuidv7(), 'AGGREGATE', indicator_id, '{2024Q1}' from indicator_definition, generate_series(1, 40) where name = 'LONG'`,
    );
    // never read
    const slow = await listen(http, home.backbone, query, { initiativeId: home.id }, { lastEventId });
    await expect
      .poll(() => new Promise((resolve) => http.server.getConnections((_, open) => resolve(open))), { timeout: 20_000 })
      .toBe(0);
    slow.kill();
    await http.close();
  });
});
