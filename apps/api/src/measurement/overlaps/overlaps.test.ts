import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { consentToBeNamed, foundInitiative, setConsent, type TestInitiative } from "../../../test/initiative.ts";
import { people, reporting, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
let indicator: string;
let code: string;
let made = 0;
const period = "2026Q1";

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "overlaps", ["A", "B", "C"]);
  did = reporting(api, initiative);
});
afterAll(() => api.close());
beforeEach(async () => {
  code = `REACHED-${(made += 1)}`;
  indicator = await did.define(code, { ...people, populationCap: "600" });
  for (const [partner, value] of [
    ["A", "300"],
    ["B", "200"],
    ["C", "150"],
  ] as const)
    await did.count(partner, [{ indicatorCode: code, period, value }]);
});

const token = (partner: string) => initiative.partners[partner]!.token;
const ids = (partners: string) => [...partners].map((partner) => initiative.partners[partner]!.id);
const said = (partners: string, count: string) => ({
  indicatorId: indicator,
  period,
  membershipIds: ids(partners),
  people: count,
  method: "JOINT_SURVEY",
});
/** Said by the backbone, agreed to by each. */
const shared = async (partners: string, count: string) => {
  const { overlap, problems } = await did.overlap(initiative.backbone, said(partners, count));
  expect(problems).toEqual([]);
  for (const partner of partners) await did.agreeOverlap(token(partner), { id: overlap!.id });
  return overlap!.id;
};

describe("different people", () => {
  test("are a range and never a sum, as long as nobody knows whom partners share", async () => {
    expect(await did.aggregate(code, period)).toMatchObject({
      value: null,
      lower: "300",
      upper: "600",
      status: "COMPLETE",
    });
  });

  test("are a narrower range with every overlap that is known", async () => {
    await shared("AB", "60");
    await shared("AC", "30");
    await shared("BC", "20");
    expect(await did.aggregate(code, period)).toMatchObject({ value: null, lower: "540", upper: "560" });
    await shared("ABC", "10");
    expect(await did.aggregate(code, period)).toMatchObject({ value: "550", lower: "550", upper: "550" });
  });

  test("of a year are no sum of its quarters", async () => {
    await did.count("A", [{ indicatorCode: code, period: "2026Q2", value: "500" }]);
    expect(await did.aggregate(code, "2026")).toMatchObject({ value: null, lower: "500", upper: "600" });
  });

  test("have no upper bound while a partner is missing, unless there are only so many", async () => {
    const open = await did.define(`${code}-OPEN`, people);
    await did.oblige(open, "A", period, period);
    await did.oblige(open, "B", period, period);
    await did.count("A", [{ indicatorCode: `${code}-OPEN`, period, value: "40" }]);
    expect(await did.aggregate(`${code}-OPEN`, period)).toMatchObject({ value: null, lower: "40", upper: null });
  });
});

describe("an overlap", () => {
  test("counts once every partner it speaks of has agreed, and an earlier asOf does not know it", async () => {
    const before = await did.aggregate(code, period);
    const { overlap } = await did.overlap(token("A"), said("AB", "60"));
    expect(overlap).toMatchObject({ isAgreed: false, agreedBy: [{ code: "A" }], viewerCan: ["REMOVE"] });
    expect(await did.aggregate(code, period)).toMatchObject({ upper: "600" });
    const agreed = await did.agreeOverlap(token("B"), { id: overlap!.id, expectedVersion: overlap!.version });
    expect(agreed.overlap).toMatchObject({ isAgreed: true, agreedBy: [{ code: "A" }, { code: "B" }] });
    expect(await did.aggregate(code, period)).toMatchObject({ lower: "440", upper: "590" });
    expect(await did.aggregate(code, period, { asOf: before.asOf })).toEqual(before);
  });

  test("said anew takes the place of what was said, and everybody agrees anew", async () => {
    await shared("AB", "60");
    const known = await did.aggregate(code, period);
    await did.overlap(initiative.backbone, said("BA", "50"));
    expect(await did.aggregate(code, period)).toMatchObject({ upper: "600" });
    expect(await did.aggregate(code, period, { asOf: known.asOf })).toEqual(known);
  });

  test("is taken back by any partner it speaks of, and by no other", async () => {
    const id = await shared("AB", "60");
    const refused = await api.send(
      token("C"),
      "mutation ($id: ID!) { removeOverlap(input: { id: $id }) { problems { code } } }",
      { id },
    );
    expect(refused.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    expect((await did.removeOverlap(token("B"), { id })).problems).toEqual([]);
    expect(await did.aggregate(code, period)).toMatchObject({ lower: "300", upper: "600" });
  });

  test("agreed to at the moment it is replaced is told of it", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { overlap } = await did.overlap(token("A"), said("AB", String(round)));
      const [agreed, replaced] = await Promise.all([
        did.agreeOverlap(token("B"), { id: overlap!.id, expectedVersion: overlap!.version }),
        did.overlap(token("A"), said("AB", "7")),
      ]);
      expect(replaced.problems).toEqual([]);
      expect(agreed.problems.map((problem) => problem.code).every((one) => one === "CONFLICT")).toBe(true);
      // whoever came second, what A said last is not agreed to by B
      expect(await did.aggregate(code, period)).toMatchObject({ lower: "300" });
    }
  });

  test("that was replaced before somebody agreed is told as replaced", async () => {
    const { overlap } = await did.overlap(token("A"), said("AB", "1"));
    await did.overlap(token("A"), said("AB", "2"));
    const { problems } = await did.agreeOverlap(token("B"), { id: overlap!.id });
    expect(problems).toMatchObject([{ code: "CONFLICT", path: ["expectedVersion"] }]);
  });

  test("is of two or three different partners, a number of people, and of people who are not added up", async () => {
    const problem = async (input: object) =>
      (await did.overlap(initiative.backbone, { ...said("AB", "1"), ...input })).problems;
    expect(await problem({ membershipIds: ids("AA") })).toMatchObject([
      { code: "OVERLAP_PARTNERS_INVALID", path: ["membershipIds"] },
    ]);
    expect(await problem({ people: "1.5" })).toMatchObject([{ code: "OVERLAP_NOT_A_COUNT", path: ["people"] }]);
    expect(await problem({ period: "2026" })).toMatchObject([{ code: "PERIOD_OF_ANOTHER_FREQUENCY" }]);
    const visits = await did.define(`${code}-VISITS`, {
      ...people,
      measureType: "COUNT",
      acrossPartners: "SUM",
      acrossTime: "SUM",
    });
    expect(await problem({ indicatorId: visits })).toMatchObject([{ code: "OVERLAP_NOT_APPLICABLE" }]);
  });

  test("of what is sensitive is not found out by linking records", async () => {
    const indicatorId = await did.define(`${code}-SENSITIVE`, { ...people, isSensitive: true });
    const say = (method: string) => did.overlap(initiative.backbone, { ...said("AB", "1"), indicatorId, method });
    expect(await say("RECORD_LINKAGE")).toMatchObject({
      overlap: null,
      problems: [{ code: "RECORD_LINKAGE_NOT_ALLOWED", path: ["method"] }],
    });
    expect((await say("EXPERT")).problems).toEqual([]);
    expect((await did.overlap(initiative.backbone, { ...said("AB", "1"), method: "RECORD_LINKAGE" })).problems).toEqual(
      [],
    );
  });

  test("is of the definition in force in its period, whatever came after", async () => {
    const change = (from: string, changes: object) => did.change(indicator, from, changes);
    const added = { acrossPartners: "SUM", populationsDisjoint: true };
    expect((await change("2026Q2", added)).problems).toEqual([]);
    await shared("AB", "60");
    expect(await did.aggregate(code, period)).toMatchObject({ lower: "440", upper: "590" });
    const later = await did.overlap(initiative.backbone, { ...said("AB", "60"), period: "2026Q2" });
    expect(later.problems).toMatchObject([{ code: "OVERLAP_NOT_APPLICABLE" }]);
    const distinct = { acrossPartners: "SUM_DISTINCT", populationsDisjoint: false };
    expect((await change("2026Q3", distinct)).problems).toEqual([]);
    const between = await did.overlap(initiative.backbone, { ...said("AB", "60"), period: "2026Q2" });
    expect(between.problems).toMatchObject([{ code: "OVERLAP_NOT_APPLICABLE" }]);
  });

  test("is seen by the backbone and by the partners it speaks of", async () => {
    await shared("AB", "60");
    const seen = (who: string) => did.indicator<object[]>(who, code, "overlaps { people memberships { code } }");
    const overlap = { people: "60", memberships: [{ code: "A" }, { code: "B" }] };
    expect(await seen(initiative.backbone)).toEqual([overlap]);
    expect(await seen(token("B"))).toEqual([overlap]);
    for (const who of [token("C"), initiative.funder]) expect(await seen(who)).toEqual([]);
  });
});

test("a funder reads the range that was released, where every partner may be named, and no partner's own people otherwise", async () => {
  await shared("AB", "60");
  const seen = () => did.aggregate(code, period, {}, initiative.funder);
  expect(await seen()).toMatchObject({ value: null, lower: null, upper: null, suppressed: true });
  await consentToBeNamed(api, "overlaps");
  await shared("AC", "30");
  await shared("BC", "20");
  expect(await seen()).toMatchObject({ value: null, lower: "540", upper: "560", suppressed: false });
  const before = await seen();
  await shared("ABC", "10");
  expect(await seen()).toMatchObject({ value: "550", lower: "550", upper: "550" });
  expect(await did.aggregate(code, period, { asOf: before.asOf }, initiative.funder)).toEqual(before);
});

test("a partner that shares nothing is in no range either: it is missing there, as it is from every sum", async () => {
  await consentToBeNamed(api, "overlaps");
  await setConsent(api, "overlaps", "NONE", "A");
  await shared("BC", "20");
  const { lower, upper } = await did.aggregate(code, period, {}, initiative.funder);
  expect([lower, upper]).not.toContain("300");
  expect(Number(lower ?? 0)).toBeLessThanOrEqual(350);
  await consentToBeNamed(api, "overlaps");
});
