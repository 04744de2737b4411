import { conditions, conditionSignals, equitySignals } from "@keelson/domain/readiness/conditions";
import { parsePeriod } from "@keelson/domain/measurement/period";
import { afterAll, beforeAll, expect, test } from "vitest";
import { activities, outcomesIn } from "../../../test/activities.ts";
import { adopt, agendaOf, draftAgenda } from "../../../test/agendas.ts";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { behind, foundInitiative, member, type TestInitiative } from "../../../test/initiative.ts";
import { dimension, kinds, reporting } from "../../../test/reporting.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { unequalSignals } from "../../verify-signals.ts";

interface Told {
  readonly code: string;
  readonly function: string | null;
  readonly value: number | null;
  readonly silence: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly known: number | null;
  readonly outOf: number | null;
  readonly on: string;
  readonly trend: readonly { readonly on: string; readonly value: number | null }[] | null;
  readonly trendSilence: string | null;
}

let api: TestApi;
let home: TestInitiative;
let row: string;
/** Rows of memberships, by code. */
let members: Record<string, string>;

beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "conditions", ["A", "B", "C"]);
  row = parseNodeId("initiative", home.id).id;
  await member(api, home, "NEIGHBOURS", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
  const found = await api.look<{ code: string; id: string }>(
    "select code, id from membership where initiative_id = $1",
    [row],
  );
  members = Object.fromEntries(found.map(({ code, id }) => [code, id]));
});
afterAll(() => api.close());

const told = async (token = home.backbone): Promise<Record<string, Told>> => {
  const signal =
    "code function kind value silence numerator denominator known outOf on from trend { on value } trendSilence place";
  const { initiative } = await api.ask<{
    initiative: { conditions: { panels: { condition: string; signals: Told[] }[]; equity: Told[] } };
  }>(
    token,
    `{ initiative(slug: "conditions") { conditions { on panels { condition signals { ${signal} } } equity { ${signal} } } } }`,
  );
  const { panels, equity } = initiative.conditions;
  expect(panels.map(({ condition }) => condition)).toEqual(conditions);
  return Object.fromEntries(
    [...panels.flatMap(({ signals }) => signals), ...equity].map((each) => [
      each.function ? `${each.code} ${each.function}` : each.code,
      each,
    ]),
  );
};

test("of an initiative that has just begun nothing can be said, which is nowhere nought", async () => {
  const all = await told();
  const built = [...conditions.flatMap((condition) => conditionSignals[condition]), ...equitySignals];
  expect([...new Set(Object.keys(all).map((name) => name.split(" ")[0]))]).toEqual(built);

  // partners there are: none of them is in touch, and that is known
  const { CADENCE_ADHERENCE: cadence, ...others } = all;
  expect(cadence).toMatchObject({ value: 0, numerator: "0", denominator: "3", silence: null });
  for (const { code, value, silence } of Object.values(others))
    expect([code, value, silence]).toEqual([code, null, expect.any(String)]);
  expect(all).toMatchObject({
    LOCAL_DECISION_SHARE: { silence: "NOT_HELD", trend: null, trendSilence: "NOTHING_HELD" },
    LOCAL_FUNDING_SHARE: { silence: "NOT_HELD" },
    COMPLETENESS: { silence: "NOTHING_YET" },
  });
});

test("what is there is told with what it is counted from, and as it stood at earlier quarter ends where days are kept", async () => {
  await adopt(
    api,
    home,
    (
      await draftAgenda(
        api,
        home,
        agendaOf([
          ["O1", "Read"],
          ["O2", "Stay"],
        ]),
      )
    ).id,
  );
  const states = { A: "ENDORSED", B: "ENDORSED_WITH_RESERVATIONS", C: "DECLINED" };
  for (const [code, state] of Object.entries(states))
    await behind(
      api,
      `update agenda_endorsement set state = '${state}', reservation_text = 'r', decided_on = current_date, content_hash = (select content_hash
         from agenda_version v where v.initiative_id = '${row}' and v.status = 'ADOPTED') where initiative_id = '${row}' and membership_id = '${members[code]}'`,
    );
  // in force for 400 days, so at each of the four quarter ends
  await behind(
    api,
    `update agenda_version set adopted_on = current_date - 400 where initiative_id = '${row}' and status = 'ADOPTED'`,
  );
  await consult("current_date - 300", "current_date - 250", 2);
  await consult("current_date - 130", null, 1);
  await consult("current_date + 5", null, 4, "OPEN");
  await meet("current_date - 20", {
    invited: ["A", "B", "NEIGHBOURS"],
    came: ["A", "NEIGHBOURS"],
    published: "current_date - 12",
  });
  // of a year ago, which is not within the year to today
  await meet("(now() at time zone 'UTC')::date - interval '1 year'", {
    invited: ["A", "NEIGHBOURS"],
    came: ["A"],
    published: null,
  });
  await meet("current_date - 400", { invited: ["A", "NEIGHBOURS"], came: ["A"], published: null });
  await meet("current_date - 40", { invited: ["B", "NEIGHBOURS"], came: ["B"], published: "current_date - 5" });
  await meet("current_date - 2", { invited: ["A"], came: [], published: null });
  await act("current_date - 10", "current_date - 12");
  await act("current_date - 10", null);
  await act("current_date", null);
  await behind(
    api,
    `insert into governing_group (initiative_id, kind, name) values ('${row}', 'STEERING_COMMITTEE', 'Committee');
     insert into seat (initiative_id, group_id, membership_id, voting, from_on, to_on)
     select '${row}', g.id, m.id, true, current_date - case m.code when 'NEIGHBOURS' then 5 else 500 end, null from governing_group g, membership m
     where g.initiative_id = '${row}' and m.initiative_id = '${row}' and m.code in ('A', 'B', 'NEIGHBOURS')`,
  );
  expect(await told()).toMatchObject({
    AGENDA_ENDORSED: { numerator: "2", denominator: "4", value: 0.5, trend: null, trendSilence: "KEPT_AS_IT_STANDS" },
    OPEN_RESERVATIONS: { numerator: "1", denominator: "2", value: 1 },
    AGENDA_AGE: { value: 400 },
    // the third is still open
    CONSULTATIONS_ANSWERED: { numerator: "1", denominator: "2", value: 0.5 },
    // two themes told after 50 days, one that nobody was told of for 130
    LOOP_CLOSURE: { numerator: "2", denominator: "3" },
    // one of two communities' invitations; of partners two of three, A and B: the meeting of which nobody is listed says nothing
    PARTICIPATION_PARITY: { numerator: "1", denominator: "2", known: 2, outOf: 3, value: 0.5 / (2 / 3) },
    ACTIONS_ON_TIME: { numerator: "1", denominator: "2" },
    // of the last year, and with ten days over
    MINUTES_ON_TIME: { numerator: "1", denominator: "2" },
    CADENCE_ADHERENCE: { numerator: "1", denominator: "3", trendSilence: "LAST_ANSWER_ONLY" },
    COMMUNITY_SEAT_SHARE: { numerator: "1", denominator: "3" },
  });
  const { AGENDA_AGE: age, COMMUNITY_SEAT_SHARE: seats } = await told();
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  for (const { on, value } of age!.trend!) expect(value).toBe(400 - days(on, age!.on));
  // the community's seat was given five days ago
  expect(seats!.trend!.filter(({ on }) => days(on, seats!.on) > 5).map(({ value }) => value)).toEqual(
    seats!.trend!.filter(({ on }) => days(on, seats!.on) > 5).map(() => 0),
  );
  // who is suspended today had their seat before
  const move = (to: string) =>
    behind(
      api,
      `update membership set status = '${to}', status_on = current_date where id in ('${members["A"]}', '${members["B"]}')`,
    );
  await move("SUSPENDED");
  const { COMMUNITY_SEAT_SHARE: since } = await told();
  expect(since).toMatchObject({ numerator: "1", denominator: "1", trend: seats!.trend });
  expect(await unequalSignals(api.url)).toEqual([]);
  await move("ACTIVE");
  expect(await unequalSignals(api.url)).toEqual([]);
});

test("figures: what is in and accepted, what was in time, what is aimed at; when an import came says nothing of anybody", async () => {
  const did = reporting(api, home);
  const visits = await did.define("VISITS", { ...kinds.COUNT, dimensions: [dimension("sex", ["F", "M"])] });
  await did.define("CALLS", kinds.COUNT);
  await did.begin(visits, "2020Q1", { value: "0" });
  await did.aim(visits, "2030Q1", "100");
  // a quarter of which the reports are in, or late
  const [{ quarter } = { quarter: "" }] = await api.look<{ quarter: string }>(
    `select to_char(d, 'YYYY"Q"Q') as quarter from (select date_trunc('quarter', current_date - 30) - interval '1 day' as d) q`,
  );
  await did.count("A", [{ indicatorCode: "VISITS", period: quarter, value: "9" }]);
  await did.report("B", [{ indicatorCode: "VISITS", period: quarter, value: "1" }]);
  await did.report("C", [{ indicatorCode: "VISITS", period: quarter, value: "1" }]);
  expect(parsePeriod(quarter)).not.toBeNull();
  const late = `update obligation_period set first_submitted_at = due_on + interval '12 hours' where initiative_id = '${row}' and membership_id in ('${members["A"]}', '${members["B"]}')`;
  await behind(api, late);
  expect(await told()).toMatchObject({
    COMPLETENESS: { numerator: "1", denominator: "3" },
    TIMELINESS: { numerator: "2", denominator: "3", known: 3, outOf: 3 },
    INDICATORS_AIMED: { numerator: "1", denominator: "2" },
    DISAGGREGATED_SHARE: { numerator: "1", denominator: "2" },
    RESTATEMENTS: { value: null, silence: "NOTHING_YET" },
  });
  // as an import writes it: recorded, submitted and accepted by one person in one moment
  const came = (code: string) =>
    behind(
      api,
      `set local session_replication_role = replica; update measurement m set decided_by = recorded_by, decided_at = p.first_submitted_at, submitted_at = p.first_submitted_at
       from obligation_period p where p.initiative_id = m.initiative_id and p.id = m.obligation_period_id and m.membership_id = '${members[code]}';
       set local session_replication_role = origin`,
    );
  await came("A");
  expect(await told()).toMatchObject({
    COMPLETENESS: { numerator: "1", denominator: "3" },
    TIMELINESS: { numerator: "1", denominator: "2", known: 2, outOf: 3 },
  });
  expect(await unequalSignals(api.url)).toEqual([]);
  // of one of three alone nothing is said: who did not come would stand for all
  await came("B");
  expect(await told()).toMatchObject({
    TIMELINESS: { value: null, silence: "UNSAID", numerator: null, denominator: null, known: 1, outOf: 3 },
  });
  expect(await unequalSignals(api.url)).toEqual([]);
});

test("activities: what is needed and met, what nobody carries, what may overlap, what strengthens what", async () => {
  const act = activities(api);
  const outcomes = await outcomesIn(api, home.backbone, "conditions");
  const year = new Date().getUTCFullYear();
  const term = async (kind: string, code: string) =>
    (await act.done(act.addTerm(home.backbone, { initiativeId: home.id, kind, code, name: code }))).id;
  const [type, youth, north, south] = [
    await term("ACTIVITY_TYPE", "T"),
    await term("POPULATION_GROUP", "YOUTH"),
    await term("PLACE", "NORTH"),
    await term("PLACE", "SOUTH"),
  ];
  const plan = async (code: string, more: object) => {
    const { id, token } = home.partners[code]!;
    const like = { typeId: type, populationGroupIds: [youth], capacityFrequency: "ANNUAL", startDate: `${year}-07-01` };
    const made = await act.done(act.propose(token, { leadMembershipId: id, title: `${code}'s`, ...like, ...more }));
    await act.done(act.move(token, { id: made.id, status: "PLANNED" }));
    await act.done(act.contribute(token, { activityId: made.id, outcomeId: outcomes["O1"], weight: "CRITICAL" }));
    return made.id;
  };
  await plan("A", { placeIds: [north], capacityPerPeriod: "30" });
  const theirs = await plan("B", { placeIds: [north] });
  await plan("C", { placeIds: [north, south], capacityPerPeriod: "10" });
  const need = (placeId: string, amount: string, outcome = "O1") => ({
    outcomeId: outcomes[outcome],
    populationGroupId: youth,
    placeId,
    need: amount,
  });
  const needs = [need(north, "40"), need(south, "7"), need(south, "5", "O2")];
  await act.need(home.backbone, { initiativeId: home.id, period: String(year), needs });
  const all = await told();
  expect(all).toMatchObject({
    // in the south somebody works and has not said for how many; of O2 it is known that nobody does
    NEED_MET: { numerator: "30", denominator: "45", known: 2, outOf: 3 },
    OUTCOMES_COVERED: { numerator: "1", denominator: "2" },
    ACTIVITY_GAPS: { value: 1, denominator: "2" },
    REINFORCEMENT_DENSITY: { numerator: "0", denominator: "3" },
    OVERLAPS_OPEN: { value: 3, denominator: "3" },
  });
  expect(await unequalSignals(api.url)).toEqual([]);
  const [a] = await api.look<{ id: string }>(
    `select id from activity where initiative_id = '${row}' and membership_id = '${members["A"]}'`,
  );
  const ours = `'${a!.id}', '${members["A"]}'`;
  const other = `'${parseNodeId("activity", theirs).id}', '${members["B"]}'`;
  await behind(
    api,
    `insert into overlap_talk (initiative_id, one_id, one_membership_id, other_id, other_membership_id, resolution, resolved_by)
     values ('${row}', ${ours}, ${other}, 'COMPLEMENTARY', gen_random_uuid())`,
  );
  expect((await told())["OVERLAPS_OPEN"]).toMatchObject({ value: 2, denominator: "3" });
  expect(await unequalSignals(api.url)).toEqual([]);
});

test("the backbone: as those it works for see it, never of few; for how long it is paid for, and where its time goes", async () => {
  const by = "(select person_id from assignment limit 1)";
  const score = (of: string, theirs: number | null, own: number | null) => ({
    function: of,
    organisations: theirs === null ? 4 : 6,
    isPublished: theirs !== null,
    partnerScore: theirs,
    selfScore: own,
    gap: theirs === null || own === null ? null : Math.round((own - theirs) * 10) / 10,
    dots: [],
    items: [],
  });
  const review = (daysAgo: number, functions: readonly object[]) =>
    behind(
      api,
      `with r as (insert into backbone_review (initiative_id, bank_version, opens_on, closes_on, state, made_by, created_at)
         values ('${row}', 1, current_date - ${daysAgo + 30}, current_date - ${daysAgo}, 'OPEN', ${by}, now() - interval '${daysAgo} days') returning *)
       insert into backbone_result (initiative_id, review_id, summary)
       select initiative_id, id, '${JSON.stringify({ asked: 7, answered: 6, functions })}' from r;
       update backbone_review set state = 'CLOSED'`,
    );
  await review(400, [score("GUIDE_VISION_AND_STRATEGY", 2.1, 3), score("ADVANCE_POLICY", null, null)]);
  await review(20, [score("GUIDE_VISION_AND_STRATEGY", 2.7, 3), score("ADVANCE_POLICY", null, null)]);
  await behind(
    api,
    `insert into backbone_funding (initiative_id, secured_until, source, said_on, said_by, created_at) values
       ('${row}', current_date - 100, 's', current_date - 500, ${by}, now() - interval '500 days'),
       ('${row}', (current_date + interval '7 months')::date, 's', current_date - 3, ${by}, now());
     insert into backbone_time (initiative_id, starts_on, guide_vision_and_strategy, support_aligned_activities,
       establish_shared_measurement_practices, build_public_will, advance_policy, mobilize_funding)
     values ('${row}', '2025-04-01', 0.5, 0.5, 0, 0, 0, 0), ('${row}', '2025-07-01', 0.25, 0.25, 0.5, 0, 0, 0),
       -- of this quarter nobody knows yet where its time went
       ('${row}', date_trunc('quarter', (select now() at time zone time_zone from initiative where id = '${row}'))::date, 1, 0, 0, 0, 0, 0)`,
  );
  expect(await told()).toMatchObject({
    "FUNCTION_SCORE GUIDE_VISION_AND_STRATEGY": { value: 2.7, known: 6, outOf: 7, trend: [{ value: 2.1 }] },
    "FUNCTION_GAP GUIDE_VISION_AND_STRATEGY": { value: 0.3, trend: [{ value: 0.9 }] },
    "FUNCTION_SCORE ADVANCE_POLICY": { value: null, silence: "TOO_FEW", known: 4 },
    "TIME_SHARE GUIDE_VISION_AND_STRATEGY": {
      value: 0.25,
      on: "2025-09-30",
      trend: [{ on: "2025-06-30", value: 0.5 }],
    },
    FUNDING_MONTHS: { value: 7, silence: null },
  });
  const { FUNDING_MONTHS: funding } = await told();
  // at each quarter end what had been said by then: that it ends a hundred days ago
  expect(
    funding!
      .trend!.filter(({ on }) => Date.parse(funding!.on) - Date.parse(on) < 95 * 86_400_000)
      .map(({ value }) => value),
  ).toContain(0);
  expect(await unequalSignals(api.url)).toEqual([]);
});

test("who reads less of what a signal is counted from reads less of the signal, and is told so", async () => {
  const [theirs, all] = [await told(home.funder), await told(home.partners["A"]!.token)];
  for (const code of conditionSignals.CONTINUOUS_COMMUNICATION)
    expect(theirs[code]).toMatchObject({
      value: null,
      numerator: null,
      silence: "NOT_YOURS",
      trend: null,
      trendSilence: "NOT_YOURS",
    });
  for (const [code, signal] of Object.entries(theirs))
    if (signal.silence !== "NOT_YOURS") expect(signal, code).toEqual(all[code]);
});

test("a signal that is reckoned otherwise than its rows say is found, by its initiative, its name and its day", async () => {
  const [{ body } = { body: "" }] = await api.look<{ body: string }>(
    "select pg_get_functiondef('keelson.reporting_progress(uuid[], date[], date[], uuid[])'::regprocedure) as body",
  );
  await api.look(body.replace("c.accepted,", "c.accepted + 1,"));
  const found = await unequalSignals(api.url);
  expect(found).toHaveLength(5);
  expect(found[0]).toMatchObject({
    table: "signal",
    id: expect.stringContaining(`${row} COMPLETENESS`),
    there: { numerator: 2, denominator: 3 },
    should: { numerator: 1, denominator: 3 },
  });
});

/** Asks people what they think, and tells them what came of it, or not. */
const consult = (closes: string, answered: string | null, themes: number, status = answered ? "ANSWERED" : "CLOSED") =>
  behind(
    api,
    `with c as (insert into consultation (initiative_id, title, language, audiences, languages, channels, questions, question_languages, opens_on, closes_on,
         status, response, answered_on)
       values ('${row}', 't', 'en', '{CONSTITUENTS}', '{en}', '{}', '{q}', '{en}', ${closes} - 30, ${closes}, 'CLOSED', null, null) returning *)
     insert into consultation_theme (initiative_id, consultation_id, text, language, response, response_text)
     select initiative_id, id, 't', 'en', 'WE_DID', 't' from c, generate_series(1, ${themes});
     alter table consultation disable trigger consultation_moves;
     update consultation set status = '${status}', response = ${answered ? "'r'" : "null"}, answered_on = ${answered ?? "null"}
     where initiative_id = '${row}' and closes_on = ${closes};
     alter table consultation enable trigger consultation_moves`,
  );

/** A meeting that was held; who is listed for it is listed as having come. */
const meet = (
  day: string,
  { invited, came, published }: { invited: readonly string[]; came: readonly string[]; published: string | null },
) =>
  behind(
    api,
    `with m as (insert into meeting (initiative_id, title, starts_at, state, made_by, published_at, first_published_at, published_version)
       select '${row}', 't', ${day} + interval '12 hours', 'HELD', (select person_id from assignment limit 1), p, p, case when p is not null then 1 end
       from (select ${published ?? "null::date"} + interval '12 hours' as p) p returning *),
     v as (insert into meeting_invite (initiative_id, meeting_id, membership_id)
       select m.initiative_id, m.id, b.id from m join membership b on b.initiative_id = m.initiative_id and b.code = any ('{${invited.join()}}') returning 1)
     insert into meeting_attendance (initiative_id, meeting_id, membership_id, person_id, mode)
     select m.initiative_id, m.id, b.id, (select person_id from assignment limit 1), 'IN_PERSON'
     from m join membership b on b.initiative_id = m.initiative_id and b.code = any ('{${came.join()}}')`,
  );

const act = (due: string, done: string | null) =>
  behind(
    api,
    `insert into action_item (initiative_id, owner_id, person_id, text, due_on, state, done_on, made_by, created_at)
     select '${row}', '${members["B"]}', p.person_id, 't', ${due}, '${done ? "DONE" : "OPEN"}', ${done ?? "null"}, p.person_id, now() - interval '60 days'
     from (select person_id from assignment limit 1) p`,
  );
