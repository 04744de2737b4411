import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Dice } from "../../../test/dice.ts";
import { openApi, signInOf, tokenFor, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { openServer } from "../../server.ts";
import { hashOf } from "../documents/trusted-documents.ts";
import { allowanceLimits, allowances, payerOf, type AllowanceLimits } from "./allowance.ts";

const small: AllowanceLimits = { ...allowanceLimits, windowSeconds: 600, signedIn: 1_000, address: 100 };
let api: TestApi;
let home: TestInitiative;
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A"]);
});
afterAll(() => api.close());
// each test begins with whole allowances
beforeEach(() => api.look("delete from traffic.spent"));

type Http = Awaited<ReturnType<typeof openServer>>;

/** Costs 1 and 100 a page of a hundred. */
const hundred = { query: "{ initiatives(first: 99) { nodes { id } } }" };

/** Runs with a server that allows less, beside the other, on the same database. */
async function withSmallAllowance(work: (http: Http) => Promise<void>) {
  const signIn = signInOf(api);
  const http = await openServer({
    database: api.database,
    signIn,
    allowance: small,
    trustedDocuments: new Map([[hashOf(hundred.query), hundred.query]]),
    logLevel: "error",
  });
  try {
    await work(http);
  } finally {
    await http.close();
    await signIn.close();
  }
}

async function ask(
  http: Http,
  headers: Record<string, string>,
  remoteAddress = "198.51.100.1",
  payload: object = hundred,
) {
  const response = await http.inject({ method: "POST", url: "/graphql", headers, remoteAddress, payload });
  return { status: response.statusCode, headers: response.headers, body: response.json<Record<string, never>>() };
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** How often it is answered before it is refused. */
async function untilRefused(
  http: Http,
  headers: Record<string, string>,
  remoteAddress?: string,
  payload?: object,
): Promise<number> {
  for (let times = 0; times < 50; times += 1)
    if ((await ask(http, headers, remoteAddress, payload)).status === 429) return times;
  throw new Error("it is never refused");
}

describe("every answer", () => {
  test("tells what it cost and what is left, in its extensions and its headers", () =>
    withSmallAllowance(async (http) => {
      for (const remaining of [900, 800]) {
        const { headers, body } = await ask(http, bearer(home.backbone));
        expect(body).toMatchObject({ extensions: { cost: { requested: 100, limit: 1_000, remaining } } });
        expect(headers).toMatchObject({ "ratelimit-limit": "1000", "ratelimit-remaining": String(remaining) });
        expect(Number(headers["ratelimit-reset"])).toBeGreaterThan(500);
        const { resetAt } = (body as unknown as { extensions: { cost: { resetAt: string } } }).extensions.cost;
        expect(new Date(resetAt).getTime()).toBeGreaterThan(Date.now());
      }
    }));

  test("of a document that is none costs 1, and of one that costs more than anybody may ask, 1 as well", () =>
    withSmallAllowance(async (http) => {
      const token = bearer(home.backbone);
      const broken = await ask(http, token, undefined, { query: "{ initiatives(first: 1) { nodes { nonsense } } }" });
      expect([broken.status, broken.body]).toMatchObject([
        400,
        { extensions: { cost: { requested: 1, remaining: 999 } } },
      ]);
      const query = `{ ${Array.from({ length: 11 }, (_, index) => `i${index}: initiatives(first: 100) { nodes { memberships(first: 100) { nodes { id } } } }`).join(" ")} }`;
      const dear = await ask(http, token, undefined, { query });
      expect([dear.status, dear.body]).toMatchObject([
        400,
        { extensions: { cost: { requested: 112_211, remaining: 998 } } },
      ]);
    }));
});

describe("whoever has used up an allowance", () => {
  test("is told how long to wait, and asks for less meanwhile", () =>
    withSmallAllowance(async (http) => {
      const token = bearer(home.backbone);
      await ask(http, token, undefined, { query: "{ initiatives(first: 49) { nodes { id } } }" });
      expect(await untilRefused(http, token)).toBe(9);
      const refused = await ask(http, token);
      expect(refused.body).toMatchObject({
        errors: [
          {
            message: expect.stringMatching(
              /^This costs 100 points, and 50 of 1,000 are left. Wait \d+ seconds, or ask for less.$/,
            ),
            extensions: { code: "RATE_LIMITED", retryAfter: Number(refused.headers["retry-after"]) },
          },
        ],
        extensions: { cost: { requested: 100, remaining: 50 } },
      });
      expect(refused.body).not.toHaveProperty("data");
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(500);
      expect((await ask(http, token, undefined, { query: "{ viewer { id } }" })).status).toBe(200);
      // and asks in vain without the database being asked each time
      const spent = await api.look("select * from traffic.spent");
      for (let times = 0; times < 5; times += 1) expect((await ask(http, token)).status).toBe(429);
      expect(await api.look("select * from traffic.spent")).toEqual(spent);
    }));

  test("takes nothing from others, and gets no more by writing the same token otherwise", () =>
    withSmallAllowance(async (http) => {
      const other = await tokenFor(api, "backbone@home.example", ["READ"]);
      expect(await untilRefused(http, bearer(home.backbone))).toBe(10);
      expect((await ask(http, { authorization: `bearer    ${home.backbone}` })).status).toBe(429);
      expect((await ask(http, bearer(other))).status).toBe(200);
      expect((await ask(http, bearer(home.funder))).status).toBe(200);
      expect((await ask(http, {})).status).toBe(200);
    }));

  test("without a token is known by the address, of IPv6 by its network", () =>
    withSmallAllowance(async (http) => {
      expect(await untilRefused(http, {}, "203.0.113.7")).toBe(1);
      expect((await ask(http, {}, "203.0.113.8")).status).toBe(200);
      expect(await untilRefused(http, {}, "2001:db8:1:2::1")).toBe(1);
      expect((await ask(http, {}, "2001:db8:1:2:ffff::9")).status).toBe(429);
      expect((await ask(http, {}, "2001:db8:1:3::1")).status).toBe(200);
      // somebody there who has a token is not refused with them
      expect((await ask(http, bearer(home.backbone), "203.0.113.7")).status).toBe(200);
    }));

  test("with a session has that session's", () =>
    withSmallAllowance(async (http) => {
      const page = { origin: api.signIn.origin };
      const own = api.trust(hundred.query);
      const [one, two] = [await api.session("a@home.example"), await api.session("a@home.example")];
      expect(await untilRefused(http, { ...one, ...page }, undefined, own)).toBe(10);
      expect((await ask(http, { ...two, ...page }, undefined, own)).status).toBe(200);
    }));

  test("is refused by the next process too, until the window has passed", async () => {
    const token = bearer(home.backbone);
    await withSmallAllowance(async (http) => expect(await untilRefused(http, token)).toBe(10));
    await withSmallAllowance(async (http) => expect((await ask(http, token)).status).toBe(429));
    await api.look("update traffic.spent set expire = 0");
    await withSmallAllowance(async (http) => expect((await ask(http, token)).status).toBe(200));
  });
});

test("two processes that are asked at once give no more than the allowance together, and nearly all of it", async () => {
  const dice = new Dice(16);
  const processes = [allowances(api.database, small), allowances(api.database, small)];
  const payer = payerOf("signedIn", "somebody");
  let given = 0;
  for (let round = 0; round < 10; round += 1)
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const cost = 1 + dice.roll(30);
        if ((await processes[index % 2]!(payer, cost)).isEnough) given += cost;
      }),
    );
  expect(given).toBeLessThanOrEqual(1_000);
  expect(given).toBeGreaterThan(900);
});

test("what is kept names nobody", async () => {
  await withSmallAllowance(async (http) => {
    await ask(http, bearer(home.backbone));
    await ask(http, {});
  });
  const kept = await api.look<{ key: string }>("select key from traffic.spent order by key");
  expect(kept).toHaveLength(2);
  for (const { key } of kept) expect(key).toMatch(/^(address|signedIn):[\w-]{43}$/);
});
