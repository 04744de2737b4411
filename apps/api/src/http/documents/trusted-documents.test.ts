import { parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { schema } from "../../schema.ts";
import { checkDocument } from "./check-document.ts";
import { hashOf, readTrustedDocuments } from "./trusted-documents.ts";

let api: TestApi;
let home: TestInitiative;
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A"]);
});
afterAll(() => api.close());

const query = "{ viewer { email } }";
const persisted = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } } });
const post = async (headers: Record<string, string>, payload: object) => {
  const response = await api.http.inject({ method: "POST", url: "/graphql", headers, payload });
  const { data, errors } = response.json<{ data?: unknown; errors?: { extensions: { code: string } }[] }>();
  return { status: response.statusCode, data, code: errors?.[0]?.extensions.code };
};
const page = async () => ({ ...(await api.session("a@home.example")), origin: api.signIn.origin });

describe("a session", () => {
  test("sends what Keelson's own pages ask, by its hash", async () => {
    const answer = await post(await page(), api.trust(query));
    expect(answer).toEqual({ status: 200, data: { viewer: { email: "a@home.example" } }, code: undefined });
  });

  test("sends no document of its own, with a hash or without, in the body or the address", async () => {
    const cookies = await page();
    for (const payload of [{ query }, { query, ...api.trust(query) }, { query: "" }])
      expect(await post(cookies, payload)).toEqual({ status: 403, data: undefined, code: "UNTRUSTED_DOCUMENT" });
    const got = await api.http.inject({
      url: "/graphql",
      query: { query },
      headers: { ...cookies, "apollo-require-preflight": "1" },
    });
    expect([got.statusCode, got.json()]).toMatchObject([
      403,
      { errors: [{ extensions: { code: "UNTRUSTED_DOCUMENT" } }] },
    ]);
  });

  test("learns that a hash is of none, and nobody adds to the list by sending it", async () => {
    const other = "{ viewer { name } }";
    const cookies = await page();
    expect((await post(cookies, persisted(other))).code).toBe("PERSISTED_QUERY_NOT_FOUND");
    const token = { authorization: `Bearer ${home.backbone}` };
    expect((await post(token, { query: other, ...persisted(other) })).status).toBe(200);
    expect((await post({}, { query: other, ...persisted(other) })).status).toBe(200);
    for (const headers of [cookies, token, {}])
      expect((await post(headers, persisted(other))).code).toBe("PERSISTED_QUERY_NOT_FOUND");
  });
});

test("a token and the public send any document, and those of our pages by hash", async () => {
  const anybody: Record<string, string>[] = [{ authorization: `Bearer ${home.backbone}` }, {}];
  for (const headers of anybody) {
    expect((await post(headers, { query: "{ viewer { id } }" })).status).toBe(200);
    expect((await post(headers, api.trust(query))).status).toBe(200);
  }
});

test("the list is what the console asks: each by its hash, of this schema, and no larger than anybody's", async () => {
  const list = await readTrustedDocuments();
  expect(list.size).toBeGreaterThan(0);
  for (const [hash, text] of list) {
    expect(hash).toBe(hashOf(text));
    checkDocument(text);
    expect(validate(await schema(), parse(text))).toEqual([]);
  }
});
