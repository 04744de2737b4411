import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { colleague, enter, foundInitiative, setConsent, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting, type Row } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
/** Every test has an indicator of its own. */
let code: string;
let made = 0;
const all = ["A", "B", "C", "D", "E"];

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "releases", all);
  did = reporting(api, initiative);
});
afterAll(() => api.close());
beforeEach(async () => {
  await setConsent(api, "releases", "AGGREGATE_ONLY");
  code = `I${(made += 1)}`;
});

const define = (input: object = kinds.COUNT) => did.define(code, input);
const seen = (period = "2026Q1", asOf?: string) => did.aggregate(code, period, asOf ? { asOf } : {}, initiative.funder);
const inside = (period = "2026Q1") => did.aggregate(code, period);
const row = (value: string, period = "2026Q1"): Row => ({ indicatorCode: code, period, value });
const say = (partner: string, value: string, extra: object = {}, period = "2026Q1") =>
  did.count(partner, [row(value, period)], extra);
/** Several partners report, and the backbone accepts them together: outside, they appear at once. */
const sayTogether = async (partners: readonly string[], value: string, period = "2026Q1") => {
  const ids: string[] = [];
  for (const partner of partners) ids.push(...(await did.report(partner, [row(value, period)])));
  expect((await did.accept(ids)).problems).toEqual([]);
};
const revise = (partner: string, value: string, period = "2026Q1") =>
  say(partner, value, { reason: "COUNTING_ERROR" }, period);

describe("a total of fewer than three partners", () => {
  test("is hidden, though it is told who reported; the third makes it show", async () => {
    await define();
    await say("A", "100");
    await say("B", "200");
    const hidden = {
      value: null,
      numerator: null,
      lower: null,
      suppressed: true,
      reported: 2,
      expected: 2,
      coverage: 1,
      valueState: null,
    };
    expect(await seen()).toMatchObject(hidden);
    expect(await inside()).toMatchObject({ value: "300", suppressed: false });
    await say("C", "50");
    expect(await seen()).toMatchObject({
      value: "350",
      suppressed: false,
      reported: 3,
      expected: 3,
      status: "COMPLETE",
    });
  });

  test("is shown with the consent of each of them to be named", async () => {
    await setConsent(api, "releases", "NAMED_PUBLIC", "A");
    await define();
    await say("A", "100");
    expect(await seen()).toMatchObject({ value: "100", suppressed: false });
    await say("B", "200");
    // the change was B's alone, and B did not consent
    expect(await seen()).toMatchObject({ value: null });
    await setConsent(api, "releases", "NAMED_PUBLIC", "B");
    await revise("B", "300");
    expect(await seen()).toMatchObject({ value: "400", reported: 2, expected: 2 });
  });

  test("is what a partner sees too: not even its own figure comes back as a total", async () => {
    await define();
    await say("A", "100");
    expect(await did.aggregate(code, "2026Q1", {}, initiative.partners["A"]!.token)).toMatchObject({
      value: null,
      suppressed: true,
    });
  });

  test("is no sum but one partner's own figure where it is the greatest: hidden without everybody's consent", async () => {
    await define({ ...kinds.COUNT, acrossPartners: "MAX", acrossTime: "MAX" });
    await sayTogether(all, "100");
    expect(await seen()).toMatchObject({ value: null, suppressed: true, reported: 5 });
    expect(await inside()).toMatchObject({ value: "100" });
  });

  test("is hidden also where others reported that nothing happened", async () => {
    await define(kinds.SHARE);
    const share = (numerator: string, denominator: string): Row => ({
      indicatorCode: code,
      period: "2026Q1",
      numerator,
      denominator,
    });
    await did.count("A", [share("50", "100")]);
    for (const partner of ["B", "C", "D"]) await did.count(partner, [share("0", "0")]);
    expect(await seen()).toMatchObject({ value: null, suppressed: true, reported: 4, expected: 4 });
  });
});

describe("a change", () => {
  beforeEach(async () => {
    await define();
    await sayTogether(all, "100");
    expect(await seen()).toMatchObject({ value: "500", restated: false });
  });

  test("by one partner is held until three have changed; the backbone sees it at once", async () => {
    await revise("A", "90");
    expect([(await seen()).value, (await inside()).value]).toEqual(["500", "490"]);
    await revise("B", "80");
    expect([(await seen()).value, (await inside()).value]).toEqual(["500", "470"]);
    await revise("C", "70");
    expect(await seen()).toMatchObject({ value: "440", restated: true });
    expect(await inside()).toMatchObject({ value: "440", restated: true });
  });

  test("by one partner twice is still one partner's", async () => {
    for (const value of ["90", "80", "70", "60"]) await revise("A", value);
    expect(await seen()).toMatchObject({ value: "500" });
  });

  test("that was taken back is none", async () => {
    await revise("A", "90");
    await revise("B", "90");
    await revise("A", "100");
    await revise("B", "100");
    await revise("C", "10");
    expect(await seen()).toMatchObject({ value: "500" });
    await revise("D", "10");
    expect(await seen()).toMatchObject({ value: "500" });
    await revise("E", "10");
    expect(await seen()).toMatchObject({ value: "230" });
  });

  test("by those who all consent to be named goes out at once", async () => {
    await setConsent(api, "releases", "NAMED_PUBLIC", "A");
    await revise("A", "90");
    expect(await seen()).toMatchObject({ value: "490" });
  });

  test("of a partner that shares nothing does not fill up the three", async () => {
    await setConsent(api, "releases", "NONE", "E");
    code = `I${(made += 1)}`;
    await define();
    await sayTogether(all, "100");
    expect(await seen()).toMatchObject({ value: "400", reported: 4, expected: 5 });
    await revise("E", "1");
    await revise("A", "90");
    await revise("B", "80");
    expect(await seen()).toMatchObject({ value: "400" });
    await revise("C", "70");
    expect(await seen()).toMatchObject({ value: "340", reported: 4, expected: 5 });
  });

  test("asOf snaps to the release that was in force", async () => {
    const first = await seen();
    for (const partner of ["A", "B", "C"]) await revise(partner, "10");
    const second = await seen();
    expect([first.value, second.value]).toEqual(["500", "230"]);
    expect(await seen("2026Q1", first.asOf)).toEqual(first);
    expect(await seen("2026Q1", second.asOf)).toEqual(second);
    const between = new Date(Date.parse(second.asOf) - 1).toISOString();
    expect(await seen("2026Q1", between)).toEqual(first);
    expect(await seen("2026Q1", "2999-01-01T00:00:00Z")).toEqual(second);
    expect(await seen("2026Q1", "2001-01-01T00:00:00Z")).toMatchObject({
      value: null,
      reported: 0,
      expected: 0,
      suppressed: false,
    });
  });

  test("cannot be told by going through a time without a figure: shown, coverage only, shown again", async () => {
    // three withdraw: too little is left for a figure
    const withdrawn = [{ indicatorCode: code, period: "2026Q1", valueState: "NOT_COLLECTED" }];
    for (const partner of ["A", "B"]) await did.count(partner, withdrawn, { reason: "OTHER" });
    expect(await seen()).toMatchObject({ value: "500" });
    await did.count("C", withdrawn, { reason: "OTHER" });
    expect(await seen()).toMatchObject({
      value: null,
      suppressed: false,
      reported: 2,
      expected: 5,
      status: "INSUFFICIENT",
    });
    // two come back as they were, and one with another figure
    await revise("A", "100");
    await revise("B", "100");
    await revise("C", "7");
    expect(await inside()).toMatchObject({ value: "407", reported: 5 });
    // against the figure that was shown, only C has changed
    expect((await seen()).value).toBeNull();
    await revise("D", "7");
    await revise("E", "7");
    expect(await seen()).toMatchObject({ value: "221", reported: 5, expected: 5 });
  });

  test("a new partner's figure is a change like any other", async () => {
    const newcomers = ["F", "G", "H"];
    const grown = await foundMore(newcomers);
    await grown("F", "1");
    await grown("G", "1");
    expect(await seen()).toMatchObject({ value: "500", reported: 5 });
    await grown("H", "1");
    expect(await seen()).toMatchObject({ value: "503", reported: 8, expected: 8 });
  });
});

describe("small groups of people", () => {
  const share = (numerator: string, denominator: string): Row => ({
    indicatorCode: code,
    period: "2026Q1",
    numerator,
    denominator,
  });
  test.each([
    [
      "denominator below 5",
      [
        ["1", "1"],
        ["1", "1"],
        ["1", "1"],
      ],
      true,
    ],
    [
      "numerator below 5",
      [
        ["1", "50"],
        ["1", "50"],
        ["1", "50"],
      ],
      true,
    ],
    [
      "all but fewer than 5",
      [
        ["49", "50"],
        ["49", "50"],
        ["49", "50"],
      ],
      true,
    ],
    [
      "none of many",
      [
        ["0", "50"],
        ["0", "50"],
        ["0", "50"],
      ],
      false,
    ],
    [
      "all of many",
      [
        ["50", "50"],
        ["50", "50"],
        ["50", "50"],
      ],
      false,
    ],
    [
      "enough of each",
      [
        ["5", "50"],
        ["0", "50"],
        ["0", "50"],
      ],
      false,
    ],
  ])("hide a proportion: %s", async (_, figures, hidden) => {
    await define(kinds.SHARE);
    for (const [index, [numerator, denominator]] of figures.entries())
      await did.count(all[index]!, [share(numerator!, denominator!)]);
    const found = await seen();
    expect(found.suppressed).toBe(hidden);
    expect([found.value, found.numerator, found.denominator].every((figure) => figure === null)).toBe(hidden);
  });

  test("hide a mean of fewer than 5", async () => {
    await define(kinds.MEAN);
    for (const partner of ["A", "B", "C"])
      await did.count(partner, [{ indicatorCode: code, period: "2026Q1", value: "30", denominator: "1" }]);
    expect(await seen()).toMatchObject({ value: null, denominator: null, suppressed: true });
  });
});

describe("coverage", () => {
  test("below the least gives no figure, only who reported", async () => {
    const indicator = await define();
    for (const partner of all) await did.oblige(indicator, partner, "2026Q1", "2026Q1");
    for (const partner of ["A", "B", "C"]) await say(partner, "100");
    expect(await seen()).toMatchObject({
      value: null,
      suppressed: false,
      reported: 3,
      expected: 5,
      coverage: 0.6,
      status: "INSUFFICIENT",
    });
    expect(await inside()).toMatchObject({ value: "300", lower: "300", isLowerBound: true, status: "INSUFFICIENT" });
    await say("D", "100");
    expect(await seen()).toMatchObject({
      value: "400",
      lower: "400",
      isLowerBound: true,
      reported: 4,
      status: "PARTIAL",
    });
  });

  test("of a partner that shares nothing is missing, and its figure is in no total", async () => {
    await setConsent(api, "releases", "NONE", "E");
    await define();
    await sayTogether(all, "100");
    expect(await seen()).toMatchObject({ value: "400", reported: 4, expected: 5, isLowerBound: true });
    expect(await inside()).toMatchObject({ value: "500", reported: 5 });
  });

  test("that rises because one more partner is asked is told, with the same figure", async () => {
    const indicator = await define();
    await sayTogether(["A", "B", "C", "D"], "100");
    await did.oblige(indicator, "E", "2026Q1", "2026Q1");
    expect(await seen()).toMatchObject({ value: "400", reported: 4, expected: 5, coverage: 0.8, status: "PARTIAL" });
  });
});

describe("a longer period", () => {
  test("over a hidden part stays hidden", async () => {
    await define();
    for (const partner of ["A", "B", "C"]) await say(partner, "100", {}, "2026Q1");
    for (const partner of ["A", "B"]) await say(partner, "100", {}, "2026Q2");
    expect(await seen("2026S1")).toMatchObject({ value: null, suppressed: true, reported: 5, expected: 5 });
    expect(await inside("2026S1")).toMatchObject({ value: "500" });
    await say("C", "100", {}, "2026Q2");
    expect(await seen("2026S1")).toMatchObject({ value: "600", suppressed: false });
  });

  test("of a stock asks only for its last part", async () => {
    await define({ ...kinds.COUNT, acrossTime: "LAST" });
    for (const partner of ["A", "B"]) await say(partner, "100", {}, "2026Q1");
    for (const partner of ["A", "B", "C"]) await say(partner, "100", {}, "2026Q2");
    expect(await seen("2026S1")).toMatchObject({ value: "300", suppressed: false, reported: 3 });
  });

  test("over a held part is made of what was released", async () => {
    await define();
    for (const period of ["2026Q1", "2026Q2"])
      for (const partner of ["A", "B", "C"]) await say(partner, "100", {}, period);
    await revise("A", "1", "2026Q2");
    expect(await seen("2026S1")).toMatchObject({ value: "600" });
    expect(await inside("2026S1")).toMatchObject({ value: "501" });
  });
});

test("what was released is never changed, only replaced: at every instant one release of a period is in force", async () => {
  await define();
  await sayTogether(all, "100");
  for (const partner of ["A", "B", "C", "D"]) await revise(partner, "50");
  const overlaps = await api.look(
    `select a.id from release a join release b on b.initiative_id = a.initiative_id and b.definition_id = a.definition_id
       and b.period_start = a.period_start and b.period_end = a.period_end and b.id <> a.id
       and a.released_at < b.replaced_at and b.released_at < a.replaced_at`,
  );
  expect(overlaps).toEqual([]);
});

/** More partners for this test's indicator. */
async function foundMore(codes: readonly string[]) {
  const add = `mutation ($input: AddMembershipInput!) { addMembership(input: $input) { membership { id } problems { code } } }`;
  const members = new Map<string, { id: string; token: string }>();
  for (const code of codes) {
    const input = { initiativeId: initiative.id, code, organisation: { name: code }, roles: ["PARTNER"] };
    const { addMembership } = await api.ask<{ addMembership: { membership: { id: string } } }>(
      initiative.backbone,
      add,
      { input },
    );
    const { id } = addMembership.membership;
    await enter(api, id);
    members.set(code, {
      id,
      token: await colleague(api, initiative, id, `lead-${code.toLowerCase()}`, ["PARTNER_LEAD"]),
    });
  }
  return async (partner: string, value: string) => {
    const { id, token } = members.get(partner)!;
    const { measurements } = await did.record(token, id, [row(value)], { submit: true });
    expect((await did.accept(measurements.map(({ id }) => id))).problems).toEqual([]);
  };
}
