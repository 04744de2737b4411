import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDate, anyFrequency, anyMonth, anyPeriod } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import {
  dueOn,
  isOwnPeriod,
  latestPeriods,
  ownPeriods,
  parsePeriod,
  periodAt,
  periodBefore,
  tiling,
} from "./period.ts";
import type { Period } from "./period.ts";

describe("parsePeriod", () => {
  test.each([
    ["2026", "ANNUAL", "2026-01-01", "2026-12-31"],
    ["2026S1", "SEMIANNUAL", "2026-01-01", "2026-06-30"],
    ["2026S2", "SEMIANNUAL", "2026-07-01", "2026-12-31"],
    ["2026Q1", "QUARTERLY", "2026-01-01", "2026-03-31"],
    ["2026Q4", "QUARTERLY", "2026-10-01", "2026-12-31"],
    ["202602", "MONTHLY", "2026-02-01", "2026-02-28"],
    ["202802", "MONTHLY", "2028-02-01", "2028-02-29"],
    ["2026W7", "WEEKLY", "2026-02-09", "2026-02-15"],
    ["2026W1", "WEEKLY", "2025-12-29", "2026-01-04"],
    ["2026W53", "WEEKLY", "2026-12-28", "2027-01-03"],
    ["20260315", "DAILY", "2026-03-15", "2026-03-15"],
    ["2026Feb", "ANNUAL", "2026-02-01", "2027-01-31"],
    ["2027Feb", "ANNUAL", "2027-02-01", "2028-01-31"],
    ["2027March", "ANNUAL", "2027-03-01", "2028-02-29"],
    ["2026April", "ANNUAL", "2026-04-01", "2027-03-31"],
    ["2026July", "ANNUAL", "2026-07-01", "2027-06-30"],
    ["2026Sep", "ANNUAL", "2026-09-01", "2027-08-31"],
    ["2026Oct", "ANNUAL", "2026-10-01", "2027-09-30"],
    ["2026Dec", "ANNUAL", "2026-12-01", "2027-11-30"],
    ["1900", "ANNUAL", "1900-01-01", "1900-12-31"],
    ["2200W1", "WEEKLY", "2199-12-30", "2200-01-05"],
  ])("%s is %s, %s to %s", (code, frequency, start, end) =>
    expect(parsePeriod(code)).toMatchObject({ code, frequency, start, end }),
  );

  test.each([
    "",
    "1899",
    "2201",
    "26",
    "02026",
    "2026S0",
    "2026S3",
    "2026s1",
    "2026Q0",
    "2026Q5",
    "202600",
    "202613",
    "2026W0",
    "2026W07",
    "2026W54",
    "2025W53",
    "20260229",
    "20261301",
    "20260100",
    "2026Jan",
    "2026april",
    "2026Apr",
    "2026-03",
    "2026 ",
    "2026\n",
    "2026Q1Q2",
    "２０２６",
  ])("%j is no period", (code) => expect(parsePeriod(code)).toBeNull());

  test("every period is read back from its code as it was", () =>
    holds(
      fc.property(anyPeriod, (any) => {
        expect(parsePeriod(any.code)).toEqual(any);
      }),
    ));

  test("a code that is read is the period's only code", () =>
    holds(
      fc.property(fc.stringMatching(/^(19|20|21)\d\d([SQW]\d{1,2}|\d{2}|\d{4}|April|Oct)?$/), (code) => {
        const period = parsePeriod(code);
        if (period !== null) expect(periodAt(period.frequency, period.yearStartMonth, period.start).code).toBe(code);
      }),
    ));

  test("weeks are those of ISO 8601: Monday to Sunday, in the year of their Thursday", () =>
    holds(
      fc.property(anyDate, (date) => {
        const week = periodAt("WEEKLY", 1, date);
        const start = new Date(`${week.start}T00:00:00Z`);
        expect(start.getUTCDay()).toBe(1);
        const thursday = new Date(start.getTime() + 3 * 86_400_000);
        const daysIntoYear = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000;
        expect(week.code).toBe(`${thursday.getUTCFullYear()}W${Math.floor(daysIntoYear / 7) + 1}`);
      }),
    ));
});

describe("periodAt", () => {
  test("the period at a date contains it and is the indicator's own", () =>
    holds(
      fc.property(anyFrequency, anyMonth, anyDate, (frequency, month, date) => {
        const period = periodAt(frequency, month, date);
        expect(period.start <= date && date <= period.end).toBe(true);
        expect(isOwnPeriod(period, frequency, month)).toBe(true);
      }),
    ));

  test("before the month in which years begin, a date is in last year's year", () => {
    expect(periodAt("ANNUAL", 4, "2026-03-31").code).toBe("2025April");
    expect(periodAt("ANNUAL", 4, "2026-04-01").code).toBe("2026April");
    expect(periodAt("ONE_OFF", 1, "2026-04-01").code).toBe("2026");
  });
});

describe("isOwnPeriod", () => {
  test("only years care in which month years begin", () => {
    expect(isOwnPeriod(period("2026April"), "ANNUAL", 4)).toBe(true);
    expect(isOwnPeriod(period("2026"), "ANNUAL", 4)).toBe(false);
    expect(isOwnPeriod(period("2026Q2"), "QUARTERLY", 4)).toBe(true);
    expect(isOwnPeriod(period("202604"), "QUARTERLY", 1)).toBe(false);
  });

  test("a one-off indicator takes any period", () =>
    holds(
      fc.property(anyPeriod, anyMonth, (any, month) => {
        expect(isOwnPeriod(any, "ONE_OFF", month)).toBe(true);
      }),
    ));
});

describe("ownPeriods", () => {
  test("only periods that lie wholly between the dates are listed", () => {
    const codes = ownPeriods("QUARTERLY", 1, "2026-01-02", "2027-03-31", 10)?.map(({ code }) => code);
    expect(codes).toEqual(["2026Q2", "2026Q3", "2026Q4", "2027Q1"]);
  });

  test("more than the limit is no list, exactly the limit is one", () => {
    expect(ownPeriods("MONTHLY", 1, "2026-01-01", "2026-12-31", 11)).toBeNull();
    expect(ownPeriods("MONTHLY", 1, "2026-01-01", "2026-12-31", 12)).toHaveLength(12);
  });

  test("nothing lies between dates the wrong way round, and nothing of a one-off", () => {
    expect(ownPeriods("DAILY", 1, "2026-02-01", "2026-01-01", 10)).toEqual([]);
    expect(ownPeriods("ONE_OFF", 1, "2026-01-01", "2026-12-31", 10)).toEqual([]);
  });

  test("the list ends with the last period that has a code", () => {
    const codes = (end: string) => ownPeriods("QUARTERLY", 1, "2200-07-01", end, 10)?.map(({ code }) => code);
    expect(codes("2201-11-30")).toEqual(["2200Q3", "2200Q4"]);
    for (const { code } of ownPeriods("DAILY", 1, "2200-12-01", "2201-11-30", 400) ?? [])
      expect(parsePeriod(code)).not.toBeNull();
    expect(tiling(period("2200Dec"), "MONTHLY", 1)).toBeNull();
  });

  test("they follow each other without a gap, and none that would fit is left out", () =>
    holds(
      fc.property(anyFrequency, anyMonth, anyDate, fc.nat(1000), (frequency, month, start, days) => {
        fc.pre(frequency !== "ONE_OFF");
        const end = shifted(start, days);
        const periods = ownPeriods(frequency, month, start, end, 2000) ?? [];
        expectContiguous(periods);
        for (const own of periods) expect(isOwnPeriod(own, frequency, month)).toBe(true);
        const atStart = periodAt(frequency, month, start);
        const first = atStart.start < start ? periodAt(frequency, month, shifted(atStart.end, 1)) : atStart;
        if (periods.length > 0) expect(periods[0]).toEqual(first);
        const last = periods.at(-1);
        const after = last === undefined ? first : periodAt(frequency, month, shifted(last.end, 1));
        expect(after.end > end || parsePeriod(after.code) === null).toBe(true);
      }),
    ));
});

describe("periodBefore", () => {
  test.each([
    ["DAILY", 1, "20260301", "20260228"],
    ["WEEKLY", 1, "2026W1", "2025W52"],
    ["MONTHLY", 1, "202601", "202512"],
    ["QUARTERLY", 1, "2026Q1", "2025Q4"],
    ["SEMIANNUAL", 1, "2026S2", "2026S1"],
    ["ANNUAL", 4, "2026April", "2025April"],
    ["ONE_OFF", 1, "2026", undefined],
  ] as const)("of a %s indicator whose years begin in month %i, %s is after %s", (frequency, month, code, before) => {
    const period = parsePeriod(code);
    if (period === null) throw new Error(`${code} is a period`);
    expect(periodBefore(period, frequency, month)?.code).toBe(before);
  });
});

describe("tiling", () => {
  test.each([
    ["2026Q2", "MONTHLY", 1, ["202604", "202605", "202606"]],
    ["2026S1", "QUARTERLY", 1, ["2026Q1", "2026Q2"]],
    ["2026April", "QUARTERLY", 1, ["2026Q2", "2026Q3", "2026Q4", "2027Q1"]],
    ["2026July", "SEMIANNUAL", 1, ["2026S2", "2027S1"]],
    ["2026April", "ANNUAL", 4, ["2026April"]],
    ["2026W7", "WEEKLY", 1, ["2026W7"]],
    ["2026W7", "DAILY", 1, ["20260209", "20260210", "20260211", "20260212", "20260213", "20260214", "20260215"]],
    ["2026W7", "ONE_OFF", 1, ["2026W7"]],
  ] as const)("%s of a %s indicator (year from month %i) is %j", (code, frequency, month, codes) =>
    expect(tiling(period(code), frequency, month)?.map((tile) => tile.code)).toEqual(codes),
  );

  test.each([
    ["2026Feb", "QUARTERLY", 1],
    ["2026April", "SEMIANNUAL", 1],
    ["2026", "ANNUAL", 4],
    ["2026April", "ANNUAL", 1],
    ["202604", "QUARTERLY", 1],
    ["2026W7", "MONTHLY", 1],
    ["20260401", "MONTHLY", 1],
    ["2026Q1", "WEEKLY", 1],
  ] as const)("%s cannot be made of the periods of a %s indicator (year from month %i)", (code, frequency, month) =>
    expect(tiling(period(code), frequency, month)).toBeNull(),
  );

  test("weeks fill no month, not even a February that is four whole weeks", () =>
    expect(tiling(period("202702"), "WEEKLY", 1)).toBeNull());

  test("tiles follow each other without gap or overlap and cover the period exactly", () =>
    holds(
      fc.property(anyPeriod, anyFrequency, anyMonth, (whole, frequency, month) => {
        const tiles = tiling(whole, frequency, month);
        if (tiles === null) return;
        expectContiguous(tiles);
        expect([tiles[0]?.start, tiles.at(-1)?.end]).toEqual([whole.start, whole.end]);
        for (const tile of tiles) expect(isOwnPeriod(tile, frequency, month)).toBe(true);
      }),
    ));

  test("days fill every period, months every one but days and weeks", () =>
    holds(
      fc.property(anyPeriod, (whole) => {
        // the last years and weeks end where days have no codes any more
        fc.pre(whole.end <= "2200-12-31");
        expect(tiling(whole, "DAILY", 1)).not.toBeNull();
        const isShort = whole.frequency === "DAILY" || whole.frequency === "WEEKLY";
        expect(tiling(whole, "MONTHLY", 1) === null).toBe(isShort);
      }),
    ));
});

describe("latestPeriods", () => {
  test("are those that have ended by a day, oldest first", () => {
    const codes = (end: string) => latestPeriods("QUARTERLY", 1, end, 3).map(({ code }) => code);
    expect(codes("2026-03-31")).toEqual(["2025Q3", "2025Q4", "2026Q1"]);
    expect(codes("2026-03-30")).toEqual(["2025Q2", "2025Q3", "2025Q4"]);
    expect(codes("1900-06-30")).toEqual(["1900Q1", "1900Q2"]);
    expect(latestPeriods("ONE_OFF", 1, "2026-03-31", 3)).toEqual([]);
  });

  test("follow each other and are the indicator's own, whatever it is", () =>
    holds(
      fc.property(anyFrequency, anyMonth, anyDate, fc.integer({ min: 1, max: 40 }), (frequency, month, end, count) => {
        const periods = latestPeriods(frequency, month, end, count);
        expectContiguous(periods);
        expect(periods.length).toBeLessThanOrEqual(count);
        for (const each of periods) expect(isOwnPeriod(each, frequency, month) && each.end <= end).toBe(true);
        const last = periods.at(-1);
        // the next one has not ended
        if (last) expect(ownPeriods(frequency, month, shifted(last.end, 1), end, 1)).toEqual([]);
      }),
    ));
});

test("a figure is due fifteen days after its period, or as many as agreed", () => {
  expect(dueOn(period("2026Q1"))).toBe("2026-04-15");
  expect(dueOn(period("2026"), 31)).toBe("2027-01-31");
  expect(dueOn(period("202602"), 0)).toBe("2026-02-28");
});

function period(code: string): Period {
  const found = parsePeriod(code);
  if (found === null) throw new Error(`${code} is no period`);
  return found;
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function expectContiguous(periods: readonly Period[]): void {
  for (const [index, { end }] of periods.slice(0, -1).entries()) {
    expect(periods[index + 1]?.start).toBe(shifted(end, 1));
  }
}
