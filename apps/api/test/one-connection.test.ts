import { afterAll, beforeAll, expect, test } from "vitest";
import { Dice } from "./dice.ts";
import { openApi, type Credentials, type TestApi } from "./harness.ts";
import { foundInitiative, type TestInitiative } from "./initiative.ts";
import { kinds, reporting } from "./reporting.ts";

// pg deprecates what its next version forbids: two statements at once on one connection. It fails here already.
process.throwDeprecation = true;

let api: TestApi;
let home: TestInitiative;
let away: TestInitiative;
let indicatorId: string;
beforeAll(async () => {
  api = await openApi(1);
  home = await foundInitiative(api, "home", ["A", "B"]);
  away = await foundInitiative(api, "away", ["A"]);
  for (const initiative of [home, away]) {
    const did = reporting(api, initiative);
    const id = await did.define("VISITS", kinds.COUNT);
    if (initiative === home) indicatorId = id;
    for (const [code, { token, id: membershipId }] of Object.entries(initiative.partners)) {
      await did.count(code, [{ indicatorCode: "VISITS", period: "2024Q1", value: initiative === home ? "11" : "77" }]);
      await did.record(token, membershipId, [{ indicatorCode: "VISITS", period: "2024Q2", value: "13" }]);
    }
  }
});
afterAll(() => api.close());

test("eight who ask at once over one connection each get what they get alone, whatever fails beside them", async () => {
  const dice = new Dice(20_260_722);
  const who: Record<string, Credentials> = {
    public: null,
    backbone: home.backbone,
    partner: home.partners["A"]!.token,
    "other partner": home.partners["B"]!.token,
    funder: home.funder,
    "session of a partner": await api.session("a@home.example"),
    "other backbone": away.backbone,
    "other's partner": away.partners["A"]!.token,
  };
  const target = (value: string) => ({ input: { indicatorId, period: "2024Q4", value } });
  const setTarget =
    "mutation ($input: SetTargetInput!) { setTarget(input: $input) { target { value } problems { code } } }";
  const questions: readonly (readonly [query: string, variables?: object])[] = [
    [
      `{ viewer { email memberships { code initiative { slug } } } initiatives(first: 10) { totalCount nodes { slug name } } }`,
    ],
    [
      `{ home: initiative(slug: "home") { ...all } away: initiative(slug: "away") { ...all } }
       fragment all on Initiative { memberships(first: 10) { nodes { code organisation { name } } } indicators(first: 5) { nodes { code
         aggregate(period: "2024Q1") { value reported expected } series(from: "2024", to: "2024") { value }
         measurements(first: 10) { totalCount nodes { state membership { code } values { value } } } } } }`,
    ],
    // a write, for one of them
    [setTarget, target("100")],
    // a problem, a mistake, an argument nobody can read
    [setTarget, target("x")],
    [`{ viewer { id } initiatives(first: 1000) { totalCount } }`],
    [`{ initiative(slug: "home") { slug indicator(code: "a\\u0000") { id } } viewer { id } }`],
    ["{ nonsense }"],
    // one field fails while its siblings are still asking
    [
      `{ initiatives(first: 10, after: "x") { nodes { slug } } viewer { tokens { name } } initiative(slug: "home") { indicators(first: 5) { nodes { targets { value } } } } }`,
    ],
  ];
  const asks = Object.entries(who).flatMap(([name, credentials]) =>
    questions.map(([query, variables], index) => ({
      name: `${name}, question ${index}`,
      credentials,
      query,
      variables,
    })),
  );
  type Ask = (typeof asks)[number];
  // an error that is masked has an id of its own
  const answered = async ({ credentials, query, variables }: Ask) =>
    JSON.stringify(await api.send(credentials, query, variables)).replaceAll(
      /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
      "id",
    );

  // whoever asks first has written the target that all read from then on
  for (const ask of asks) await answered(ask);
  const alone = new Map<Ask, string>();
  for (const ask of asks) alone.set(ask, await answered(ask));
  const all = [...alone.values()].join("\n");
  expect(all).toContain('"100"');
  expect(all).not.toContain("INTERNAL_SERVER_ERROR");

  for (let round = 0; round < 4; round += 1)
    await Promise.all(
      dice.shuffled(asks).map(async (ask) => expect(await answered(ask), ask.name).toBe(alone.get(ask))),
    );

  // nobody else's figures, and the connection is free
  for (const [ask, answer] of alone)
    if (ask.credentials === who["public"] || ask.credentials === who["funder"]) {
      expect(answer, ask.name).not.toMatch(/"13"|"77"/);
    }
  const { master: pool } = api.database.driver as unknown as { master: { idleCount: number; totalCount: number } };
  expect([pool.idleCount, pool.totalCount]).toEqual([1, 1]);
});
