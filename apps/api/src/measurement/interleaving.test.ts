import { aggregateAcrossPartners } from "@keelson/domain/measurement/aggregate";
import { categoriesOf } from "@keelson/domain/measurement/categories";
import { emptyTally, tally, type PartnerAnswer, type Tally } from "@keelson/domain/measurement/tally";
import type { ValueState } from "@keelson/domain/measurement/words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verify } from "../verify.ts";
import { openApi, type Answer, type TestApi } from "../../test/harness.ts";
import { colleague, foundInitiative, type TestInitiative } from "../../test/initiative.ts";
import {
  aggregateFields,
  dimension,
  kinds,
  reporting,
  type Aggregate,
  type Moved,
  type Reporting,
  type Row,
} from "../../test/reporting.ts";

const steps = Number(process.env["STEPS"] ?? 500);
const seed = Number(process.env["KEELSON_SEED"] ?? 20_261_122);
const told = `KEELSON_SEED=${seed} begins the same way again`;

const indicators = {
  VISITS: { ...kinds.COUNT, dimensions: [dimension("sex", ["F", "M"]), dimension("age", ["U15", "15+"])] },
  PEAK: { ...kinds.COUNT, acrossPartners: "MAX", acrossTime: "MAX", dimensions: [dimension("sex", ["F", "M"])] },
  SHARE: { ...kinds.SHARE, dimensions: [dimension("sex", ["F", "M"])] },
  WAIT: { ...kinds.MEAN, dimensions: [dimension("sex", ["F", "M"])] },
} as const;
type Code = keyof typeof indicators;
const codes = Object.keys(indicators) as Code[]; // the keys are known two lines above
const periods = ["2026Q1", "2026Q2", "2026Q3"];
const partners = ["A", "B", "C"];

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
/** What was answered along the way: the question, and the aggregate with its instant. */
const remembered: { token: string; field: string; categories: Row["categories"]; code: Code; answer: Aggregate }[] = [];
const done: Record<string, number> = {};
const unforeseen: object[] = [];

/** Small, seeded and the same everywhere (mulberry32). */
class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  /** 0 ≤ … < below. */
  roll(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  }
  pick<Item>(items: readonly Item[]): Item {
    return items[this.roll(items.length)]!;
  }
  some<Item>(items: readonly Item[], most: number): Item[] {
    const picked = Array.from({ length: 1 + this.roll(most) }, () => this.roll(items.length));
    return [...new Set(picked)].flatMap((index) => items[index] ?? []);
  }
  chance(percent: number): boolean {
    return this.roll(100) < percent;
  }
}

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "interleaving", partners);
  did = reporting(api, initiative);
  const ids: Record<string, string> = {};
  for (const code of codes) ids[code] = await did.define(code, indicators[code]);
  // some are asked before they report, some are never asked
  const proposed: Record<string, string[]> = { A: [], B: [], C: [] };
  for (const [partner, code] of [
    ["A", "VISITS"],
    ["A", "SHARE"],
    ["B", "VISITS"],
    ["B", "PEAK"],
    ["C", "WAIT"],
  ] as const) {
    const { obligations } = await did.propose(ids[code]!, [initiative.partners[partner]!.id], "2026Q1", "2026Q3");
    proposed[partner]!.push(...obligations.map(({ id }) => id));
  }
  await interleave(proposed);
});
afterAll(() => api.close());

/** Eight clients at once: of each partner a reporter and a lead, and two of the backbone's staff. */
async function interleave(proposed: Readonly<Record<string, readonly string[]>>) {
  const submitted: string[] = [];
  let left = steps;
  const { viewer } = await api.ask<{ viewer: { memberships: { id: string }[] } }>(
    initiative.backbone,
    "{ viewer { memberships { id } } }",
  );
  const second = await colleague(api, initiative, viewer.memberships[0]!.id, "second", ["BACKBONE_STAFF"]);
  // mostly what has just been handed in, and now and then something older that cannot move any more
  const recent = (dice: Dice, ids: readonly string[]) => dice.some(ids.slice(dice.chance(80) ? -5 : 0), 4);
  const clients: ((dice: Dice) => Promise<void>)[] = [initiative.backbone, second].map(
    (token) => async (dice: Dice) => {
      const roll = dice.roll(10);
      if (roll < 6) await move("accept", "acceptMeasurements", token, recent(dice, submitted));
      else if (roll < 8) for (const id of recent(dice, submitted).slice(0, 1)) await ask(token, id);
      else await remember(token, dice);
    },
  );
  for (const partner of partners) {
    const { id, token: lead } = initiative.partners[partner]!;
    const reporter = await colleague(api, initiative, id, `reporter-${partner.toLowerCase()}`, ["PARTNER_REPORTER"]);
    const own: string[] = [];
    for (const token of [reporter, lead]) {
      clients.push(async (dice) => {
        const roll = dice.roll(20);
        if (roll < (token === lead ? 6 : 14)) {
          const moved = await record(token, id, dice);
          own.push(...moved.map((measurement) => measurement.id));
          submitted.push(...moved.filter(({ state }) => state === "SUBMITTED").map((measurement) => measurement.id));
        } else if (roll < 18) {
          const ids = dice.chance(95) ? recent(dice, own) : recent(dice, submitted);
          submitted.push(
            ...(await move("submit", "submitMeasurements", token, ids)).map((measurement) => measurement.id),
          );
        } else if (roll < 19) await move("agree", "acceptObligations", token, dice.some(proposed[partner]!, 2));
        else await remember(token, dice);
      });
    }
  }
  await Promise.all(
    clients.map(async (client, index) => {
      const dice = new Dice(seed * 100 + index);
      while (left > 0) {
        left -= 1;
        await client(dice);
      }
    }),
  );
}

async function send<Data>(step: string, token: string, query: string, variables: object): Promise<Data | null> {
  const answer: Answer<Data> = await api.send<Data>(token, query, variables);
  for (const error of answer.errors ?? []) {
    // a partner names another's measurement now and then
    if (error.extensions.code !== "NOT_FOUND") unforeseen.push({ step, ...error });
  }
  done[`${step} ${answer.errors?.[0]?.extensions.code ?? ""}`] =
    (done[`${step} ${answer.errors?.[0]?.extensions.code ?? ""}`] ?? 0) + 1;
  return answer.errors ? null : answer.data;
}

async function move(step: string, mutation: string, token: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const list = mutation === "acceptObligations" ? "obligations" : "measurements";
  const type = mutation === "acceptObligations" ? "ObligationIdsInput" : "MeasurementIdsInput";
  const data = await send<{ it: Moved }>(
    step,
    token,
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${list} { id state } problems { code } } }`,
    { input: { ids } },
  );
  if (data?.it.problems.length === 0) done[`${step} moved`] = (done[`${step} moved`] ?? 0) + 1;
  return data?.it.measurements ?? [];
}

const ask = (token: string, id: string) =>
  send(
    "query",
    token,
    `mutation ($input: QueryMeasurementInput!) { it: queryMeasurement(input: $input) { problems { code } } }`,
    { input: { id, question: "Is it so?" } },
  );

async function record(token: string, membershipId: string, dice: Dice) {
  const places = dice.some(
    codes.flatMap((code) => periods.map((period) => ({ code, period }))),
    3,
  );
  const data = await send<{ it: Moved }>(
    "record",
    token,
    `mutation ($input: RecordMeasurementsInput!) { it: recordMeasurements(input: $input) { measurements { id state } problems { code message path } } }`,
    {
      input: {
        membershipId,
        idempotencyKey: `step-${dice.roll(1e9)}-${dice.roll(1e9)}`,
        rows: places.flatMap(({ code, period }) => rowsOf(code, period, dice)),
        submit: dice.chance(40),
        reason: dice.chance(80) ? "LATE_DATA" : null,
      },
    },
  );
  const { measurements = [], problems = [] } = data?.it ?? {};
  const foreseen = [
    "FOUR_EYES_REQUIRED",
    "REASON_REQUIRED",
    "CONFLICT",
    "DISAGGREGATION_DOES_NOT_SUM",
    "TRANSITION_NOT_ALLOWED",
  ];
  unforeseen.push(...problems.filter(({ code }) => !foreseen.includes(code)));
  if (problems.length === 0) done["record moved"] = (done["record moved"] ?? 0) + 1;
  return measurements;
}

/** A total, parts, both that agree, or a state. */
function rowsOf(indicatorCode: Code, period: string, dice: Dice): Row[] {
  const place = { indicatorCode, period };
  const state = dice.pick(["NO_EXPOSURE", "NOT_COLLECTED", "NOT_APPLICABLE", "SUPPRESSED_AT_SOURCE"]);
  const roll = dice.roll(10);
  if (roll < 1) return [{ ...place, valueState: state }];
  if (roll < 4) return [{ ...place, ...figure(indicatorCode, dice) }];
  const dimension = indicatorCode === "VISITS" && dice.chance(40) ? "age" : "sex";
  const parts = (dimension === "age" ? ["U15", "15+"] : ["F", "M"]).map((category) => ({
    ...place,
    categories: [{ dimension, category }],
    ...(dice.chance(15) ? { valueState: state } : figure(indicatorCode, dice)),
  }));
  const sum = parts.reduce((total, part) => total + Number("value" in part ? part.value : Number.NaN), 0);
  const both = roll > 7 && (indicatorCode === "VISITS" || indicatorCode === "PEAK") && !Number.isNaN(sum);
  return both ? [{ ...place, value: String(sum) }, ...parts] : parts.slice(0, dice.chance(85) ? 2 : 1);
}

function figure(code: Code, dice: Dice): Pick<Row, "valueState" | "value" | "numerator" | "denominator"> {
  const valueState = dice.chance(15) ? "ESTIMATED" : "REPORTED";
  const people = dice.roll(50);
  if (code === "SHARE") return { valueState, numerator: String(dice.roll(people + 1)), denominator: String(people) };
  if (code === "WAIT" && people === 0) return { valueState, denominator: "0" };
  if (code === "WAIT") return { valueState, value: `${dice.roll(90)}.${dice.roll(99)}`, denominator: String(people) };
  return { valueState, value: String(people) };
}

async function remember(token: string, dice: Dice) {
  const code = dice.pick(codes);
  const categories = dice.chance(50) ? [] : [{ dimension: "sex", category: dice.pick(["F", "M"]) }];
  const field = `aggregate(period: "${dice.pick([...periods, "2026", "2026S1"])}", categories: $categories, asOf: $asOf) { ${aggregateFields} }`;
  const data = await send<{ initiative: { indicator: { it: Aggregate } } }>("look", token, questionOf(field), {
    code,
    categories,
  });
  if (data) remembered.push({ token, field, categories, code, answer: data.initiative.indicator.it });
}
const questionOf = (field: string) =>
  `query ($code: String!, $categories: [CategoryInput!], $asOf: DateTime) {
    initiative(slug: "interleaving") { indicator(code: $code) { it: ${field} } } }`;

interface Said {
  readonly code: Code;
  readonly period: string;
  readonly state: string;
  readonly notApplicable: boolean | null;
  readonly values: {
    key: string;
    valueState: ValueState;
    value: string | null;
    numerator: string | null;
    denominator: string | null;
  }[];
}

/** Everything that is accepted, and every period somebody is bound to, as the owner reads it. */
const everythingSaid = () =>
  api.look<Said>(
    `select i.code, p.period, p.state, m.not_applicable as "notApplicable", coalesce((
       select json_agg(json_build_object('key', s.key, 'valueState', v.value_state, 'value', v.value::text, 'numerator', v.numerator::text,
         'denominator', v.denominator::text))
       from measurement_value v join category_set s on s.initiative_id = v.initiative_id and s.id = v.category_set_id
       where v.measurement_id = m.id), '[]') as values
     from obligation_period p join indicator i on i.id = p.indicator_id
     left join measurement m on m.obligation_period_id = p.id and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')
     where p.state <> 'UNBOUND'`,
  );

/** What the partners' answers to one indicator, period and category come to, by the domain's own count. */
function recount(code: Code, said: readonly Said[], key: string): Tally {
  const total = tally(
    indicators[code].measureType,
    said.map((one) => answerOf(one, "")),
  );
  if (key === "") return total;
  const part = tally(
    indicators[code].measureType,
    said.map((one) => answerOf(one, key)),
  );
  const waived = said.filter((one) => !one.notApplicable && answerIn(one, key)?.valueState === "NOT_APPLICABLE").length;
  return { ...part, expected: total.expected - waived, waived: total.waived + waived };
}
const answerIn = ({ values }: Said, key: string) => values.find((value) => value.key === key);
const answerOf = (said: Said, key: string): PartnerAnswer =>
  key === "" && said.notApplicable ? { waived: true } : { waived: false, figure: answerIn(said, key) ?? null };

test("no request fails in a way nobody foresaw, and no two deadlock", async () => {
  expect(unforeseen, told).toEqual([]);
  const [stat] = await api.look("select deadlocks::int from pg_stat_database where datname = current_database()");
  expect(stat, told).toEqual({ deadlocks: 0 });
});

test("the history was one: enough was recorded, submitted, accepted and queried", () => {
  expect(done["record moved"], told).toBeGreaterThan(30);
  expect(done["submit moved"], told).toBeGreaterThan(5);
  expect(done["accept moved"], told).toBeGreaterThan(5);
  expect(done["query "], told).toBeGreaterThan(5);
  expect(done["agree moved"], told).toBeGreaterThan(0);
});

test("after 500 interleaved steps of 8 clients the database keeps every promise", async () => {
  expect(
    (await verify(api.url)).filter(({ broken }) => broken.length > 0),
    told,
  ).toEqual([]);
});

test("and it would have been told: one sum, one count or one figure that is off breaks a promise", async () => {
  const [one] = await api.look<Record<string, string>>(
    "select definition_id, category_set_id, period_start::text from aggregate_cell where reported > 0 limit 1",
  );
  const cell = Object.entries(one!)
    .map(([column, value]) => `${column} = '${value}'`)
    .join(" and ");
  for (const column of ["value", "reported", "expected", "denominator"]) {
    await api.look(`update aggregate_cell set ${column} = ${column} + 1 where ${cell}`);
    const broken = (await verify(api.url)).filter((verdict) => verdict.broken.length > 0).map(({ promise }) => promise);
    await api.look(`update aggregate_cell set ${column} = ${column} - 1 where ${cell}`);
    expect(broken, `${column}; ${told}`).toEqual(["cells"]);
  }
});

test("and every kept aggregate is what the domain counts from the accepted measurements", async () => {
  const said = await everythingSaid();
  expect(said.filter(({ values }) => values.length > 0).length, told).toBeGreaterThan(10);
  for (const code of codes) {
    const keys = [
      "",
      ...new Set(said.filter((one) => one.code === code).flatMap(({ values }) => values.map(({ key }) => key))),
    ];
    for (const period of periods) {
      const here = said.filter((one) => one.code === code && one.period === period);
      for (const key of keys) {
        const categories = Object.entries(categoriesOf(key)).map(([dimension, category]) => ({ dimension, category }));
        const counted = aggregateAcrossPartners(
          // the words of the definitions above
          { multiplier: 1, allowsNegative: false, populationCap: null, minCoverage: "0.8", ...indicators[code] },
          here.length > 0 ? recount(code, here, key) : emptyTally,
        );
        const { upper: _, ...expected } = counted;
        expect(await did.aggregate(code, period, { categories }), `${code} ${period} ${key}; ${told}`).toMatchObject(
          expected,
        );
      }
    }
  }
});

test("every answer that was given on the way is given again when asked as of its instant", async () => {
  expect(remembered.length, told).toBeGreaterThan(10);
  for (const { token, field, categories, code, answer } of remembered) {
    const again = await api.ask<{ initiative: { indicator: { it: Aggregate } } }>(token, questionOf(field), {
      code,
      categories,
      asOf: answer.asOf,
    });
    expect(again.initiative.indicator.it, `${code} ${field}; ${told}`).toEqual(answer);
  }
});
