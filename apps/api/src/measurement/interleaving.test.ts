import { categoryKey } from "@keelson/domain/measurement/categories";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Dice } from "../../test/dice.ts";
import { openApi, type TestApi } from "../../test/harness.ts";
import { askAll, cutText, interleave, type Scene, type Told } from "../../test/histories.ts";
import { codes, type Code, cutsOf } from "../../test/indicators.ts";
import { noteStamps, readTrail, standingsAt, standingsNow, type Standings, type Written } from "../../test/replay.ts";
import type { Aggregate } from "../../test/reporting.ts";
import { verify } from "../verify.ts";

/** More of them, or longer ones: `HISTORIES=5000 STEPS=20 npx vitest run src/measurement/interleaving.test.ts`. */
const usual = 400;
const histories = Number(process.env["HISTORIES"] ?? usual);
const stepsPerHistory = Number(process.env["STEPS"] ?? 12);
const instants = 50;
const seed = Number(process.env["KEELSON_SEED"] ?? 20_261_122);
const hint = `KEELSON_SEED=${seed} begins the same way again`;

let api: TestApi;
let told: Told;
/** What was written down of each initiative, by its slug. */
const trails = new Map<string, Written>();

beforeAll(async () => {
  api = await openApi();
  await noteStamps(api);
  told = await interleave(api, { seed, histories, initiatives: 4, stepsPerHistory });
  for (const { slug } of told.scenes) trails.set(slug, await readTrail(api, slug));
}, 3_600_000);
afterAll(() => api.close());

test("no request fails in a way nobody foresaw, and no two deadlock", async () => {
  expect(told.unforeseen, hint).toEqual([]);
  const [stat] = await api.look("select deadlocks::int from pg_stat_database where datname = current_database()");
  expect(stat, hint).toEqual({ deadlocks: 0 });
});

// the dice are the same each time, but how often a step succeeds depends on how the eight meet: there are histories to spare
test("the histories were some: every step was taken, and often", () => {
  for (const [step, least] of Object.entries({
    recordMeasurements: 100,
    submitMeasurements: 60,
    acceptMeasurements: 30,
    queryMeasurement: 10,
    answerMeasurement: 1,
    noteUnanswered: 1,
    reviseMeasurement: 20,
    withdrawMeasurements: 20,
    waiveObligationPeriods: 20,
    reinstateObligationPeriods: 2,
    acceptObligations: 10,
    endObligations: 1,
    importPackage: 4,
  }))
    expect(told.done[`${step} moved`], `${step}; ${hint}`).toBeGreaterThanOrEqual(
      Math.floor((least * histories) / usual),
    );
  const places = [...trails.values()].flatMap(({ slots, measurements }) => {
    const said = new Set([...measurements.values()].map(({ slot }) => slots.get(slot)));
    return [...new Set([...said].map((slot) => `${slot?.code} ${slot?.period}`))];
  });
  expect(places.length, hint).toBeGreaterThan(histories * 0.9);
});

test("whatever was acknowledged is written down, once, and nothing else", () => {
  for (const { slug } of told.scenes) {
    const written: Record<string, number> = {};
    for (const { action } of trails.get(slug)?.acts ?? [])
      if (!foundation.has(action)) written[action] = (written[action] ?? 0) + 1;
    expect(written, `${slug}; ${hint}`).toEqual(told.acknowledged[slug]);
  }
});
/** What founds an initiative, and what no client does. */
const foundation = new Set(
  "createInitiative addMembership invitePerson defineIndicator proposeObligations noteUnanswered releaseFigures test".split(
    " ",
  ),
);

test("the order of instants is the order in which things were committed", () => {
  for (const [slug, { acts }] of trails) {
    const stamped = acts.flatMap(({ at }) => at ?? []);
    expect(stamped, `${slug}; ${hint}`).toEqual(stamped.toSorted((a, b) => a.getTime() - b.getTime()));
    expect(new Set(stamped.map(Number)).size, `${slug}; ${hint}`).toBe(stamped.length);
    expect(
      acts.filter(({ stamps }) => stamps > 1),
      `${slug}; ${hint}`,
    ).toEqual([]);
  }
});

test("after all that the database keeps every promise", async () => {
  expect(
    (await verify(api.url)).filter(({ broken }) => broken.length > 0),
    hint,
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
    expect(broken, `${column}; ${hint}`).toEqual(["cells"]);
  }
});

test("and every kept aggregate is what the domain counts from the accepted measurements", async () => {
  for (const scene of told.scenes) {
    const counted = await standingsNow(api, scene.slug, trails.get(scene.slug)!);
    expect(await answered(scene, null), `${scene.slug}; ${hint}`).toEqual(expected(scene, counted));
  }
});

test(`at ${instants} random instants every aggregate is what a replay of the audit trail comes to, up to that instant`, async () => {
  const dice = new Dice(seed);
  const moved = told.scenes.flatMap((scene) =>
    (trails.get(scene.slug)?.acts ?? []).flatMap(({ at }) => (at === null ? [] : [{ scene, at }])),
  );
  for (let round = 0; round < instants; round += 1) {
    const { scene, at } = dice.pick(moved);
    // at the very instant, just before it, or some time around it, but never later than the clock
    const last = Math.max(...(trails.get(scene.slug)?.acts ?? []).map((act) => Number(act.at ?? 0)));
    const asOf = new Date(Math.min(last, at.getTime() + dice.pick([0, -1, dice.roll(50), -dice.roll(1000)])));
    const then = standingsAt(trails.get(scene.slug)!, asOf);
    expect(await answered(scene, asOf), `${scene.slug} as of ${asOf.toISOString()}; ${hint}`).toEqual(
      expected(scene, then),
    );
  }
});

test("every answer that was given on the way is given again when asked as of its instant", async () => {
  expect(told.remembered.length, hint).toBeGreaterThan(10);
  const tokens = new Set(told.remembered.map(({ token }) => token));
  for (const token of tokens) {
    const own = told.remembered.filter((one) => one.token === token);
    for (let from = 0; from < own.length; from += 25) {
      const some = own.slice(from, from + 25);
      const questions = some.map(({ question, answer }) => ({ question, asOf: answer.asOf }));
      const { data, errors } = await askAll(api, token, questions);
      expect(errors).toBeUndefined();
      for (const [place, { question, answer }] of some.entries())
        expect(data[`at${place}`]?.indicator.aggregate, `${JSON.stringify(question)}; ${hint}`).toEqual(answer);
    }
  }
});

const figures =
  "value numerator denominator lower upper isLowerBound reported expected waived coverage status valueState restated";

/** Every combination of indicator, category and period, years too: what the API answers, an indicator in one request. */
async function answered({ slug, token, periods }: Scene, asOf: Date | null): Promise<Record<string, object>> {
  const said = asOf === null ? "" : `, asOf: "${asOf.toISOString()}"`;
  const found: Record<string, object> = {};
  for (const code of codes) {
    const cuts = cutsOf(code).map((categories, cut) => {
      const cutBy = `categories: ${cutText(categories)}${said}`;
      const years = yearsOf(periods).map(
        (year) => `y${year}_${cut}: aggregate(period: "${year}", ${cutBy}) { ...all }`,
      );
      return `s${cut}: series(from: "${periods[0]}", to: "${periods.at(-1)}", ${cutBy}) { ...all } ${years.join(" ")}`;
    });
    const { initiative } = await api.ask<{ initiative: { indicator: Record<string, Aggregate | Aggregate[]> } }>(
      token,
      `query { initiative(slug: "${slug}") { indicator(code: "${code}") { ${cuts.join(" ")} } } }
       fragment all on Aggregate { period ${figures} }`,
    );
    for (const [cut, categories] of cutsOf(code).entries()) {
      const aggregates = Object.entries(initiative.indicator).flatMap(([name, answer]) =>
        name === `s${cut}` || name.endsWith(`_${cut}`) ? answer : [],
      );
      for (const { period, ...figure } of aggregates)
        found[`${code} ${period} ${keyOf(categories)}`] = ownFigures(code, figure);
    }
  }
  return found;
}

/** The same, as it should be. */
function expected({ periods }: Scene, standings: Standings): Record<string, object> {
  const found: Record<string, object> = {};
  for (const code of codes)
    for (const categories of cutsOf(code)) {
      const key = keyOf(categories);
      for (const period of [...periods, ...yearsOf(periods)]) {
        const own = period.length === 4 ? [1, 2, 3, 4].map((quarter) => `${period}Q${quarter}`) : [period];
        found[`${code} ${period} ${key}`] = ownFigures(code, standings.aggregate(code, own, key));
      }
    }
  return found;
}

/** Without what a share is told from other periods: how far those who are missing could move it (measure-types.test.ts). */
function ownFigures(code: Code, figure: Pick<Aggregate, "lower" | "upper">): object {
  const { lower: _, upper: __, ...own } = figure;
  return code === "SHARE" ? own : figure;
}

const yearsOf = (periods: readonly string[]) => [...new Set(periods.map((period) => period.slice(0, 4)))];
const keyOf = (categories: NonNullable<ReturnType<typeof cutsOf>[number]>) =>
  categoryKey(Object.fromEntries(categories.map(({ dimension, category }) => [dimension, category])));
