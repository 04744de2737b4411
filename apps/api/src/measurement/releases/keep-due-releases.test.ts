import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { itselfIn } from "../../door.ts";
import type { LocalContext } from "../../kernel/local-context.ts";
import { headersOf, inLine, openApi, workOff, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";
import { keepAllDueReleases, keepDueReleases } from "./keep-due-releases.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
/** Every test has an indicator of its own. */
let code: string;
let indicatorId: string;
let made = 0;
const actWith = (context: LocalContext) => itselfIn(api.database, context);
const jobs = { keep_releases: { work: (payload: unknown) => keepDueReleases(actWith, payload) } };

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "later", ["A", "B", "C", "D", "E"]);
  did = reporting(api, initiative);
});
afterAll(() => api.close());
beforeEach(async () => {
  await workOff(api, jobs);
  await api.look("delete from graphile_worker._private_jobs where key like 'releases %'");
  indicatorId = await did.define((code = `I${(made += 1)}`), kinds.COUNT);
  // so that it is by being taken in alone that anything moves
  for (const partner of ["A", "B", "C", "D", "E"]) await did.oblige(indicatorId, partner, "2026Q1", "2026Q1");
});

/** As the backbone does it, and leaves the queue alone, which the other tests do not. */
async function does(name: string, type: string, input: object): Promise<void> {
  const query = `mutation ($input: ${type}!) { does: ${name}(input: $input) { problems { code message path } } }`;
  const answer = await api.http.inject({
    method: "POST",
    url: "/graphql",
    headers: headersOf(initiative.backbone, ""),
    payload: { query, variables: { input } },
  });
  expect(answer.json()).toMatchObject({ data: { does: { problems: [] } } });
}
const takeIn = (ids: readonly string[]) => does("acceptMeasurements", "MeasurementIdsInput", { ids });

async function reported(partners: readonly string[], value = "100", extra: object = {}): Promise<string[]> {
  const ids: string[] = [];
  for (const partner of partners)
    ids.push(...(await did.report(partner, [{ indicatorCode: code, period: "2026Q1", value }], extra)));
  return ids;
}

const seen = (asOf?: string) => did.aggregate(code, "2026Q1", asOf ? { asOf } : {}, initiative.funder);
const releases = () =>
  api.look<{ shown: string; reported: number }>(
    `select r.shown, r.reported from release r join indicator_definition d on d.id = r.definition_id join indicator i on i.id = d.indicator_id
     where i.code = $1 and r.reported > 0 order by r.released_at`,
    [code],
  );
const due = () => api.look("select from release_due");
const queued = () =>
  api.look<{ payload: unknown; later: boolean }>(
    "select payload, run_at > now() as later from graphile_worker._private_jobs where key like 'releases %'",
  );
/** The two seconds that it waits for others are over. */
const whenDue = async () => {
  await api.look("update graphile_worker._private_jobs set run_at = now() where key like 'releases %'");
  await workOff(api, jobs);
};

test("what was taken in is the backbone's at once, and outside audiences' a moment later, all of it together", async () => {
  for (const id of await reported(["A", "B", "C", "D"])) await takeIn([id]);
  expect(await did.aggregate(code, "2026Q1")).toMatchObject({ value: "400", reported: 4 });
  expect(await seen()).toMatchObject({ value: null, reported: 0 });
  expect(await releases()).toEqual([]);
  // one job for four who came
  expect(await queued()).toMatchObject([{ payload: {}, later: true }]);
  await whenDue();
  expect(await seen()).toMatchObject({ value: "400", reported: 4, suppressed: false });
  expect(await releases()).toEqual([{ shown: "FIGURE", reported: 4 }]);
  expect(await queued()).toEqual([]);
  expect(await due()).toEqual([]);
});

test("what was shown stays shown meanwhile, and whoever asks for that moment later is told the same", async () => {
  await takeIn(await reported(["A", "B", "C", "D"]));
  await whenDue();
  await takeIn(await reported(["E"]));
  const { asOf } = await did.aggregate(code, "2026Q1");
  expect(await seen()).toMatchObject({ value: "400", reported: 4 });
  await whenDue();
  // one partner's change is held, as it always was
  expect(await seen()).toMatchObject({ value: "400", reported: 4 });
  expect(await seen(asOf ?? "")).toMatchObject({ value: "400", reported: 4 });
});

test("a job that is done again makes nothing, and one that fails loses nothing", async () => {
  await takeIn(await reported(["A", "B", "C", "D"]));
  await api.look("alter table release add constraint not_now check (false) not valid");
  const logged = vi.spyOn(console, "error").mockReturnValue();
  await whenDue();
  logged.mockRestore();
  expect(await releases()).toEqual([]);
  expect(await due()).toHaveLength(1);
  expect(await queued()).toMatchObject([{ later: true }]);
  await api.look("alter table release drop constraint not_now");
  // it is tried again later, or the clock comes first
  await keepAllDueReleases(actWith);
  expect(await releases()).toHaveLength(1);
  await whenDue();
  expect(await releases()).toHaveLength(1);
});

test("whom nothing is asked of any more is not waited for: that is told at once", async () => {
  await takeIn(await reported(["A", "B", "C", "D"]));
  await whenDue();
  expect(await seen()).toMatchObject({ value: "400", reported: 4, expected: 5 });
  const ids = (await did.due("2026Q1")).flatMap(({ id, measurement, membership }) =>
    membership.code === "E" && measurement === null ? [id] : [],
  );
  const { problems } = await did.waive(initiative.backbone, { ids, reason: "OTHER", note: "Flooded." });
  expect(problems).toEqual([]);
  expect(await seen()).toMatchObject({ value: "400", reported: 4, expected: 4 });
  expect(await due()).toEqual([]);
  expect(await queued()).toEqual([]);
});

test("what takes something back is told at once, with what was waiting", async () => {
  await takeIn(await reported(["A", "B", "C", "D"]));
  await whenDue();
  await takeIn(await reported(["E"]));
  await takeIn(await reported(["A", "B", "C"], "10", { reason: "COUNTING_ERROR" }));
  expect(await seen()).toMatchObject({ value: "230", reported: 5 });
  await whenDue();
  expect(await releases()).toHaveLength(2);
});

test("a period that is closed is told as it was closed: what was taken in a moment before is no change of it", async () => {
  await takeIn(await reported(["A", "B", "C", "D"]));
  await does("closePeriod", "ClosePeriodInput", { indicatorId, period: "2026Q1" });
  expect(await seen()).toMatchObject({ value: "400", reported: 4 });
  expect(await due()).toEqual([]);
  const [told] = await api.look<{ same: boolean }>(
    `select r.released_at = c.closed_at as same from period_closing c
     join indicator_definition d on d.indicator_id = c.indicator_id join release r on r.definition_id = d.id and r.replaced_at = 'infinity'
     join indicator i on i.id = c.indicator_id where i.code = $1`,
    [code],
  );
  expect(told).toEqual({ same: true });
});

test("the job waits while figures keep coming in, and no longer than ten seconds after the first who asked", async () => {
  const ids = await reported(["A", "B", "C", "D"]);
  const waitsFor = async () => {
    const [job] = await api.look<{ later: string; sinceFirst: string }>(
      `select run_at::text as later, (run_at - created_at)::text as "sinceFirst" from graphile_worker._private_jobs where key like 'releases %'`,
    );
    return job!;
  };
  await takeIn([ids[0]!]);
  const { later } = await waitsFor();
  await takeIn([ids[1]!]);
  expect((await waitsFor()).later > later).toBe(true);
  await api.look(
    "update graphile_worker._private_jobs set created_at = created_at - interval '9 seconds' where key like 'releases %'",
  );
  await takeIn([ids[2]!]);
  expect(await waitsFor()).toMatchObject({ sinceFirst: "00:00:10" });
});

test("many figures are released in portions, and one that fails is done again without making the others twice", async () => {
  const years = Array.from({ length: 75 }, (_, index) => 1950 + index);
  const rows = years.flatMap((year) =>
    [1, 2, 3, 4].map((q) => ({ indicatorCode: code, period: `${year}Q${q}`, value: "100" })),
  );
  for (const partner of ["A", "B", "C"]) await takeIn(await did.report(partner, rows));
  await api.look("alter table release add constraint not_now check (period_start < '2020-01-01') not valid");
  const logged = vi.spyOn(console, "error").mockReturnValue();
  await whenDue();
  logged.mockRestore();
  const figures = async () => (await releases()).filter(({ shown }) => shown === "FIGURE");
  const made = (await figures()).length;
  expect(made).toBeGreaterThan(200);
  expect(made).toBeLessThan(300);
  await api.look("alter table release drop constraint not_now");
  await whenDue();
  expect(await figures()).toEqual(rows.map(() => ({ shown: "FIGURE", reported: 3 })));
  expect(await due()).toEqual([]);
});

test("whoever is still taking figures in as a job begins is not left out", async () => {
  await takeIn(await reported(["A", "B", "C", "D"]));
  const [asked] = await api.look<{ initiativeId: string; ids: string[] }>(
    `delete from release_due returning initiative_id as "initiativeId", obligation_period_ids as ids`,
  );
  const { initiativeId, ids } = asked!;
  const asking = `insert into release_due (initiative_id, obligation_period_ids) values ('${initiativeId}', '{${ids.join()}}')`;
  await inLine(api, `select stamp('${initiativeId}'); ${asking}`, [() => keepDueReleases(actWith, { initiativeId })]);
  expect(await seen()).toMatchObject({ value: "400", reported: 4 });
  expect(await due()).toEqual([]);
});

test("a job that names no initiative is none of ours", async () => {
  await expect(keepDueReleases(actWith, { initiativeId: "harbour" })).rejects.toThrow("names no initiative");
});
