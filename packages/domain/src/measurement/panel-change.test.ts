import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyMeasureType, answersOf, ruleOf } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import type { AggregateRule } from "./aggregate.ts";
import { panelChange, type PartnerTallies } from "./panel-change.ts";
import { tally } from "./tally.ts";

const count: AggregateRule = {
  measureType: "COUNT",
  acrossPartners: "SUM",
  acrossTime: "SUM",
  multiplier: 1,
  allowsNegative: true,
  populationCap: null,
  minCoverage: "0.8",
};
const share = {
  ...count,
  measureType: "PROPORTION",
  acrossPartners: "RATIO_OF_SUMS",
  acrossTime: "RATIO_OF_SUMS",
  multiplier: 100,
} as const;

const none = { value: null, numerator: null, denominator: null };
const said = (value: string | null) =>
  tally("COUNT", [{ waived: false, figure: value === null ? null : { ...none, valueState: "REPORTED", value } }]);
const of = (numerator: string, denominator: string) =>
  tally("PROPORTION", [{ waived: false, figure: { ...none, valueState: "REPORTED", numerator, denominator } }]);
/** Partner → its figure of a whole period, or of each of its parts. */
const panel = (partners: Record<string, string | null | (string | null)[]>): PartnerTallies =>
  new Map(Object.entries(partners).map(([partner, values]) => [partner, [values].flat().map(said)]));

/** A rule and what up to four partners said of one period, twice. */
const panels = anyMeasureType.chain((type) => {
  const one = fc.dictionary(
    fc.constantFrom("A", "B", "C", "D"),
    answersOf(type).map((answers) => [tally(type, answers.slice(0, 1))]),
  );
  const asMap = one.map((partners): PartnerTallies => new Map(Object.entries(partners)));
  return fc.tuple(ruleOf(type), asMap, asMap);
});

test("with the same partners both times there is one change, not two", () =>
  holds(
    fc.property(panels, ([rule, found]) => {
      const reported = new Map([...found].filter(([, tallies]) => tallies.every((each) => each.reported > 0)));
      const { allPartners, samePartners } = panelChange(rule, reported, reported);
      expect(samePartners).toEqual({ partners: [...reported.keys()], ...allPartners });
    }),
  ));

test("a partner that reports once moves the headline and never the like-for-like trend", () =>
  holds(
    fc.property(panels, ([rule, previous, current]) => {
      const newcomer = new Map([...current, ["E", [said("5")]]]);
      const [before, after] = [panelChange(rule, previous, current), panelChange(rule, previous, newcomer)];
      expect(after.samePartners).toEqual(before.samePartners);
      expect(after.allPartners.previous).toBe(before.allPartners.previous);
    }),
  ));

test("ratios are pooled over the same partners, never averaged", () => {
  const previous = new Map([
    ["A", [of("1", "10")]],
    ["B", [of("80", "90")]],
  ]);
  const current = new Map([
    ["B", [of("81", "90")]],
    ["C", [of("0", "100")]],
    ["A", [of("2", "10")]],
  ]);
  expect(panelChange(share, previous, current)).toEqual({
    allPartners: { previous: "81", current: "41.5", change: "-39.5", changePercent: "-48.7654320988" },
    samePartners: { partners: ["A", "B"], previous: "81", current: "83", change: "2", changePercent: "2.4691358025" },
  });
});

describe("over a longer period", () => {
  test("a partner that is missing from one part is in no like-for-like trend", () => {
    const found = panelChange(count, panel({ A: ["1", "2"], B: ["5", null] }), panel({ A: ["2", "3"], B: ["5", "5"] }));
    expect(found.allPartners).toMatchObject({ previous: "8", current: "15" });
    expect(found.samePartners).toMatchObject({ partners: ["A"], previous: "3", current: "5" });
  });

  test("of a stock only the last part is asked", () => {
    const stock = { ...count, acrossTime: "LAST" } as const;
    const found = panelChange(stock, panel({ A: [null, "2"] }), panel({ A: ["7", "3"] }));
    expect(found.samePartners).toMatchObject({ partners: ["A"], previous: "2", current: "3", change: "1" });
  });
});

test("a change against nobody, or against zero, is not a percentage", () => {
  expect(panelChange(count, panel({}), panel({ A: "5" })).allPartners).toEqual({
    previous: null,
    current: "5",
    change: null,
    changePercent: null,
  });
  expect(panelChange(count, panel({ A: "0" }), panel({ A: "5" })).allPartners).toEqual({
    previous: "0",
    current: "5",
    change: "5",
    changePercent: null,
  });
  expect(panelChange(count, panel({ A: null }), panel({ A: "5" })).samePartners).toMatchObject({
    partners: [],
    previous: null,
    current: null,
  });
});

test("less of a loss is a rise", () => {
  expect(panelChange(count, panel({ A: "-10" }), panel({ A: "-5" })).allPartners).toMatchObject({
    change: "5",
    changePercent: "50",
  });
});
