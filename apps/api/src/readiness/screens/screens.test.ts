import { screen, screenAnswers, screenQuestions } from "@keelson/domain/readiness/screen";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countStatements, openApi, rowCounts, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, member, type TestInitiative } from "../../../test/initiative.ts";

let api: TestApi;
let home: TestInitiative;
let steering: { id: string; token: string };
let community: { id: string; token: string };
let away: TestInitiative;
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "river", ["A", "B"]);
  away = await foundInitiative(api, "hill", ["A"]);
  steering = await member(api, home, "STEER", ["STEERING_COMMITTEE"], ["STEERING_CHAIR"]);
  community = await member(api, home, "YOUTH", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
});
afterAll(() => api.close());

type Answers = Partial<Record<(typeof screenQuestions)[number], (typeof screenAnswers)[number]>>;
const answers = (said: Answers = {}, evidence = "minutes of the first talks") =>
  screenQuestions.map((question) => ({ question, answer: said[question] ?? "YES", evidence }));
const seeTo = (question: string, more: object = {}) => ({
  question,
  text: "find a funder",
  membershipId: home.partners["A"]!.id,
  dueOn: "2999-12-31",
  ...more,
});

interface Screened {
  screen: { result: string; conditions: { id: string; owner: { code: string }; dueOn: string }[] } | null;
  problems: { code: string; path: string[] }[];
}
const mutation = `mutation ($input: ScreenInitiativeInput!) { screenInitiative(input: $input) {
  screen { result answers { question answer evidence } influentialChampion screenedOn language
    conditions { id question text dueOn metOn viewerCan owner { code } } } problems { code path } } }`;
const screenAs = async (who: string, input: object) =>
  (
    await api.ask<{ screenInitiative: Screened }>(who, mutation, {
      input: { initiativeId: home.id, answers: answers(), ...input },
    })
  ).screenInitiative;
const codes = async (input: object, who = home.backbone) => (await screenAs(who, input)).problems;

const meet = (who: string, id: string, how = "the fund said yes in writing") =>
  api.send<{ meetCondition: { condition: object | null; problems: { code: string }[] } }>(
    who,
    `mutation ($input: MeetConditionInput!) { meetCondition(input: $input) {
       condition { metOn metHow viewerCan } problems { code } } }`,
    { input: { id, how } },
  );
const move = async (to: string) =>
  (
    await api.ask<{ moveInitiative: { problems: { code: string }[] } }>(
      steering.token,
      `mutation ($input: MoveInitiativeInput!) { moveInitiative(input: $input) { problems { code } } }`,
      { input: { initiativeId: home.id, to, reason: "It is time." } },
    )
  ).moveInitiative.problems.map(({ code }) => code);

describe("a screen", () => {
  test("says what its four answers come to, with what they rest on and who sees to what is short of a yes", async () => {
    const conditions = [
      seeTo("BACKBONE_FUNDING"),
      seeTo("CAPACITY_FOR_FIVE_CONDITIONS", { membershipId: community.id, dueOn: "2998-01-31" }),
    ];
    const said = answers({ CAPACITY_FOR_FIVE_CONDITIONS: "PARTLY", BACKBONE_FUNDING: "NO" });
    const { screen: kept, problems } = await screenAs(home.backbone, {
      answers: said,
      conditions,
      influentialChampion: "the mayor",
    });
    expect(problems).toEqual([]);
    expect(kept).toMatchObject({
      result: "SUITED_WITH_CONDITIONS",
      answers: said,
      influentialChampion: "the mayor",
      language: "en",
      conditions: [
        { question: "CAPACITY_FOR_FIVE_CONDITIONS", owner: { code: "YOUTH" }, dueOn: "2998-01-31", metOn: null },
        { question: "BACKBONE_FUNDING", owner: { code: "A" }, viewerCan: ["MEET_CONDITION"] },
      ],
    });
  });

  test("asks for every answer once, for what it rests on, and for somebody who sees to what is short of a yes", async () => {
    const before = await rowCounts(api);
    expect(await codes({ answers: answers().slice(1) })).toEqual([{ code: "ANSWER_REQUIRED", path: ["answers"] }]);
    expect(await codes({ answers: [...answers(), answers()[0]] })).toEqual([
      { code: "ANSWER_REQUIRED", path: ["answers"] },
    ]);
    expect(await codes({ answers: answers({}, " ") })).toEqual([{ code: "TEXT_REQUIRED", path: ["answers"] }]);
    const noMoney = answers({ BACKBONE_FUNDING: "NO" });
    expect(await codes({ answers: noMoney })).toEqual([{ code: "CONDITION_REQUIRED", path: ["conditions"] }]);
    const [given, once] = [seeTo("BACKBONE_FUNDING"), seeTo("COMMUNITY_SUPPORT")];
    expect(await codes({ answers: noMoney, conditions: [given, once] })).toEqual([
      { code: "CONDITION_NOT_ASKED", path: ["conditions", "1"] },
    ]);
    expect(await codes({ answers: noMoney, conditions: [given, given] })).toEqual([
      { code: "CONDITION_NOT_ASKED", path: ["conditions", "1"] },
    ]);
    expect(await codes({ answers: noMoney, conditions: [seeTo("BACKBONE_FUNDING", { dueOn: "2020-01-01" })] })).toEqual(
      [{ code: "OUT_OF_RANGE", path: ["conditions", "0", "dueOn"] }],
    );
    const foreign = await api.send(home.backbone, mutation, {
      input: {
        initiativeId: home.id,
        answers: noMoney,
        conditions: [seeTo("BACKBONE_FUNDING", { membershipId: away.partners["A"]!.id })],
      },
    });
    expect(foreign.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    expect(await rowCounts(api)).toEqual(before);
  });

  test("is written down by the backbone and the committee, read by whoever takes part, and known to nobody else", async () => {
    const read = (who: string | null) =>
      api.send<{ initiative: { readiness: object | null } | null }>(
        who,
        `{ initiative(slug: "river") { readiness { viewerCan screen { result } screens(first: 9) { totalCount nodes { result } } } } }`,
      );
    for (const who of [home.partners["A"]!.token, community.token, home.funder, away.backbone]) {
      const refused = await api.send(who, mutation, { input: { initiativeId: home.id, answers: answers() } });
      expect(refused.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    }
    expect((await screenAs(steering.token, {})).problems).toEqual([]);
    const seen = {
      screen: { result: "SUITED" },
      screens: { totalCount: 2, nodes: [{ result: "SUITED" }, { result: "SUITED_WITH_CONDITIONS" }] },
    };
    expect((await read(steering.token)).data.initiative?.readiness).toEqual({
      viewerCan: ["ADD_READINESS_STATEMENT", "PLAN_ASSESSMENT", "SCREEN_INITIATIVE"],
      ...seen,
    });
    for (const who of [home.funder, community.token])
      expect((await read(who)).data.initiative?.readiness).toEqual({ viewerCan: [], ...seen });
    expect((await read(away.backbone)).data.initiative).toBeNull();
    expect((await read(null)).data.initiative).toBeNull();
  });

  test("stays as it was written: nobody changes it, not even by hand", async () => {
    const [found] = await api.look(
      `select has_any_column_privilege('keelson_app', 'suitability_screen', 'UPDATE')
         or has_table_privilege('keelson_app', 'suitability_screen', 'DELETE') as granted`,
    );
    expect(found).toEqual({ granted: false });
    await expect(
      behind(api, "update suitability_screen set result = 'NOT_YET' where result = 'SUITED'"),
    ).rejects.toThrow("suitability_screen");
    await api.look("rollback");
  });

  test("comes to the same in the database as in the rules, for each of the 256 ways to answer", async () => {
    const ways = screenAnswers.flatMap((a) =>
      screenAnswers.flatMap((b) => screenAnswers.flatMap((c) => screenAnswers.map((d) => [a, b, c, d] as const))),
    );
    const found = await api.look<{ result: string }>(
      `select screen_result(way ->> 0, way ->> 1, way ->> 2, way ->> 3) as result
       from jsonb_array_elements($1::jsonb) with ordinality as asked (way, nth) order by nth`,
      [JSON.stringify(ways)],
    );
    expect(found.map(({ result }) => result)).toEqual(
      ways.map(
        ([a, b, c, d]) =>
          screen({
            COMPLEX_PROBLEM: a,
            CAPACITY_FOR_FIVE_CONDITIONS: b,
            COMMUNITY_SUPPORT: c,
            BACKBONE_FUNDING: d,
          }).result,
      ),
    );
  });

  test("is listed with all it says in as many statements for one as for many", async () => {
    const asked = `{ initiative(slug: "river") { readiness { screen { result conditions { text } }
      screens(first: 100) { totalCount nodes { answers { evidence } conditions { text viewerCan owner { code organisation { name } } } } } } } }`;
    const few = await countStatements(() => api.ask(home.backbone, asked));
    for (let more = 0; more < 9; more++)
      await screenAs(home.backbone, {
        answers: answers({ BACKBONE_FUNDING: "NO" }),
        conditions: [seeTo("BACKBONE_FUNDING", { membershipId: more % 2 ? home.partners["B"]!.id : steering.id })],
      });
    expect(await countStatements(() => api.ask(home.backbone, asked))).toEqual(few);
  });
});

describe("a condition", () => {
  const asked = async () => {
    const { screen: kept } = await screenAs(steering.token, {
      answers: answers({ BACKBONE_FUNDING: "NO" }),
      conditions: [seeTo("BACKBONE_FUNDING")],
    });
    return kept!.conditions[0]!.id;
  };

  test("is met by whoever sees to it, once, and by nobody else's partner", async () => {
    const id = await asked();
    const reporter = await colleague(api, home, home.partners["A"]!.id, "reporter", ["PARTNER_REPORTER"]);
    for (const who of [home.partners["B"]!.token, community.token, home.funder, reporter, away.backbone])
      expect((await meet(who, id)).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    expect((await meet(home.partners["A"]!.token, id, " ")).data.meetCondition.problems).toEqual([
      { code: "TEXT_REQUIRED" },
    ]);
    const { data } = await meet(home.partners["A"]!.token, id);
    expect(data.meetCondition).toEqual({
      condition: {
        metOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        metHow: "the fund said yes in writing",
        viewerCan: [],
      },
      problems: [],
    });
    expect((await meet(steering.token, id)).data.meetCondition.problems).toEqual([{ code: "ALREADY_MET" }]);
  });

  test.each(["the backbone", "the committee"])("is met by %s too", async (who) => {
    const { data } = await meet(who === "the backbone" ? home.backbone : steering.token, await asked());
    expect(data.meetCondition.problems).toEqual([]);
  });
});

describe("an initiative goes to work", () => {
  const said = (result: Answers, conditions: object[] = []) =>
    screenAs(home.backbone, { answers: answers(result), conditions });

  test("by its latest screen alone, and only where that suits it", async () => {
    await said({ COMPLEX_PROBLEM: "NO" });
    expect(await move("ACTIVE")).toEqual(["SUITABILITY_NOT_SCREENED"]);
    await said({ COMMUNITY_SUPPORT: "UNKNOWN", BACKBONE_FUNDING: "UNKNOWN" });
    expect(await move("ACTIVE")).toEqual(["SUITABILITY_NOT_SCREENED"]);
    await said({ COMMUNITY_SUPPORT: "NO" }, [seeTo("COMMUNITY_SUPPORT")]);
    expect(await move("ACTIVE")).toEqual(["SUITABILITY_NOT_SCREENED"]);
    await expect(behind(api, "update initiative set status = 'ACTIVE' where slug = 'river'")).rejects.toThrow(
      "SUITABILITY_NOT_SCREENED",
    );
    await api.look("rollback");
    // an override holds until it is screened anew
    await behind(
      api,
      `insert into decision (initiative_id, number, kind, title, text, rationale, language, method, result, decided_on, visibility)
       select id, 900, 'SCREEN_OVERRIDE', 't', 't', 'r', 'en', 'CONSENT', 'ADOPTED', current_date, 'PARTNERS' from initiative where slug = 'river'`,
    );
    const isScreened = async () =>
      (await api.look("select is_screened((select id from initiative where slug = 'river')) as yes"))[0];
    const override = async (who: string) =>
      (
        await api.ask<{ initiative: { readiness: { screenOverride: object | null } } }>(
          who,
          `{ initiative(slug: "river") { readiness { screenOverride { number } } } }`,
        )
      ).initiative.readiness.screenOverride;
    expect(await isScreened()).toEqual({ yes: true });
    for (const who of [home.funder, community.token]) expect(await override(who)).toEqual({ number: 900 });
    await said({ COMPLEX_PROBLEM: "NO" });
    expect([await isScreened(), await override(home.funder)]).toEqual([{ yes: false }, null]);
    expect(await move("ACTIVE")).toEqual(["SUITABILITY_NOT_SCREENED"]);
    await behind(api, "update membership set status = 'SUSPENDED' where code = 'A'");
    const { problems } = await said({ BACKBONE_FUNDING: "NO" }, [seeTo("BACKBONE_FUNDING")]);
    expect(JSON.stringify(problems)).toContain("MEMBERSHIP_NOT_ACTIVE");
    await behind(api, "update membership set status = 'ACTIVE' where code = 'A'");
    await said({ BACKBONE_FUNDING: "NO" }, [seeTo("BACKBONE_FUNDING")]);
    expect(await move("ACTIVE")).toEqual([]);
  });

  test("not by conditions that nobody sees to, and not by another initiative's screen", async () => {
    const screened = async (slug: string) =>
      (await api.look("select is_screened((select id from initiative where slug = $1)) as yes", [slug]))[0];
    expect([await screened("river"), await screened("hill")]).toEqual([{ yes: true }, { yes: false }]);
    await api.look("begin");
    await api.look("set local session_replication_role = replica");
    await api.look("delete from suitability_condition");
    const alone = await screened("river");
    await api.look("rollback");
    expect(alone).toEqual({ yes: false });
  });
});
