import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "server", ["A"]);
  did = reporting(api, initiative);
  await did.define("VISITS", kinds.COUNT);
});
afterAll(() => api.close());

test("whoever watches over it is told that it lives", async () => {
  const response = await api.http.inject({ url: "/healthz" });
  expect([response.statusCode, response.json()]).toEqual([200, { status: "ok" }]);
});

describe("what is long", () => {
  const query = "{ __schema { types { name description fields { name } } } }";
  const ask = (headers: Record<string, string>) =>
    api.http.inject({
      method: "POST",
      url: "/graphql",
      headers: { authorization: `Bearer ${initiative.backbone}`, ...headers },
      payload: { query },
    });

  test("goes out compressed to whoever takes it so, and says the same", async () => {
    const plain = await ask({});
    const packed = await ask({ "accept-encoding": "br, gzip;q=0.8" });
    const refused = await ask({ "accept-encoding": "br, gzip;q=0" });
    expect([plain, packed, refused].map(({ headers }) => headers["content-encoding"])).toEqual([
      undefined,
      "gzip",
      undefined,
    ]);
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
    expect(JSON.parse(gunzipSync(packed.rawPayload).toString())).toMatchObject({
      data: plain.json<{ data: object }>().data,
    });
  });

  test("is not taken in compressed: nobody has us blow up what they send", async () => {
    const response = await api.http.inject({
      method: "POST",
      url: "/graphql",
      headers: { "content-type": "application/json", "content-encoding": "gzip" },
      payload: gzipSync(JSON.stringify({ query: "{ viewer { id } }" })),
    });
    expect(response.statusCode).toBe(400);
  });
});

describe("what is sent is never our failure", () => {
  const nul = "a\0b";
  test.each([
    ["slug", `{ initiative(slug: ${JSON.stringify(nul)}) { name } }`],
    ["code", `{ initiative(slug: "server") { indicator(code: ${JSON.stringify(nul)}) { name } } }`],
    [
      "cursor",
      `{ initiatives(first: 1, after: "${Buffer.from(JSON.stringify([nul, "01890abc-0000-7000-8000-000000000001"])).toString("base64url")}") { totalCount } }`,
    ],
    [
      "instant before all calendars",
      `{ initiative(slug: "server") { indicator(code: "VISITS") { aggregate(period: "2024Q1", asOf: "0000-01-01T00:00:00Z") { value } } } }`,
    ],
    [
      "instant that an offset moves there",
      `{ initiative(slug: "server") { indicator(code: "VISITS") { aggregate(period: "2024Q1", asOf: "0001-01-01T00:00:00+01:00") { value } } } }`,
    ],
    [
      "day that does not exist",
      `mutation { createApiToken(input: { name: "t", scopes: [READ], expiresOn: "2026-02-30" }) { secret } }`,
    ],
    ["name", `mutation { createApiToken(input: { name: ${JSON.stringify(nul)}, scopes: [READ] }) { secret } }`],
  ])("%s", async (_, query) => {
    const { errors } = await api.send(initiative.backbone, query);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([
      expect.stringMatching(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/),
    ]);
  });

  test("notes, questions and names of any script come back byte for byte", async () => {
    const a = initiative.partners["A"]!;
    const note = "نص 📈 ẞ \u202e — e\u0301";
    const { measurements } = await did.record(a.token, a.id, [
      { indicatorCode: "VISITS", period: "2024Q1", value: "1", note },
    ]);
    const { nodes } = await did.indicator<{ nodes: object[] }>(
      a.token,
      "VISITS",
      "measurements(first: 1) { nodes { id note } }",
    );
    expect(nodes).toEqual([{ id: measurements[0]!.id, note }]);
  });
});

test("what nobody foresaw is told as an id and nothing else", async () => {
  api.http.log.level = "silent"; // it is logged whole
  await api.look("alter table target rename to target_away");
  try {
    const { errors } = await api.send(
      initiative.backbone,
      `{ initiative(slug: "server") { indicator(code: "VISITS") { targets { value } } } }`,
    );
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/^Something went wrong on our side. Tell us this id: [0-9a-f-]{36}$/),
        path: ["initiative", "indicator", "targets"],
        extensions: { code: "INTERNAL_SERVER_ERROR", id: expect.any(String) },
      },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/target_away|relation|select/);
  } finally {
    await api.look("alter table target_away rename to target");
  }
});

test("a browser of somebody else's page cannot send anything here", async () => {
  const response = await api.http.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "text/plain" },
    payload: JSON.stringify({ query: "{ viewer { name } }" }),
  });
  expect(response.statusCode).toBeGreaterThanOrEqual(400);
});

test("the schema is public: introspection answers anybody", async () => {
  const { schema } = await api.ask<{ schema: object }>(null, "{ schema: __schema { queryType { name } } }");
  expect(schema).toEqual({ queryType: { name: "Query" } });
});

test("a document of thousands of fields is refused before it is read", async () => {
  const many = Array.from({ length: 3_000 }, (_, index) => `a${index}: __typename`).join(" ");
  expect((await api.send(null, `{ ${many} }`)).errors).toMatchObject([
    { extensions: { code: "QUERY_TOO_MANY_ALIASES" } },
  ]);
});
