import { mayPass } from "@keelson/domain/agenda/machine";
import { backboneItems } from "@keelson/domain/readiness/backbone";
import { backboneBankV1 } from "@keelson/domain/readiness/backbone-bank";
import { backboneWorkLife, backboneWorkStates } from "@keelson/domain/readiness/backbone-work";
import { settledQuarterEnd, yearTo } from "@keelson/domain/readiness/conditions";
import { backboneFunctions } from "@keelson/domain/readiness/words";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseNodeId } from "../../kernel/node-id.ts";
import { countStatements, openApi, rowCounts, type TestApi } from "../../../test/harness.ts";
import { behind, foundInitiative, member, type TestInitiative } from "../../../test/initiative.ts";

let api: TestApi;
let home: TestInitiative;
let away: TestInitiative;
let steering: { id: string; token: string };
let youth: { id: string; token: string };
let director: { membershipId: string; personId: string };
let funderId: string;
const organisations = ["A", "B", "C", "D", "E"];
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "river", organisations);
  away = await foundInitiative(api, "hill", ["A"]);
  steering = await member(api, home, "STEER", ["STEERING_COMMITTEE"], ["STEERING_CHAIR"]);
  youth = await member(api, home, "YOUTH", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
  const { viewer } = await api.ask<{ viewer: { id: string } }>(home.backbone, "{ viewer { id } }");
  const { initiative } = await api.ask<{ initiative: { memberships: { nodes: { id: string; code: string }[] } } }>(
    home.backbone,
    `{ initiative(slug: "river") { memberships(first: 99) { nodes { id code } } } }`,
  );
  const of = (code: string) => initiative.memberships.nodes.find((each) => each.code === code)!.id;
  director = { membershipId: of("BACKBONE"), personId: viewer.id };
  funderId = of("FUNDER");
});
afterAll(() => api.close());

interface Payload {
  readonly problems: { code: string; path: string[] }[];
  readonly [record: string]: unknown;
}
const send = (who: string | null, name: string, input: object, fields = "") =>
  api.send<{ it: Payload }>(
    who,
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { it: ${name}(input: $input) { ${fields} problems { code path } } }`,
    { input },
  );
async function did<Record>(who: string, name: string, input: object, fields: string): Promise<Record> {
  const { data, errors } = await send(who, name, input, fields);
  const record = data?.it?.[fields.split(" ")[0]!];
  if (!record) throw new Error(JSON.stringify(errors ?? data.it.problems));
  return record as Record;
}
const codes = async (who: string, name: string, input: object) => {
  const { data, errors } = await send(who, name, input);
  return errors?.[0]?.extensions.code ?? data.it.problems.map(({ code }) => code);
};

interface Score {
  readonly function: string;
  readonly organisations: number;
  readonly isPublished: boolean;
  readonly partnerScore: number | null;
  readonly selfScore: number | null;
  readonly gap: number | null;
  readonly dots: number[];
  readonly items: { code: string; organisations: number; mean: number | null }[];
}
interface Seen {
  readonly review: {
    readonly id: string;
    readonly state: string;
    readonly viewerCan: string[];
    readonly ownRaters: { isSelf: boolean; rater: { code: string }; viewerCan: string[] }[];
    readonly ownRating: { membership: { code: string }; answers: { code: string; answer: string }[] } | null;
    readonly result: { asked: number; answered: number; functions: Score[] } | null;
  } | null;
  readonly closedReview: { id: string } | null;
  readonly funding: object | null;
  readonly fundingHistory: { nodes: { source: string }[] };
  readonly times: { nodes: { period: string; shares: { function: string; share: number }[] }[] };
  readonly workItems: { nodes: { id: string; title: string; owner: { name: string } }[] };
  readonly evidence: { code: string; part: number; whole: number }[];
  readonly viewerCan: string[];
}
const read = (who: string | null, slug = "river") =>
  api.send<{ initiative: { backbone: Seen | null } | null }>(
    who,
    `{ initiative(slug: "${slug}") { backbone { viewerCan
       review { id state viewerCan ownRaters { isSelf rater { code } viewerCan } ownRating { revision membership { code } answers { code answer } }
         result { asked answered functions { function organisations isPublished partnerScore selfScore gap dots items { code organisations mean } } } }
       closedReview { id } reviews(first: 9) { nodes { id } } funding { securedUntil source months saidOn } fundingHistory(first: 9) { nodes { source } }
       times(first: 9) { nodes { period shares { function share } } }
       workItems(first: 9) { nodes { id title state plannedHours outcomeNote owner { name } viewerCan } }
       evidence { code measure part whole from to } } } }`,
  );
const seenBy = async (who: string) => (await read(who)).data.initiative!.backbone!;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** Reviews are a year apart: what earlier tests opened is of other years. */
let years = 0;
const open = async () => {
  years += 1;
  await behind(
    api,
    `update backbone_review set state = 'CLOSED', opens_on = (opens_on - interval '${years} years')::date,
       closes_on = (opens_on - interval '${years} years')::date + 20 where opens_on > current_date - 200`,
  );
  return (
    await did<{ id: string }>(
      home.backbone,
      "openBackboneReview",
      { initiativeId: home.id, closesOn: inDays(20) },
      "review { id }",
    )
  ).id;
};
const pass = () =>
  behind(api, "update backbone_review set opens_on = opens_on - 22, closes_on = closes_on - 22 where state = 'OPEN'");
/** By hand, as the application writes for the backbone's director. */
const asBackbone = async (sql: string) => {
  const [own] = await api.look<{ initiative: string; person: string }>(
    "select a.initiative_id as initiative, a.person_id as person from assignment a join initiative i on i.id = a.initiative_id where i.slug = 'river' and 'BACKBONE_DIRECTOR' = any (a.roles)",
  );
  const { initiative, person } = own!;
  try {
    return await api.look(`begin; set local role keelson_app; set local app.audience = '${initiative}'; set local app.manages = '${initiative}';
      set local app.self = '${person}'; set local app.actor = '${person}'; select set_config('app.event', uuidv7()::text, true); ${sql}`);
  } finally {
    await api.look("rollback");
  }
};
const close = (id: string, who = home.backbone) => codes(who, "closeBackboneReview", { id });
const asked = Object.values(backboneItems).flat();
const words = ["NOT_YET", "A_LITTLE", "PARTLY", "MOSTLY", "CLEARLY_SO"];
const saying = (rating: number, more: Readonly<Record<string, string>> = {}) =>
  asked.map((code) => ({ code, answer: more[code] ?? words[rating]! }));
const rate = (who: string, reviewId: string, membershipId: string, answers: object[]) =>
  codes(who, "rateBackbone", { reviewId, membershipId, answers });
const rateAll = async (id: string, ratings: Readonly<Record<string, number>>) => {
  for (const [code, rating] of Object.entries(ratings))
    expect(await rate(home.partners[code]!.token, id, home.partners[code]!.id, saying(rating))).toEqual([]);
};

describe("a review of the backbone", () => {
  test("asks everybody who takes part, chosen by nobody, once a year and for long enough", async () => {
    const input = { initiativeId: home.id, closesOn: inDays(20) };
    for (const who of [home.partners["A"]!.token, youth.token, home.funder, away.backbone])
      expect(await codes(who, "openBackboneReview", input)).toBe("NOT_FOUND");
    for (const days of [3, 100, -3])
      expect(await codes(home.backbone, "openBackboneReview", { ...input, closesOn: inDays(days) })).toEqual([
        "OUT_OF_RANGE",
      ]);
    expect((await seenBy(steering.token)).viewerCan).toContain("OPEN_BACKBONE_REVIEW");
    expect(await codes(steering.token, "openBackboneReview", input)).toEqual([]);
    expect((await seenBy(steering.token)).viewerCan).toEqual(["SAY_BACKBONE_FUNDING"]);
    expect(await codes(home.backbone, "openBackboneReview", input)).toEqual(["OTHER_REVIEW_OPEN"]);
    await behind(api, "update backbone_review set state = 'CLOSED'");
    expect(await codes(home.backbone, "openBackboneReview", input)).toEqual(["ALREADY_REVIEWED"]);
    await behind(api, "update backbone_review set state = 'OPEN'");
    const raters = await api.look<{ code: string; is_self: boolean }>(
      "select code, is_self from backbone_rater order by code",
    );
    // the committee's own organisation is neither partner, community nor funder
    expect(raters.map(({ code }) => code)).toEqual(["A", "B", "BACKBONE", "C", "D", "E", "FUNDER", "YOUTH"]);
    expect(raters.filter(({ is_self }) => is_self).map(({ code }) => code)).toEqual(["BACKBONE"]);
    // nor are its days, or another beside it, by hand what nobody may say
    const byHand = (opens: number, closes: number) =>
      asBackbone(`insert into backbone_review (initiative_id, bank_version, opens_on, closes_on, made_by)
        select i.id, 1, d.today + ${opens}, d.today + ${closes}, current_setting('app.actor')::uuid
        from initiative i, lateral (select (now() at time zone i.time_zone)::date as today) d where i.slug = 'river'`);
    await behind(
      api,
      "update backbone_review set state = 'CLOSED', opens_on = opens_on - 700, closes_on = closes_on - 700",
    );
    for (const [opens, closes] of [
      [-1, 30],
      [1, 30],
      [0, 13],
      [0, 93],
    ] as const)
      await expect(byHand(opens, closes)).rejects.toThrow("from today on");
    for (const closes of [14, 92]) await byHand(0, closes);
    await behind(
      api,
      "update backbone_review set state = 'OPEN', opens_on = opens_on + 700, closes_on = closes_on + 700",
    );
    // one that nobody closed is closed first, however long ago it began
    const earlier = (days: number) =>
      behind(api, `update backbone_review set opens_on = opens_on + ${-days}, closes_on = closes_on + ${-days}`);
    await earlier(400);
    expect((await seenBy(home.backbone)).viewerCan).not.toContain("OPEN_BACKBONE_REVIEW");
    expect(await codes(home.backbone, "openBackboneReview", input)).toEqual(["OTHER_REVIEW_OPEN"]);
    await expect(byHand(0, 20)).rejects.toThrow("closed first");
    await earlier(-400);
    // nor does anybody add one by hand, or take one away
    await expect(
      api.look("begin; set local role keelson_app; insert into backbone_rater select * from backbone_rater limit 1"),
    ).rejects.toThrow("permission denied");
    await api.look("rollback");
    expect((await seenBy(home.backbone)).review!.ownRaters).toMatchObject([
      { isSelf: true, viewerCan: ["RATE_BACKBONE"] },
    ]);
  });

  test("asks in five languages, by 27 codes", async () => {
    const { initiative } = await api.ask<{
      initiative: { backbone: { ar: object[]; de: object[]; anchors: object[] } };
    }>(
      home.funder,
      `{ initiative(slug: "river") { backbone { ar: statements(language: "ar") { code function text language } de: statements(language: "de") { code language }
         anchors(language: "sw") { answer text } } } }`,
    );
    expect(initiative.backbone).toMatchObject({ ar: { length: 27 }, anchors: { length: 5 } });
    expect(initiative.backbone.ar[0]).toEqual({
      code: "BV1",
      function: "GUIDE_VISION_AND_STRATEGY",
      text: backboneBankV1.texts.ar.statements["BV1"],
      language: "ar",
    });
    expect(initiative.backbone.de[0]).toEqual({ code: "BV1", language: "en" });
  });

  test("is rated by people for their organisation, once each, until it closes; and nobody else reads it", async () => {
    const id = await open();
    const [a, b] = [home.partners["A"]!, home.partners["B"]!];
    expect(await rate(a.token, id, a.id, saying(1).slice(0, 3))).toEqual([]);
    expect(await rate(a.token, id, a.id, saying(3, { BV2: "DONT_KNOW" }))).toEqual([]);
    for (const [who, of] of [
      [a.token, b.id],
      [home.backbone, a.id],
      [steering.token, steering.id],
      [away.partners["A"]!.token, a.id],
    ] as const)
      expect(await rate(who, id, of, saying(3))).toBe("NOT_FOUND");
    const from = (seen: number) =>
      codes(a.token, "rateBackbone", {
        reviewId: id,
        membershipId: a.id,
        answers: saying(3, { BV2: "DONT_KNOW" }),
        seen,
      });
    // begun before the second was sent, on another device
    expect(await from(1)).toEqual(["CONFLICT"]);
    expect(await from(0)).toEqual(["CONFLICT"]);
    expect(await from(2)).toEqual([]);
    expect((await seenBy(a.token)).review!.ownRating).toMatchObject({ revision: 3 });
    expect(await rate(a.token, id, a.id, [{ code: "P1.GI.1", answer: "PARTLY" }])).toEqual(["STATEMENT_UNKNOWN"]);
    expect(await rate(a.token, id, a.id, [saying(1)[0]!, saying(1)[0]!])).toEqual(["ANSWERED_TWICE"]);
    await behind(api, "update membership set status = 'SUSPENDED' where code = 'A'");
    expect(await rate(a.token, id, a.id, saying(3))).toBe("NOT_FOUND");
    await behind(api, "update membership set status = 'ACTIVE' where code = 'A'");
    const own = (await seenBy(a.token)).review!.ownRating!;
    expect(own).toMatchObject({ membership: { code: "A" }, answers: { length: 27 } });
    expect(own.answers).toContainEqual({ code: "BV2", answer: "DONT_KNOW" });
    for (const who of [home.backbone, steering.token, b.token, home.funder, youth.token]) {
      const { review } = await seenBy(who);
      expect([review!.ownRating, review!.result]).toEqual([null, null]);
    }
    expect((await read(away.backbone)).data.initiative).toBeNull();
    expect((await read(null)).data.initiative).toBeNull();
    expect(await close(id)).toEqual(["STILL_OPEN"]);
    // on its last day people may still rate, until midnight where the initiative is
    await behind(
      api,
      `update backbone_review r set closes_on = (now() at time zone i.time_zone)::date, opens_on = (now() at time zone i.time_zone)::date - 20
         from initiative i where i.id = r.initiative_id and r.state = 'OPEN'`,
    );
    expect(await close(id)).toEqual(["STILL_OPEN"]);
    await expect(asBackbone(`update backbone_review set state = 'CLOSED' where state = 'OPEN'`)).rejects.toThrow(
      "people may still rate",
    );
    expect((await seenBy(home.backbone)).review!.viewerCan).toEqual([]);
    const mayRate = async () => (await seenBy(a.token)).review!.ownRaters.map(({ viewerCan }) => viewerCan);
    expect(await mayRate()).toEqual([["RATE_BACKBONE"]]);
    expect(await rate(a.token, id, a.id, saying(3, { BV2: "DONT_KNOW" }))).toEqual([]);
    await pass();
    expect(await mayRate()).toEqual([[]]);
    expect((await seenBy(home.backbone)).review!.viewerCan).toEqual(["CLOSE_BACKBONE_REVIEW"]);
    expect(await close(id, a.token)).toBe("NOT_FOUND");
    expect(await close(id)).toEqual([]);
    expect(await close(id)).toEqual(["TRANSITION_NOT_ALLOWED"]);
    expect(await rate(a.token, id, a.id, saying(4))).toEqual(["NOT_OPEN"]);
    // counted once: the answers are given out to nobody again
    const [{ n }] = (await api.look<{ n: number }>(
      `select count(*)::int as n from (select set_config('app.manages', initiative_id::text, false) from backbone_review limit 1) manages,
         backbone_review r, ratings_to_count(r.initiative_id, r.id)`,
    )) as [{ n: number }];
    expect(n).toBe(0);
    await api.look("select set_config('app.manages', '', false)");
  });

  test("is said once by a request that is sent twice, also after the last day", async () => {
    const id = await open();
    const a = home.partners["A"]!;
    const said = (rating: number, more: object) =>
      codes(a.token, "rateBackbone", { reviewId: id, membershipId: a.id, answers: saying(rating), ...more });
    expect(await said(1, { idempotencyKey: "short" })).toEqual(["IDEMPOTENCY_KEY_NOT_VALID"]);
    const first = { idempotencyKey: "the first time", seen: 0 };
    expect(await said(1, first)).toEqual([]);
    // its answer was lost
    expect(await said(1, first)).toEqual([]);
    expect((await seenBy(a.token)).review!.ownRating).toMatchObject({ revision: 1 });
    expect(await said(4, { idempotencyKey: "another device", seen: 0 })).toEqual(["CONFLICT"]);
    expect(await said(4, { idempotencyKey: "another device", seen: 1 })).toEqual([]);
    expect(await said(1, first)).toEqual(["CONFLICT"]);
    await pass();
    expect(await said(4, { idempotencyKey: "another device", seen: 1 })).toEqual([]);
    expect(await said(4, { idempotencyKey: "the third time", seen: 2 })).toEqual(["NOT_OPEN"]);
  });

  test("says nothing of fewer than five organisations, and then nothing of how the backbone sees itself either", async () => {
    const id = await open();
    await rateAll(id, { A: 1, B: 1, C: 1, D: 1 });
    await rate(home.backbone, id, director.membershipId, saying(4));
    await pass();
    await close(id);
    const { result } = (await seenBy(home.backbone)).review!;
    expect(result).toMatchObject({ answered: 4, functions: { length: 6 } });
    for (const { items, ...score } of result!.functions) {
      expect(score).toMatchObject({
        organisations: 4,
        isPublished: false,
        partnerScore: null,
        selfScore: null,
        gap: null,
        dots: [],
      });
      expect(items.every(({ mean }) => mean === null)).toBe(true);
    }
  });

  test("is counted by organisations first, with the backbone's own view beside it and never in it", async () => {
    const id = await open();
    await rateAll(id, { A: 3, B: 3, C: 3, D: 3, E: 1 });
    await rate(youth.token, id, youth.id, saying(2, { BF3: "DONT_KNOW" }));
    await rate(home.backbone, id, director.membershipId, saying(4));
    // who rates too little of a function has no view of it
    expect(await rate(home.funder, id, funderId, saying(0).slice(0, 2))).toEqual([]);
    await pass();
    await close(id, steering.token);
    const { result } = (await seenBy(home.funder)).review!;
    expect(result).toMatchObject({ answered: 6 });
    expect(result!.functions.map((each) => each.function)).toEqual(backboneFunctions);
    expect(result!.functions[0]).toEqual({
      function: "GUIDE_VISION_AND_STRATEGY",
      organisations: 6,
      isPublished: true,
      partnerScore: 2.5,
      selfScore: 4,
      gap: 1.5,
      dots: [1, 2, 3, 3, 3, 3],
      items: backboneItems.GUIDE_VISION_AND_STRATEGY.map((code) => ({ code, organisations: 6, mean: 2.5 })),
    });
    // of five, 13 ÷ 5 for one statement, and 2.5 for the others: (2.5 + 2.5 + 2.6) ÷ 3
    expect(result!.functions[5]).toMatchObject({ partnerScore: 2.5, organisations: 6 });
    expect(result!.functions[5]!.items[2]).toEqual({ code: "BF3", organisations: 5, mean: 2.5 });
  });

  test("leaves out of the others whoever became the backbone meanwhile, and of its own view whoever is it no more", async () => {
    const id = await open();
    await rateAll(id, { A: 3, B: 3, C: 3, D: 3, E: 0 });
    await rate(youth.token, id, youth.id, saying(3));
    await rate(home.backbone, id, director.membershipId, saying(4));
    await behind(
      api,
      `update membership set roles = array['PARTNER'] where code = 'BACKBONE' and initiative_id = (select id from initiative where slug = 'river');
       update membership set roles = array['PARTNER', 'BACKBONE'] where code = 'E'`,
    );
    await pass();
    expect(await close(id, steering.token)).toEqual([]);
    await behind(
      api,
      `update membership set roles = array['BACKBONE'] where code = 'BACKBONE';
       update membership set roles = array['PARTNER'] where code = 'E'`,
    );
    const { result } = (await seenBy(home.funder)).review!;
    // without E, which rates itself by now, and without the former backbone
    expect(result).toMatchObject({ asked: 6, answered: 5 });
    expect(result!.functions[0]).toMatchObject({ partnerScore: 3, selfScore: null, gap: null, dots: [3, 3, 3, 3, 3] });
  });

  test("is listed in as many statements for few as for many", async () => {
    const few = await countStatements(() => read(home.backbone));
    const id = await open();
    await rateAll(id, { A: 0, B: 1, C: 2, D: 3, E: 4 });
    await pass();
    await close(id);
    expect(await countStatements(() => read(home.backbone))).toEqual(few);
  });
});

describe("what the backbone works on", () => {
  const work = (more: object = {}) => ({
    initiativeId: home.id,
    function: "BUILD_PUBLIC_WILL",
    title: "A town evening",
    plannedHours: 12,
    ...director,
    ...more,
  });

  test("is said by the backbone, with somebody who sees to it, and read by whoever takes part", async () => {
    for (const who of [steering.token, home.partners["A"]!.token, home.funder, away.backbone])
      expect(await codes(who, "addBackboneWorkItem", work())).toBe("NOT_FOUND");
    expect(await codes(home.backbone, "addBackboneWorkItem", work({ title: " " }))).toEqual(["TEXT_REQUIRED"]);
    expect(await codes(home.backbone, "addBackboneWorkItem", work({ plannedHours: 0 }))).toEqual(["OUT_OF_RANGE"]);
    expect(await codes(home.backbone, "addBackboneWorkItem", work({ membershipId: youth.id }))).toBe("NOT_FOUND");
    expect(await codes(home.backbone, "addBackboneWorkItem", work())).toEqual([]);
    const { workItems } = await seenBy(home.funder);
    expect(workItems.nodes).toMatchObject([
      { title: "A town evening", state: "PLANNED", plannedHours: 12, viewerCan: [] },
    ]);
    expect(workItems.nodes[0]!.owner.name).not.toBe("");
  });

  test("passes as it is drawn, with what came of it where it is over, or not at all", async () => {
    const { id } = await did<{ id: string }>(home.backbone, "addBackboneWorkItem", work(), "workItem { id }");
    const { initiativeId: _, ...said } = work();
    const change = (state: string, more: object = {}) =>
      codes(home.backbone, "changeBackboneWorkItem", { id, ...said, state, outcomeNote: "sixty came", ...more });
    for (const from of backboneWorkStates)
      for (const to of backboneWorkStates) {
        await behind(api, `update backbone_work_item set state = '${from}', outcome_note = 'w'`);
        expect([from, to, await change(to)]).toEqual([
          from,
          to,
          from === to || mayPass(backboneWorkLife, from, to) ? [] : ["TRANSITION_NOT_ALLOWED"],
        ]);
      }
    await behind(api, "update backbone_work_item set state = 'PLANNED'");
    expect(await change("DONE", { outcomeNote: "" })).toEqual(["TEXT_REQUIRED"]);
    expect(await change("DONE", { expectedVersion: 1 })).toEqual(["CONFLICT"]);
    expect(await codes(steering.token, "changeBackboneWorkItem", { id, ...said, state: "DONE" })).toBe("NOT_FOUND");
  });

  test("is finished also when whoever sees to it has left", async () => {
    const { id } = await did<{ id: string }>(home.backbone, "addBackboneWorkItem", work(), "workItem { id }");
    const { viewer } = await api.ask<{ viewer: { id: string } }>(away.partners["A"]!.token, "{ viewer { id } }");
    const left = { personId: viewer.id };
    const { initiativeId: _, ...said } = work();
    const change = (more: object) =>
      codes(home.backbone, "changeBackboneWorkItem", { id, ...said, state: "IN_PROGRESS", outcomeNote: "w", ...more });
    expect(await change(left)).toBe("NOT_FOUND");
    await behind(api, `update backbone_work_item set person_id = '${parseNodeId("person", viewer.id).id}'`);
    expect(await change(left)).toEqual([]);
    expect(await change({ ...left, state: "DONE" })).toEqual([]);
    expect(await change({ ...left, membershipId: youth.id })).toBe("NOT_FOUND");
    expect(await change({})).toEqual([]);
    expect(await change(left)).toBe("NOT_FOUND");
    await behind(api, "update backbone_work_item set person_id = made_by");
  });

  test("is given to nobody who is not here, also by hand: the name of anybody could be read so", async () => {
    const { viewer } = await api.ask<{ viewer: { id: string } }>(away.partners["A"]!.token, "{ viewer { id } }");
    const { id: stranger } = parseNodeId("person", viewer.id);
    for (const sql of [
      `update backbone_work_item set person_id = '${stranger}'`,
      `insert into backbone_work_item (initiative_id, function, title, membership_id, person_id, made_by)
         select initiative_id, function, 't', membership_id, '${stranger}', made_by from backbone_work_item limit 1`,
    ])
      await expect(asBackbone(sql)).rejects.toThrow("nobody who acts here");
  });

  const shares = (...of: string[]) =>
    backboneFunctions.map((each, place) => ({ function: each, share: of[place] ?? "0" }));
  const time = (period: string, of: object[], who = home.backbone) =>
    codes(who, "setBackboneTime", { initiativeId: home.id, period, shares: of });

  test("has shares of a quarter that make up a whole, give or take a hundredth", async () => {
    const thirds = shares("0.33", "0.33", "0.33");
    expect(await time("2026Q1", thirds)).toEqual([]);
    for (const wrong of [
      shares("0.3", "0.3"),
      shares("1.02"),
      shares("-0.5", "1.5"),
      thirds.slice(1),
      [...thirds, thirds[0]!],
      shares("x"),
    ])
      expect(await time("2026Q1", wrong)).toEqual(["SHARES_NOT_WHOLE"]);
    for (const period of ["2026", "2199Q1", "2026Q9"]) expect(await time(period, thirds)).toEqual(["PERIOD_NOT_VALID"]);
    for (const who of [steering.token, home.partners["A"]!.token, away.backbone])
      expect(await time("2026Q1", thirds, who)).toBe("NOT_FOUND");
    expect(await time("2026Q2", shares("0", "0", "0", "0", "0", "1"))).toEqual([]);
    expect(await time("2026Q1", shares("0.5", "0.5"))).toEqual([]);
    const { times } = await seenBy(youth.token);
    expect(times.nodes.map(({ period }) => period)).toEqual(["2026Q2", "2026Q1"]);
    expect(times.nodes[1]!.shares.map(({ share }) => share)).toEqual([0.5, 0.5, 0, 0, 0, 0]);
  });

  test("is paid for until a day, by whom: the latest that was said counts, and the others stay", async () => {
    const funding = (securedUntil: string, source: string, who = home.backbone) =>
      codes(who, "sayBackboneFunding", { initiativeId: home.id, securedUntil, source });
    expect((await seenBy(home.backbone)).funding).toBeNull();
    for (const who of [home.partners["A"]!.token, home.funder, away.backbone])
      expect(await funding("2030-01-01", "s", who)).toBe("NOT_FOUND");
    expect(await funding("2030-01-01", "")).toEqual(["TEXT_REQUIRED"]);
    expect(await funding("9999-01-01", "s")).toEqual(["OUT_OF_RANGE"]);
    expect(await funding("2030-01-01", "The foundation's letter")).toEqual([]);
    expect(await funding("2020-01-01", "It was taken back", steering.token)).toEqual([]);
    const { funding: latest, fundingHistory } = await seenBy(home.partners["A"]!.token);
    expect(latest).toMatchObject({ securedUntil: "2020-01-01", months: 0 });
    expect(fundingHistory.nodes.map(({ source }) => source)).toEqual(["It was taken back", "The foundation's letter"]);
  });

  test("stands beside what Keelson knows: meetings without the backbone, and reports accepted", async () => {
    const before = await rowCounts(api);
    await behind(
      api,
      `do $$ declare one uuid; place int; i uuid := (select id from initiative where slug = 'river'); p uuid := (select person_id from assignment limit 1);
       begin
         for place in 1..4 loop
           insert into meeting (initiative_id, title, starts_at, state, made_by) values (i, 't', now() - interval '9 days', 'HELD', p) returning id into one;
           insert into meeting_attendance select i, one, m.id, p, 'REMOTE' from membership m
             where m.initiative_id = i and m.code = any (case place when 1 then array['A', 'B'] when 2 then array['A', 'B', 'BACKBONE']
               when 3 then array['A'] else array['A', 'C'] end);
         end loop;
         update meeting set starts_at = now() - interval '500 days' where id = one;
       end $$`,
    );
    expect(before).not.toEqual(await rowCounts(api));
    expect((await seenBy(home.partners["B"]!.token)).evidence).toMatchObject([
      { code: "BA3", part: 1, whole: 2 },
      { code: "BM3", part: 0, whole: 0 },
    ]);
    // reports are counted of the year to the last quarter whose reports are no longer waited for
    const day = new Date().toISOString().slice(0, 10);
    const settled = settledQuarterEnd(day);
    const { evidence } = await seenBy(home.backbone);
    expect(evidence).toMatchObject([
      { code: "BA3", from: yearTo(day), to: day },
      { code: "BM3", from: yearTo(settled), to: settled },
    ]);
    // whoever only funds does not read every meeting, and would count others
    expect((await seenBy(home.funder)).evidence.map(({ code }) => code)).toEqual(["BM3"]);
  });
});
