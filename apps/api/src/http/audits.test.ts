import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../test/initiative.ts";
import { kinds, reporting } from "../../test/reporting.ts";

let api: TestApi;
let home: TestInitiative;
let indicatorId: string;
beforeAll(async () => {
  api = await openApi(10, undefined, undefined, { logLevel: "silent" });
  home = await foundInitiative(api, "home", ["A"]);
  indicatorId = await reporting(api, home).define("VISITS", kinds.COUNT);
  await api.http.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(() => api.close());

describe("GraphQL over HTTP, by the audits of graphql-http", () => {
  for (const { id, name, fn } of serverAudits({ url: () => `${api.http.listeningOrigin}/graphql`, fetchFn: fetch }))
    test(`${id} ${name}`, async () => {
      const result = await fn();
      // SHOULD and MAY are warnings and notices: that a GET needs a preflight is meant
      expect(result.status, "reason" in result ? result.reason : "").not.toBe("error");
    });
});

/** What must never be told: how the database is made, what was sent to it, what it holds. */
const inside =
  /canary|measurement|target_away|person|email|constraint|relation|column|select|insert|boom|plpgsql|function/i;

describe("what the database says of itself is told to nobody", () => {
  const read = {
    query: `{ initiative(slug: "home") { indicator(code: "VISITS") { targets { value } } } }`,
  };
  const write = () => ({
    query: `mutation ($input: SetTargetInput!) { setTarget(input: $input) { problems { code message path } } }`,
    variables: { input: { indicatorId, period: "2024Q1", value: "5" } },
  });
  const post = async (payload: object) => {
    const headers = { authorization: `Bearer ${home.backbone}` };
    const response = await api.http.inject({ method: "POST", url: "/graphql", headers, payload });
    const { errors, data } = response.json<{
      errors?: { extensions: { code: string } }[];
      data?: { setTarget: { problems: { code: string }[] } | null } | null;
    }>();
    const codes = [
      ...(errors ?? []).map(({ extensions }) => extensions.code),
      ...(data?.setTarget?.problems ?? []).map(({ code }) => code),
    ];
    return { payload: response.payload.replaceAll('"setTarget"', ""), codes, status: response.statusCode };
  };

  test.each([
    ["22P02", "INTERNAL_SERVER_ERROR", "INTERNAL_SERVER_ERROR", 200],
    ["23505", "INTERNAL_SERVER_ERROR", "CONFLICT", 200],
    ["42501", "INTERNAL_SERVER_ERROR", "INTERNAL_SERVER_ERROR", 200],
    ["57014", "TIMEOUT", "TIMEOUT", 200],
    ["08006", "UNAVAILABLE", "UNAVAILABLE", 503],
    ["40P01", "BUSY", "BUSY", 200],
  ])("error %s: %s where it reads, %s where it writes", async (code, whereItReads, whereItWrites, status) => {
    // an error that says all that an error can say
    const boom = (returns: string) => `create function boom() returns ${returns} language plpgsql as $$ begin
      raise exception 'canary: value "secret" of relation "measurement" column "note"' using errcode = '${code}',
        detail = 'Key (email)=(canary@example.org)', hint = 'canary', table = 'person', column = 'email', constraint = 'person_email_key';
      end $$; grant execute on function boom() to keelson_app`;
    await api.look(`alter table target rename to target_away; ${boom("integer")}`);
    await api.look(
      "create view target as select t.* from boom() cross join target_away t; grant select on target to keelson_app",
    );
    const reading = await post(read);
    await api.look("drop view target; drop function boom(); alter table target_away rename to target");
    await api.look(
      `${boom("trigger")}; create trigger boom before insert or update on target for each row execute function boom()`,
    );
    const writing = await post(write());
    await api.look("drop trigger boom on target; drop function boom()");
    expect([reading.codes, writing.codes]).toEqual([[whereItReads], [whereItWrites]]);
    expect(writing.status).toBe(status);
    for (const { payload } of [reading, writing]) expect(payload).not.toMatch(inside);
    expect((await post(read)).codes).toEqual([]);
  });

  test("nor where nobody knows yet who asks", async () => {
    await api.look("alter function rights_of_token rename to rights_of_token_away");
    try {
      const { payload, codes, status } = await post(read);
      expect([codes, status]).toEqual([["INTERNAL_SERVER_ERROR"], 500]);
      expect(payload).not.toMatch(inside);
      expect(payload).toMatch(/Tell us this id: [0-9a-f-]{36}/);
    } finally {
      await api.look("alter function rights_of_token_away rename to rights_of_token");
    }
  });
});
