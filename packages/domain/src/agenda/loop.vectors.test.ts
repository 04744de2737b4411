import { expect, test } from "vitest";
import { expectVector, vector } from "../../test/vectors.ts";
import { loopClosure, type RaisedTheme } from "./loop.ts";

test("LOOP-01", () => {
  const { input, expected } = vector<{ themes: RaisedTheme[]; limitDays: number; today: string }>("LOOP-01");
  expectVector(expected, { ...loopClosure(input.themes, input.today, input.limitDays) });
});

test("what is answered after the day that is looked at was not answered on it", () => {
  const theme = { raisedOn: "2026-01-10", respondedOn: "2026-05-01" };
  expect(loopClosure([theme], "2026-04-30")).toMatchObject({ judgeable: 1, open: 1, rateEver: 0 });
  expect(loopClosure([theme], "2026-05-01")).toMatchObject({ judgeable: 1, closedLate: 1, open: 0 });
  expect(loopClosure([theme], "2026-01-09")).toMatchObject({ judgeable: 0, rateInTime: null });
});
