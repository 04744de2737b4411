import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "../../test/holds.ts";
import { vector } from "../../test/vectors.ts";
import type { Aggregate } from "./aggregate.ts";
import { decideRelease } from "./release.ts";
import type { ReleaseCandidate } from "./release.ts";
import { acrossPartnersWords, aggregateStatuses, measureTypes } from "./words.ts";

const aggregate: Aggregate = {
  value: "250",
  numerator: null,
  denominator: null,
  lower: null,
  upper: null,
  isLowerBound: false,
  reported: 9,
  expected: 10,
  waived: 0,
  coverage: 0.9,
  status: "PARTIAL",
  valueState: "REPORTED",
};
const open: ReleaseCandidate = {
  aggregate,
  measureType: "COUNT",
  acrossPartners: "SUM",
  smallCellThreshold: 5,
  contributors: 9,
  contributorsUnnamed: 9,
  changed: 0,
  changedUnnamed: 0,
  lastShown: null,
};

function decide(change: Partial<ReleaseCandidate>, figures: Partial<Aggregate> = {}): string {
  const decision = decideRelease({ ...open, ...change, aggregate: { ...aggregate, ...figures } });
  return decision === "HOLD" ? decision : decision.shown;
}

test("a covered figure of many partners goes out", () => expect(decide({})).toBe("FIGURE"));

describe("coverage", () => {
  test.each(["INSUFFICIENT", "NO_DATA", "NOT_AGGREGATED"] as const)("%s shows who reported, and no figure", (status) =>
    expect(decide({}, { status })).toBe("COVERAGE_ONLY"),
  );
});

describe("few partners", () => {
  test("two could tell each other's figure, so it is hidden unless both consent to be named", () => {
    expect(decide({ contributors: 2, contributorsUnnamed: 1 })).toBe("SUPPRESSED");
    expect(decide({ contributors: 2, contributorsUnnamed: 0 })).toBe("FIGURE");
    expect(decide({ contributors: 3, contributorsUnnamed: 3 })).toBe("FIGURE");
  });

  test("where no figure is in force, a held one lets the coverage of the moment out", () => {
    const earlier = { lastShown: "EARLIER" as const, changed: 1, changedUnnamed: 1 };
    expect(decide(earlier)).toBe("SUPPRESSED");
    expect(decide(earlier, { status: "INSUFFICIENT" })).toBe("COVERAGE_ONLY");
    expect(decide({ ...earlier, changed: 3 })).toBe("FIGURE");
  });

  test.each(["MAX", "MIN", "SINGLE_SOURCE", "SUM_DISTINCT"] as const)(
    "%s is one partner's own figure: all consent, or none is told",
    (how) => {
      expect(decide({ acrossPartners: how, contributorsUnnamed: 1 })).toBe("SUPPRESSED");
      expect(decide({ acrossPartners: how, contributorsUnnamed: 0 })).toBe("FIGURE");
    },
  );

  test("a total that moved by one or two waits for a third, unless each consents to be named", () => {
    const inForce = { lastShown: "IN_FORCE" as const };
    expect(decide({ ...inForce, changed: 1, changedUnnamed: 1 })).toBe("HOLD");
    expect(decide({ ...inForce, changed: 2, changedUnnamed: 1 })).toBe("HOLD");
    expect(decide({ ...inForce, changed: 2, changedUnnamed: 0 })).toBe("FIGURE");
    expect(decide({ ...inForce, changed: 3, changedUnnamed: 3 })).toBe("FIGURE");
    expect(decide({ ...inForce, changed: 0 })).toBe("FIGURE");
  });

  test("nothing waits where no figure is in force to be compared with", () => {
    expect(decide({ changed: 1, changedUnnamed: 1 })).toBe("FIGURE");
  });

  test("a withdrawal waits too, for its disappearance would show whose figure it was when it comes back", () => {
    expect(decide({ lastShown: "IN_FORCE", changed: 1, changedUnnamed: 1 }, { status: "INSUFFICIENT" })).toBe("HOLD");
  });
});

describe("few people", () => {
  test("SUP-05: a ratio hides its small denominator, its small numerator and its small rest", () => {
    const { input, expected } = vector<{
      k: number;
      cells: Record<string, { numerator: number; denominator: number }>;
    }>("SUP-05");
    const shown = (what: string) =>
      Object.entries(input.cells)
        .filter(([, { numerator, denominator }]) => {
          const figures = {
            value: String(numerator / denominator),
            numerator: String(numerator),
            denominator: String(denominator),
          };
          return decide({ measureType: "PROPORTION", smallCellThreshold: input.k }, figures) === what;
        })
        .map(([group]) => group);
    expect(shown("SUPPRESSED")).toEqual(expected["suppressed"]);
    expect(shown("FIGURE")).toEqual(expected["shown"]);
    // Nobody and everybody are shown, and they are the ones to flag where an indicator is sensitive.
    expect(shown("FIGURE")).toEqual(expect.arrayContaining(["G5", "G6"]));
    expect(expected["flaggedFullOrEmpty"]).toEqual(["G5", "G6"]);
  });

  test.each([
    ["0", "FIGURE"],
    ["1", "SUPPRESSED"],
    ["4", "SUPPRESSED"],
    ["5", "FIGURE"],
  ])("of %s people: %s", (people, shown) => {
    for (const measureType of ["PEOPLE_COUNT", "ORDINAL", "NOMINAL"] as const) {
      expect(decide({ measureType }, { value: people })).toBe(shown);
    }
    expect(decide({ measureType: "PEOPLE_COUNT" }, { value: null, lower: people, upper: "90" })).toBe(shown);
    expect(decide({ measureType: "MEAN" }, { value: "7.5", denominator: people })).toBe(shown);
  });

  test("a ratio of which the parts are not known is not called safe", () => {
    expect(decide({ measureType: "RATE" }, { numerator: null, denominator: null })).toBe("SUPPRESSED");
  });

  test("things are not people: a count of three meetings is shown", () => {
    expect(decide({ measureType: "COUNT" }, { value: "3" })).toBe("FIGURE");
    expect(decide({ measureType: "AMOUNT" }, { value: "3.5" })).toBe("FIGURE");
  });
});

test("no figure goes out that one or two unnamed partners made, or moved", () => {
  const candidate = fc
    .record({
      status: fc.constantFrom(...aggregateStatuses),
      measureType: fc.constantFrom(...measureTypes),
      acrossPartners: fc.constantFrom(...acrossPartnersWords),
      smallCellThreshold: fc.integer({ min: 3, max: 20 }),
      contributors: fc.nat(5),
      changed: fc.nat(5),
      lastShown: fc.constantFrom("IN_FORCE" as const, "EARLIER" as const, null),
      parts: fc.tuple(fc.nat(30), fc.nat(30)),
    })
    .chain((drawn) =>
      fc.record({
        drawn: fc.constant(drawn),
        contributorsUnnamed: fc.nat(drawn.contributors),
        changedUnnamed: fc.nat(drawn.changed),
      }),
    );
  holds(
    fc.property(candidate, ({ drawn: { status, parts, ...drawn }, contributorsUnnamed, changedUnnamed }) => {
      const figures = {
        status,
        numerator: String(parts[0]),
        denominator: String(parts[0] + parts[1]),
      };
      const shown = decide({ ...drawn, contributorsUnnamed, changedUnnamed }, figures);
      if (shown !== "FIGURE") return;
      expect(["COMPLETE", "PARTIAL"]).toContain(status);
      if (contributorsUnnamed > 0) expect(drawn.contributors).toBeGreaterThanOrEqual(3);
      if (drawn.lastShown && changedUnnamed > 0) expect(drawn.changed).toBeGreaterThanOrEqual(3);
      if (drawn.measureType !== "PROPORTION" && drawn.measureType !== "RATE") return;
      const k = drawn.smallCellThreshold;
      for (const people of parts) expect(people === 0 || people >= k).toBe(true);
    }),
  );
});
