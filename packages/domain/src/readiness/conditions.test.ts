import { expect, test } from "vitest";
import { minutesOnTime } from "../communication/minutes.ts";
import { quarterEndsBefore, settledQuarterEnd, yearTo } from "./conditions.ts";

test("quarter ends before a day are the last ones, and never the day itself", () => {
  expect(quarterEndsBefore("2026-11-23")).toEqual(["2025-12-31", "2026-03-31", "2026-06-30", "2026-09-30"]);
  expect(quarterEndsBefore("2026-09-30", 2)).toEqual(["2026-03-31", "2026-06-30"]);
  expect(quarterEndsBefore("2024-01-01", 1)).toEqual(["2023-12-31"]);
});

test("a quarter is told of once its reports are no longer waited for", () => {
  expect(settledQuarterEnd("2026-10-30")).toBe("2026-06-30");
  expect(settledQuarterEnd("2026-10-31")).toBe("2026-09-30");
  expect(settledQuarterEnd("2026-11-23")).toBe("2026-09-30");
});

test("a year ends with its day, also where that day is not in every year", () => {
  expect(yearTo("2026-09-30")).toBe("2025-10-01");
  expect(yearTo("2024-02-29")).toBe("2023-03-01");
  expect(yearTo("2025-02-28")).toBe("2024-02-29");
});

test("minutes are judged once their ten days are over, by when they could be read first", () => {
  const held = [
    { startsOn: "2026-06-01", publishedOn: "2026-06-11" },
    { startsOn: "2026-06-01", publishedOn: "2026-06-12" },
    { startsOn: "2026-06-01", publishedOn: null },
    { startsOn: "2026-06-15", publishedOn: null },
  ];
  expect(minutesOnTime(held, "2026-06-20")).toEqual({ due: 3, onTime: 1, late: 1, missing: 1, onTimeRate: 1 / 3 });
  // what was published on the 12th was not there on the day before
  expect(minutesOnTime(held, "2026-06-11")).toMatchObject({ due: 0, onTimeRate: null });
});
