import { expect, test } from "vitest";
import { findingOf } from "./finding.ts";

const told = (period: string, value: string | null, definitionVersion = 1) => ({ period, value, definitionVersion });
const written = (value: string) => Number(value).toFixed(1);

test("the latest figure is compared with the first one known, gaps or not", () => {
  const series = [told("2020", null), told("2021", "60"), told("2022", null), told("2023", "71"), told("2024", null)];
  expect(findingOf(series, written)).toEqual({
    way: "ROSE",
    since: { period: "2021", value: "60" },
    latest: series[3],
  });
  expect(findingOf(series.toReversed(), written)?.way).toBe("FELL");
});

test("where it has a way to a target, it is compared with where that began: words and status say the same", () => {
  const on = (period: string, value: string) => ({
    ...told(period, value),
    progress: { baseline: { period: "2022", value: "21.5" } },
  });
  expect(findingOf([told("2012", "24.7"), told("2022", "21.5"), on("2025", "22.6")], written)).toMatchObject({
    way: "ROSE",
    since: { period: "2022" },
  });
});

test("figures of another definition are not compared", () => {
  const series = [told("2021", "90"), told("2022", "60", 2), told("2023", "70", 2)];
  expect(findingOf(series, written)).toMatchObject({ way: "ROSE", since: { period: "2022" } });
  expect(findingOf(series.slice(0, 2), written)).toMatchObject({ way: "FIRST", latest: { value: "60" } });
});

test("a lower bound can have risen; that it fell or stayed, nobody knows", () => {
  const atLeast = (value: string) => ({ ...told("2023", value), isLowerBound: true });
  const begun = told("2022", "100");
  expect(findingOf([begun, atLeast("40")], written)).toMatchObject({ way: "AT_LEAST", latest: { value: "40" } });
  expect(findingOf([begun, atLeast("100")], written)?.way).toBe("AT_LEAST");
  expect(findingOf([atLeast("40")], written)?.way).toBe("AT_LEAST");
  expect(findingOf([begun, atLeast("120")], written)?.way).toBe("ROSE_AT_LEAST");
});

test("where it began with a lower bound, it is not compared with that: what rose may have been there all along", () => {
  const begun = { ...told("2022", "40"), isLowerBound: true };
  const series = [begun, told("2023", "90"), told("2024", "100")];
  expect(findingOf(series, written)).toMatchObject({ way: "ROSE", since: { period: "2023" } });
  expect(findingOf(series.slice(0, 2), written)?.way).toBe("FIRST");
});

test("what is written alike stayed, and zero is a figure", () => {
  expect(findingOf([told("2021", "22.58"), told("2022", "22.61")], written)?.way).toBe("STAYED");
  expect(findingOf([told("2021", "4"), told("2022", "0")], written)?.way).toBe("FELL");
  expect(findingOf([told("2021", null)], written)).toBeNull();
});
