import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, tokenFor, type Credentials, type TestApi } from "../../../test/harness.ts";
import { verify } from "../../verify.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await api.person("owner@example.org");
  await api.person("other@example.org");
});
afterAll(() => api.close());

interface Token {
  readonly id: string;
  readonly name: string;
  readonly revokedOn: string | null;
}
const today = new Date().toISOString().slice(0, 10);

async function tokens(who: Credentials): Promise<Token[]> {
  const { viewer } = await api.ask<{ viewer: { tokens: Token[] } }>(
    who,
    "{ viewer { tokens { id name scopes createdOn expiresOn lastUsedOn revokedOn } } }",
  );
  return viewer.tokens;
}

const create = async (who: Credentials, name: string, scopes: string[]) => {
  const { createApiToken } = await api.ask<{ createApiToken: { secret: string; token: { id: string } } }>(
    who,
    `mutation { createApiToken(input: { name: "${name}", scopes: [${scopes.join(", ")}] }) { secret token { id } } }`,
  );
  return { secret: createApiToken.secret, id: createApiToken.token.id };
};

const revoke = (who: Credentials, id: string) =>
  api.send<{ revokeApiToken: { token: Token | null; problems: { code: string }[] } }>(
    who,
    `mutation { revokeApiToken(input: { id: "${id}" }) { token { id name revokedOn } problems { code } } }`,
  );

const statusOf = async (secret: string) =>
  (
    await api.http.inject({
      method: "POST",
      url: "/graphql",
      headers: { authorization: `Bearer ${secret}` },
      payload: { query: "{ viewer { name } }" },
    })
  ).statusCode;

test("a revoked token is refused at the next request, revoking once more changes nothing, and the audit trail knows", async () => {
  const session = await api.session("owner@example.org");
  const { secret, id } = await create(session, "leaked", ["READ"]);
  expect(await statusOf(secret)).toBe(200);
  const revoked = { token: { id, name: "leaked", revokedOn: today }, problems: [] };
  expect((await revoke(session, id)).data.revokeApiToken).toEqual(revoked);
  expect(await statusOf(secret)).toBe(401);
  const events = () => api.look("select id from audit_event where action = 'revokeApiToken'");
  expect(await events()).toHaveLength(1);
  expect((await revoke(session, id)).data.revokeApiToken).toEqual(revoked);
  expect(await events()).toHaveLength(1);
  expect((await verify(api.url)).filter(({ broken }) => broken.length > 0)).toEqual([]);
});

test("everybody sees their own tokens, the latest first, and nobody's secret", async () => {
  const session = await api.session("owner@example.org");
  const { secret, id } = await create(session, "seen", ["READ", "REPORT"]);
  await statusOf(secret);
  const own = await tokens(session);
  expect(own[0]).toEqual({
    id,
    name: "seen",
    scopes: ["READ", "REPORT"],
    createdOn: today,
    expiresOn: null,
    lastUsedOn: today,
    revokedOn: null,
  });
  expect(JSON.stringify(own)).not.toContain(secret);
  const other = await tokens(await api.session("other@example.org"));
  expect(other.map((token) => token.id)).not.toContain(id);
});

test("another person's token, one that does not exist and no token at all are the same bytes", async () => {
  const session = await api.session("owner@example.org");
  const [theirs] = await tokens(await api.session("other@example.org"));
  const before = await api.look("select * from api_token order by id");
  const answers = await Promise.all(
    [theirs!.id, theirs!.id.replace(/.{4}$/, "AAAA"), theirs!.id.replace(/^tok/, "per"), "x"].map(async (id) =>
      JSON.stringify(await revoke(session, id)),
    ),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/NOT_FOUND/);
  expect(await api.look("select * from api_token order by id")).toEqual(before);
});

test("a token ends itself and those that may do no more, and none that may do more", async () => {
  const reading = await tokenFor(api, "owner@example.org", ["READ"]);
  const session = await api.session("owner@example.org");
  const mighty = await create(session, "mighty", ["READ", "MANAGE"]);
  const modest = await create(session, "modest", ["READ"]);
  expect((await revoke(reading, mighty.id)).data.revokeApiToken).toEqual({
    token: null,
    problems: [{ code: "SCOPE_NOT_HELD" }],
  });
  expect(await statusOf(mighty.secret)).toBe(200);
  expect((await revoke(reading, modest.id)).data.revokeApiToken.problems).toEqual([]);
  const own = (await tokens(reading)).find(({ name, revokedOn }) => name === "test" && revokedOn === null);
  await revoke(reading, own!.id);
  expect([await statusOf(reading), await statusOf(modest.secret)].toSorted()).toEqual([401, 401]);
});
