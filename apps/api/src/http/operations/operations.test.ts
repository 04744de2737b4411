import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";
import { openTraces, withoutLiterals } from "./traces.ts";

let api: TestApi;
let home: TestInitiative;
let did: Reporting;
let lines: string[] = [];
beforeAll(async () => {
  api = await openApi(10, undefined, undefined, {
    logLevel: "debug",
    logTo: { write: (line) => void lines.push(line) },
  });
  home = await foundInitiative(api, "home", ["A"]);
  did = reporting(api, home);
  await did.define("VISITS", kinds.COUNT);
});
afterAll(() => api.close());
beforeEach(() => {
  lines = [];
});

const post = (payload: object, headers: Record<string, string> = { authorization: `Bearer ${home.backbone}` }) =>
  api.http.inject({ method: "POST", url: "/graphql", headers, payload });
const told = () =>
  lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === "operation");

describe("an operation is one line of the log", () => {
  test("with its request's id, its name, who asked, what it cost and what came of it", async () => {
    const [person] = await api.look<{ id: string }>("select id from person where email = 'backbone@home.example'");
    const answer = await post({
      query: `query Board { initiative(slug: "home") { memberships(first: 10) { nodes { code } } } }`,
    });
    expect(told()).toEqual([
      expect.objectContaining({
        level: 30,
        requestId: answer.headers["x-request-id"],
        name: "Board",
        kind: "query",
        outcome: "OK",
        status: 200,
        cost: 12,
        personId: person!.id,
      }),
    ]);
    const [{ milliseconds, statements } = {}] = told();
    expect(milliseconds).toBeGreaterThan(0);
    // who asks; begin, two lists, commit
    expect(statements).toBe(5);
  });

  test.each([
    ["{", {}, "GRAPHQL_PARSE_FAILED", 400, null],
    ["{ nonsense }", {}, "GRAPHQL_VALIDATION_FAILED", 400, null],
    [`{ ${"a ".repeat(20)} }`, {}, "QUERY_REPEATS_FIELD", 400, null],
    ["{ viewer { id } }", { authorization: "Bearer kls_none" }, "UNAUTHENTICATED", 401, null],
    ['mutation M { createApiToken(input: { name: "x", scopes: [READ] }) { secret } }', {}, "UNAUTHENTICATED", 401, "M"],
    [
      "query Dear { initiatives(first: 100) { nodes { indicators(first: 100) { nodes { measurements(first: 100) { nodes { id } } } } } } }",
      {},
      "QUERY_TOO_COSTLY",
      400,
      "Dear",
    ],
  ])("whatever became of it: %s", async (query, headers, outcome, status, name) => {
    const answer = await post({ query }, headers);
    expect(answer.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(told()).toMatchObject([{ requestId: answer.headers["x-request-id"], outcome, name }]);
    if (outcome !== "UNAUTHENTICATED" || name === null) expect(told()).toMatchObject([{ status }]);
  });

  test("what is no operation has one too", async () => {
    const answer = await api.http.inject({
      method: "POST",
      url: "/graphql",
      headers: { "content-type": "application/json" },
      payload: "{",
    });
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
    expect(told()).toMatchObject([{ outcome: "BAD_REQUEST", status: 400, name: null, kind: "none" }]);
  });
});

test("what nobody foresaw is told with the request's id, by which its line in the log is found", async () => {
  await api.look("alter table target rename to target_away");
  try {
    const query = `{ initiative(slug: "home") { indicator(code: "VISITS") { targets { value } } } }`;
    const answer = await post({ query });
    const id = answer.headers["x-request-id"];
    expect(answer.json()).toMatchObject({
      errors: [{ message: expect.stringContaining(String(id)), extensions: { id } }],
    });
    const unforeseen = lines.filter((line) => line.includes('"unforeseen"')).map((line) => JSON.parse(line) as object);
    expect(unforeseen).toMatchObject([
      { requestId: id, err: { code: "42P01", sql: expect.stringContaining("target") } },
    ]);
    expect(told()).toMatchObject([{ outcome: "INTERNAL_SERVER_ERROR" }]);
  } finally {
    await api.look("alter table target_away rename to target");
  }
});

test("nothing that was sent is in the log: no token, no cookie, no address, no text, no figure, however it fails", async () => {
  const canary = "canary7391";
  const figure = "739173917391";
  await api.person(`${canary}@example.org`);
  const { cookie } = await api.session(`${canary}@example.org`);
  const a = home.partners["A"]!;
  const input = (value: string) => ({
    membershipId: a.id,
    idempotencyKey: `${canary}-key-${value}`,
    rows: [{ indicatorCode: "VISITS", period: "2024Q1", value, note: canary }],
  });
  const record = `mutation ($input: RecordMeasurementsInput!) { recordMeasurements(input: $input) { problems { code message } } }`;
  const partner = { authorization: `Bearer ${a.token}` };
  await post({ query: record, variables: { input: input(figure) } }, partner);
  await post({ query: record, variables: { input: input(`-${canary}`) } }, partner);
  await post({ query: `{ initiative(slug: "${canary}") { indicator(code: "${figure}") { id } } }` });
  await post({ query: `{ ${canary} }` });
  await post({ query: "{ viewer { id } }" }, { authorization: `Bearer ${canary}` });
  await post({ query: "{ viewer { id } }" }, { cookie, origin: api.signIn.origin });
  await post({ query: "{ viewer { id } }" }, { cookie, origin: `https://${canary}.example` });
  // the database refuses with the row in its details, and with a value in its message
  for (const [broken, mended] of [
    [
      "alter table measurement_value add constraint measurement_value_small check (value < 5) not valid",
      "alter table measurement_value drop constraint measurement_value_small",
    ],
    [
      "alter table measurement_value add constraint measurement_note_number check (note::numeric > 5) not valid",
      "alter table measurement_value drop constraint measurement_note_number",
    ],
  ] as const) {
    await api.look(broken);
    try {
      const answer = await post({ query: record, variables: { input: input(`${figure}1`) } }, partner);
      expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR" } }] });
      expect(answer.payload).not.toMatch(/measurement_|constraint|numeric|insert/i);
    } finally {
      await api.look(mended);
    }
  }
  for (const url of ["sign-in/email", "sign-in/magic-link"])
    await api.http.inject({
      method: "POST",
      url: `/api/auth/${url}`,
      headers: { origin: api.signIn.origin },
      payload: { email: `${canary}@example.org`, password: `${canary} battery staple` },
    });
  const log = lines.join("");
  expect(lines.filter((line) => line.includes('"unforeseen"'))).toHaveLength(2);
  expect(log.length).toBeGreaterThan(2_000);
  for (const secret of [canary, figure, cookie, cookie.slice(cookie.indexOf("=") + 1), a.token, home.backbone])
    expect(log).not.toContain(secret);
});

describe("what is counted", () => {
  const read = (options: object = {}) => api.http.inject({ url: "/metrics", ...options });

  test("is operations by outcome, their time and cost, statements, the line, the pool and the event loop", async () => {
    const count = async (name: string) =>
      Number(new RegExp(`^${name} (.+)$`, "m").exec((await read()).payload)?.[1] ?? 0);
    const ok = 'keelson_operations_total\\{kind="query",outcome="OK"\\}';
    const [operations, cost, statements] = [
      await count(ok),
      await count("keelson_cost_total"),
      await count("keelson_statements_total"),
    ];
    await post({ query: "query A { initiatives(first: 10) { nodes { id } } }" });
    await post({ query: "{ nonsense }" });
    expect(await count(ok)).toBe(operations + 1);
    expect(await count("keelson_cost_total")).toBe(cost + 11);
    expect(await count("keelson_statements_total")).toBe(statements + 5);
    const { payload, headers } = await read();
    expect(headers["content-type"]).toMatch(/^text\/plain; version=0\.0\.4/);
    for (const name of [
      'keelson_operations_total{kind="none",outcome="GRAPHQL_VALIDATION_FAILED"}',
      'keelson_operation_seconds_bucket{le="0.1",kind="query"}',
      "keelson_line_running 0",
      "keelson_line_waiting 0",
      "keelson_shed_total 0",
      "keelson_pool_connections",
      "keelson_pool_idle",
      "keelson_pool_waiting 0",
      "nodejs_eventloop_lag_p99_seconds",
    ])
      expect(payload).toContain(name);
    // no name that somebody chose
    expect(payload).not.toMatch(/query A|"A"|home/);
  });

  test("is for this machine alone, or for whoever has the token", async () => {
    expect((await read()).statusCode).toBe(200);
    expect((await read({ remoteAddress: "::1" })).statusCode).toBe(200);
    for (const options of [
      { remoteAddress: "203.0.113.1" },
      { headers: { "x-forwarded-for": "203.0.113.1" } },
      { remoteAddress: "203.0.113.1", headers: { "x-forwarded-for": "127.0.0.1" } },
    ])
      expect((await read(options)).statusCode, JSON.stringify(options)).toBe(403);
    const guarded = await openApi(2, undefined, undefined, { metricsToken: "a token of many letters" });
    try {
      const status = async (headers: Record<string, string>) =>
        (await guarded.http.inject({ url: "/metrics", headers, remoteAddress: "203.0.113.1" })).statusCode;
      expect(await status({ authorization: "Bearer a token of many letters" })).toBe(200);
      for (const authorization of ["Bearer a token of many letter", "a token of many letters", "Bearer "])
        expect(await status({ authorization })).toBe(403);
      expect((await guarded.http.inject({ url: "/metrics" })).statusCode).toBe(403);
    } finally {
      await guarded.close();
    }
  });
});

test("traces tell of an operation and its statements, by their text and without a value", async () => {
  interface Sent {
    readonly resourceSpans: {
      scopeSpans: { spans: { name: string; traceId: string; parentSpanId?: string; attributes: object[] }[] }[];
    }[];
  }
  const received: Sent[] = [];
  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    // OTLP's JSON
    if (request.url === "/v1/traces") received.push((await json(request)) as Sent);
    response.setHeader("content-type", "application/json").end("{}");
  };
  const collector = createServer((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  const { port } = collector.address() as { port: number }; // it listens on TCP
  const traces = await openTraces(`http://127.0.0.1:${port}`);
  const traced = await openApi(2, undefined, undefined, { traces });
  try {
    await traced.person("traced@example.org");
    const token = await traced.person("other@example.org");
    await traced.http.inject({
      method: "POST",
      url: "/graphql",
      headers: { authorization: `Bearer ${token}` },
      payload: { query: `query Secretive { initiative(slug: "canary7391") { name } viewer { tokens { id } } }` },
    });
    await traces.close();
    const spans = received.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
    );
    const names = spans.map(({ name }) => name);
    expect(names).toContain("query Secretive");
    expect(names).toEqual(expect.arrayContaining(["BEGIN", "SELECT", "COMMIT"]));
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
    const text = JSON.stringify(spans);
    expect(text).toMatch(/from .*initiative/i);
    expect(text).not.toContain("canary7391");
    expect(text).not.toContain(token);
    expect(text).not.toMatch(/example\.org/);
  } finally {
    await traced.close();
    collector.close();
  }
});

test("a statement without its literals is on one line, and has no value", () =>
  expect(withoutLiterals("select 'it''s', $1\n  from a where b = 'c'")).toBe("select '…', $1 from a where b = '…'"));
