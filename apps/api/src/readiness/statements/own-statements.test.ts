import { bankV1 } from "@keelson/domain/readiness/bank-v1";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { behind, foundInitiative, member, type TestInitiative } from "../../../test/initiative.ts";
import { answersOf, openRound, type Ratings } from "../../../test/readiness.ts";
import { parseNodeId } from "../../kernel/node-id.ts";

let api: TestApi;
let home: TestInitiative;
let away: TestInitiative;
let steering: { id: string; token: string };
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "river", ["A", "B", "C", "D"]);
  away = await foundInitiative(api, "hill", []);
  steering = await member(api, home, "STEER", ["STEERING_COMMITTEE"], ["STEERING_CHAIR"]);
});
afterAll(() => api.close());

const codes = async (who: string, name: string, input: object) => {
  const document = `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { it: ${name}(input: $input) { problems { code path } } }`;
  const { data, errors } = await api.send<{ it: { problems: { code: string; path: string[] }[] } }>(who, document, {
    input,
  });
  return errors?.[0]?.extensions.code ?? data.it.problems.map(({ code, path }) => `${code} ${path.join(".")}`);
};
const statement = (more: object = {}) => ({
  initiativeId: home.id,
  phase: "PHASE_I",
  component: "COMMUNITY_INVOLVEMENT",
  text: "People by the river are heard.",
  language: "en",
  translations: [{ language: "sw", text: "Watu wa mtoni wanasikilizwa." }],
  ...more,
});
interface Own {
  readonly id: string;
  readonly code: string;
  readonly retiredAt: string | null;
  readonly texts: { language: string; text: string }[];
  readonly viewerCan: string[];
}
interface Round {
  readonly id: string;
  readonly ownStatements: { code: string; text: string; language: string; isCritical: boolean }[];
  readonly result: { ownItems: { code: string; organisations: number; mean: number | null }[] } | null;
}
const read = (who: string, language = "sw") =>
  api
    .ask<{
      initiative: {
        readiness: { viewerCan: string[]; ownStatements: { nodes: Own[] }; assessments: { nodes: Round[] } };
      };
    }>(
      who,
      `query ($language: String!) { initiative(slug: "river") { readiness { viewerCan
         ownStatements(first: 20) { nodes { id code phase component language retiredAt viewerCan texts { language text } } }
         assessments(first: 20) { nodes { id ownStatements(language: $language) { code component text language isCritical }
           result { invited answered participation overall components { component mean dots agreement dontKnowRate } items { code mean }
             gate { result reasons conditions } ownItems { code organisations mean } } change { items } } } } } }`,
      { language },
    )
    .then(({ initiative }) => initiative.readiness);
const roundOf = async (id: string, language?: string) =>
  (await read(home.backbone, language)).assessments.nodes.find((each) => each.id === id)!;
async function closed(
  said: Readonly<Record<string, Ratings>>,
  own: Readonly<Record<string, Readonly<Record<string, string>>>>,
) {
  const id = await openRound(api, home, "PHASE_I", Object.keys(said));
  for (const [code, ratings] of Object.entries(said)) {
    const { token, id: membershipId } = home.partners[code]!;
    const more = Object.entries(own[code] ?? {}).map(([of, answer]) => ({ code: of, answer, comment: "why" }));
    const answers = [...answersOf("PHASE_I", ratings), ...more];
    expect(await codes(token, "answerReadiness", { assessmentId: id, membershipId, answers })).toEqual([]);
  }
  await behind(
    api,
    "update readiness_assessment set opens_on = current_date - 30, closes_on = current_date - 2 where state = 'OPEN'",
  );
  expect(await codes(home.backbone, "moveAssessment", { id, to: "CLOSED" })).toEqual([]);
  return roundOf(id);
}
const said = { A: [3, 3, 3, 3], B: [2, 3, 2, 3], C: [4, 3, 3, 2] } as const;

test("the backbone and the committee add statements, with codes that are no bank's; nobody else does, and none too many", async () => {
  for (const who of [home.partners["A"]!.token, home.funder, away.backbone])
    expect(await codes(who, "addReadinessStatement", statement())).toBe("NOT_FOUND");
  expect(await codes(home.backbone, "addReadinessStatement", statement())).toEqual([]);
  expect(
    await codes(steering.token, "addReadinessStatement", statement({ text: "The river is safe.", translations: [] })),
  ).toEqual([]);
  for (const [more, problem] of [
    [{ text: " " }, "TEXT_REQUIRED text"],
    [{ text: "a".repeat(301) }, "TEXT_TOO_LONG text"],
    [{ language: "no language" }, "LANGUAGE_NOT_KNOWN language"],
    [{ translations: [{ language: "?", text: "t" }] }, "LANGUAGE_NOT_KNOWN translations.0.language"],
    [{ translations: [{ language: "en", text: "t" }] }, "OWN_LANGUAGE translations.0.language"],
    [{ translations: ["fr", "fr"].map((language) => ({ language, text: "t" })) }, "CONFLICT translations.1.language"],
  ] as const)
    expect(await codes(home.backbone, "addReadinessStatement", statement(more))).toEqual([problem]);
  const { ownStatements, viewerCan } = await read(home.backbone);
  expect(viewerCan).toContain("ADD_READINESS_STATEMENT");
  expect(ownStatements.nodes.map(({ code }) => code)).toEqual(["X2", "X1"]);
  expect(ownStatements.nodes[1]!.texts).toEqual([
    { language: "en", text: "People by the river are heard." },
    { language: "sw", text: "Watu wa mtoni wanasikilizwa." },
  ]);
  const seen = await read(home.partners["A"]!.token);
  expect([seen.ownStatements.nodes.length, seen.ownStatements.nodes[0]!.viewerCan]).toEqual([2, []]);
  expect(seen.viewerCan).not.toContain("ADD_READINESS_STATEMENT");
  // of another phase, as many as a round asks
  for (let n = 0; n < 12; n += 1)
    expect(await codes(home.backbone, "addReadinessStatement", statement({ phase: "PHASE_III" }))).toEqual([]);
  expect(await codes(home.backbone, "addReadinessStatement", statement({ phase: "PHASE_III" }))).toEqual([
    "OUT_OF_RANGE phase",
  ]);
});

test("a round asks them beside the bank's and shows them as the bank's are shown, and nothing else that it says is otherwise", async () => {
  const withOwn = await closed(said, {
    A: { X1: "FULLY_IN_PLACE" },
    B: { X1: "STARTED", X2: "STARTED" },
    C: { X1: "DISCUSSED" },
  });
  expect(withOwn.ownStatements).toEqual([
    {
      code: "X1",
      component: "COMMUNITY_INVOLVEMENT",
      text: "Watu wa mtoni wanasikilizwa.",
      language: "sw",
      isCritical: false,
    },
    { code: "X2", component: "COMMUNITY_INVOLVEMENT", text: "The river is safe.", language: "en", isCritical: false },
  ]);
  // 7 ÷ 3, cut to half a point; and nothing of fewer than three
  expect(withOwn.result!.ownItems).toEqual([
    { code: "X1", organisations: 3, mean: 2 },
    { code: "X2", organisations: 1, mean: null },
  ]);
  const without = await closed(said, {});
  const { ownItems: _, ...counted } = withOwn.result!;
  expect(without.result).toMatchObject(counted);
  expect(without.result!.ownItems.map(({ organisations }) => organisations)).toEqual([0, 0]);
  // the bank's alone are compared
  expect(without).toMatchObject({ change: { items: bankV1.items.filter(({ phase }) => phase === "PHASE_I").length } });
});

test("what is retired stays in rounds that asked it, and is asked by none that is planned later; another text is another statement", async () => {
  const before = await openRound(api, home, "PHASE_I", ["A"]);
  const { ownStatements } = await read(home.backbone);
  const [second, first] = ownStatements.nodes.slice(-2);
  for (const who of [home.partners["A"]!.token, home.funder, away.backbone]) {
    expect(await codes(who, "retireReadinessStatement", { id: second!.id })).toBe("NOT_FOUND");
    expect(await codes(who, "translateReadinessStatement", { id: second!.id, language: "fr", text: "t" })).toBe(
      "NOT_FOUND",
    );
  }
  expect(await codes(home.backbone, "retireReadinessStatement", { id: second!.id })).toEqual([]);
  expect(await codes(steering.token, "retireReadinessStatement", { id: second!.id })).toEqual([]);
  expect(
    await codes(home.backbone, "addReadinessStatement", statement({ text: "The river is clean.", translations: [] })),
  ).toEqual([]);
  expect(
    await codes(home.backbone, "translateReadinessStatement", { id: first!.id, language: "en", text: "Else." }),
  ).toEqual(["OWN_LANGUAGE language"]);
  expect(
    await codes(home.backbone, "translateReadinessStatement", { id: first!.id, language: "fr", text: "On écoute." }),
  ).toEqual([]);
  const asked = await roundOf(before, "fr");
  expect(asked.ownStatements.map(({ code, text }) => [code, text])).toEqual([
    ["X1", "On écoute."],
    ["X2", "The river is safe."],
  ]);
  const { token, id: membershipId } = home.partners["A"]!;
  const answer = (assessmentId: string, code: string) =>
    codes(token, "answerReadiness", { assessmentId, membershipId, answers: [{ code, answer: "STARTED" }] });
  expect(await answer(before, "X2")).toEqual([]);
  expect(await answer(before, "X15")).toEqual(["STATEMENT_UNKNOWN answers.0.code"]);
  await behind(api, "update readiness_assessment set state = 'ARCHIVED' where state = 'OPEN'");
  const later = await openRound(api, home, "PHASE_I", ["A"]);
  expect((await roundOf(later)).ownStatements.map(({ code }) => code)).toEqual(["X1", "X15"]);
  expect(await answer(later, "X2")).toEqual(["STATEMENT_UNKNOWN answers.0.code"]);
});

test("no statement is altered by hand, and no round asks by hand what it does not", async () => {
  const { id: initiative } = parseNodeId("initiative", home.id);
  const [backbone] = await api.look<{ id: string }>("select id from person where email = 'backbone@river.example'");
  const inRole = async (sql: string) => {
    await api.look("begin; set local role keelson_app");
    try {
      await api.look(
        `select set_config('app.actor', '${backbone!.id}', true), set_config('app.self', '${backbone!.id}', true),
           set_config('app.audience', '${initiative}', true), set_config('app.manages', '${initiative}', true), set_config('app.event', uuidv7()::text, true)`,
      );
      return await api.look(sql);
    } finally {
      await api.look("rollback");
    }
  };
  await expect(
    inRole(`update readiness_statement set texts = texts || '{"en": "Else."}' where code = 'X1'`),
  ).rejects.toThrow("another text");
  await expect(inRole("update readiness_statement set texts = texts - 'fr' where code = 'X1'")).rejects.toThrow(
    "taken away",
  );
  await expect(inRole("update readiness_statement set retired_at = null where code = 'X2'")).rejects.toThrow(
    "not asked again",
  );
  await expect(inRole("update readiness_assessment set own_codes = '{}'")).rejects.toThrow("permission denied");
});
