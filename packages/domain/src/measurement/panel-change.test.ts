import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDecimal } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { panelChange } from "./panel-change.ts";

const figures = fc.dictionary(fc.constantFrom("A", "B", "C", "D"), fc.option(anyDecimal), {
  noNullPrototype: true,
});

test("with the same partners both times there is one change, not two", () =>
  holds(
    fc.property(fc.dictionary(fc.string(), fc.tuple(anyDecimal, anyDecimal), { noNullPrototype: true }), (partners) => {
      const at = (time: 0 | 1) =>
        Object.fromEntries(Object.entries(partners).map(([name, pair]) => [name, pair[time]]));
      const { allPartners, samePartners } = panelChange(at(0), at(1));
      expect(samePartners).toEqual({ partners: Object.keys(partners), ...allPartners });
    }),
  ));

test("a partner that reports once moves the headline and never the like-for-like trend", () =>
  holds(
    fc.property(figures, figures, anyDecimal, (previous, current, newcomer) => {
      const before = panelChange(previous, current);
      const after = panelChange(previous, { ...current, E: newcomer });
      expect(after.samePartners).toEqual(before.samePartners);
      expect(after.allPartners.previous).toBe(before.allPartners.previous);
    }),
  ));

test("a change against nobody, or against zero, is not a percentage", () => {
  expect(panelChange({}, { A: "5" }).allPartners).toEqual({
    previous: null,
    current: "5",
    change: null,
    changePercent: null,
  });
  expect(panelChange({ A: "0" }, { A: "5" }).allPartners).toEqual({
    previous: "0",
    current: "5",
    change: "5",
    changePercent: null,
  });
  expect(panelChange({ A: null }, { A: "5" }).samePartners).toMatchObject({
    partners: [],
    previous: null,
    current: null,
  });
});

test("less of a loss is a rise", () => {
  expect(panelChange({ A: "-10" }, { A: "-5" }).allPartners).toMatchObject({
    change: "5",
    changePercent: "50",
  });
});

test("a partner may be called anything", () => {
  expect(panelChange({ A: "1" }, { constructor: "5" }).samePartners.partners).toEqual([]);
  expect(panelChange({ constructor: "1" }, { A: "5" }).samePartners.partners).toEqual([]);
});
