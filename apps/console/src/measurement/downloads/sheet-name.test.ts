import { expect, test } from "vitest";
import { sheetName } from "./save-workbook.ts";

test("a sheet has a name that Excel takes, and no two have the same", () => {
  const used = new Set<string>();
  expect(sheetName("Water [2024]: all/some", used)).toBe("Water  2024   all some");
  const long = "x".repeat(40);
  expect(sheetName(long, used)).toHaveLength(31);
  const second = sheetName(long, used);
  expect(second).toHaveLength(31);
  expect(second.endsWith(" 2")).toBe(true);
  expect(sheetName("", used)).toBe("1");
});
