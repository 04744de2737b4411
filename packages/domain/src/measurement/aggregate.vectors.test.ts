import { expect, test } from "vitest";
import { expectVector, vector } from "../../test/vectors.ts";
import { aggregateAcrossPartners, ratioBounds } from "./aggregate.ts";
import type { Aggregate, AggregateRule } from "./aggregate.ts";
import { multiply, roundTo } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { checkOverlap, distinctPeople } from "./distinct-people.ts";
import { distribution } from "./distribution.ts";
import { checkFigure } from "./figure.ts";
import type { Figure } from "./figure.ts";
import { ratio } from "./ratio.ts";
import { decideRelease } from "./release.ts";
import { tally } from "./tally.ts";
import type { MeasureType } from "./words.ts";

interface Row {
  readonly numerator?: number;
  readonly mean?: number | null;
  readonly denominator?: number;
  readonly n?: number;
}

const rule: AggregateRule = {
  measureType: "COUNT",
  acrossPartners: "SUM",
  acrossTime: "SUM",
  multiplier: 1,
  allowsNegative: false,
  populationCap: null,
  minCoverage: "0.8",
};

test.each(["AGG-SUM-01", "AGG-SUM-02", "AGG-SUM-03", "AGG-SUM-04", "AGG-SUM-05"])("%s", (id) => {
  const { input, expected } = vector<{
    values: Record<string, number | "WAIVED" | null>;
    minCoverage?: number;
    nonNegative?: boolean;
  }>(id);
  const answers = Object.values(input.values).map((value) => {
    if (value === "WAIVED") return { waived: true as const };
    return {
      waived: false as const,
      figure: value === null ? null : figureOf("COUNT", { value: String(value) }),
    };
  });
  const found = aggregateAcrossPartners(
    {
      ...rule,
      allowsNegative: input.nonNegative === false,
      minCoverage: String(input.minCoverage ?? 0.8),
    },
    tally("COUNT", answers),
  );
  expectVector(expected, { ...found, publicValue: publicValue(found) });
});

test.each(["AGG-RATIO-01", "AGG-RATIO-02", "AGG-RATIO-03", "AGG-RATE-01"])("%s", (id) => {
  const { input, expected } = vector<{ rows: Record<string, Row>; multiplier?: number }>(id);
  const measureType = input.multiplier === undefined ? "PROPORTION" : "RATE";
  const figures = Object.values(input.rows).map((row) => rowFigure(measureType, row));
  const found = aggregateAcrossPartners(
    { ...rule, measureType, acrossPartners: "RATIO_OF_SUMS", multiplier: input.multiplier ?? 1 },
    tally(
      measureType,
      figures.map((figure) => ({ waived: false, figure })),
    ),
  );
  const [a] = figures;
  const partnerA = {
    value: a?.numerator && a.denominator ? ratio(a.numerator, a.denominator, 1) : null,
    valueState: a?.valueState,
  };
  expectVector(expected, {
    ...found,
    partnerA,
    percent1dp: found.value === null ? null : percent(found.value),
  });
});

test("AGG-MEAN-01", () => {
  const { input, expected } = vector<{ rows: Record<string, Row> }>("AGG-MEAN-01");
  const answers = Object.values(input.rows).map((row) => ({
    waived: false as const,
    figure: rowFigure("MEAN", row),
  }));
  const found = aggregateAcrossPartners(
    { ...rule, measureType: "MEAN", acrossPartners: "WEIGHTED_MEAN" },
    tally("MEAN", answers),
  );
  expectVector(expected, { ...found, n: found.denominator });
});

test("AGG-NONE-01", () => {
  const { input, expected } = vector<{ values: Record<string, number> }>("AGG-NONE-01");
  const answers = Object.values(input.values).map((value) => ({
    waived: false as const,
    figure: figureOf("MEAN", { value: String(value), denominator: "1" }),
  }));
  const found = aggregateAcrossPartners(
    { ...rule, measureType: "MEAN", acrossPartners: "NONE" },
    tally("MEAN", answers),
  );
  // What is not combined is shown side by side: nothing is lost but the one number that would mislead.
  expectVector(expected, {
    ...found,
    partnerValuesShown: found.status === "NOT_AGGREGATED" && found.reported === 2,
  });
});

test("AGG-RATIO-05", () => {
  const { input, expected } = vector<{
    reportedNumerator: number;
    reportedDenominator: number;
    missingDenominators: Record<string, number>;
  }>("AGG-RATIO-05");
  const numerator = String(input.reportedNumerator);
  const denominator = String(input.reportedDenominator);
  const missingDenominators = Object.values(input.missingDenominators).map(String);
  const bounds = ratioBounds(
    { measureType: "PROPORTION", allowsOver100: false, multiplier: 1 },
    { numerator, denominator, missingDenominators },
  );
  expectVector(expected, {
    ...bounds,
    value: ratio(numerator, denominator, 1),
    lowerPercent1dp: percent(bounds.lower ?? ""),
    upperPercent1dp: percent(bounds.upper ?? ""),
  });
});

interface DistinctInput {
  readonly values: Record<string, number>;
  readonly pairOverlaps?: Record<string, number>;
  readonly tripleOverlaps?: Record<string, number>;
  readonly populationCap?: number;
}

test.each(["AGG-DISTINCT-01", "AGG-DISTINCT-02", "AGG-DISTINCT-03", "AGG-DISTINCT-04"])("%s", (id) => {
  const { input, expected } = vector<DistinctInput>(id);
  const { values, pairOverlaps = {}, tripleOverlaps = {} } = input;
  const people = Object.fromEntries(Object.entries(values).map(([partner, count]) => [partner, String(count)]));
  const overlaps = Object.entries({ ...pairOverlaps, ...tripleOverlaps }).map(([partners, shared]) => ({
    partners: partners.split(""),
    people: String(shared),
  }));
  expect(overlaps.flatMap((overlap) => checkOverlap(overlap, people))).toEqual([]);
  const populationCap = input.populationCap === undefined ? null : String(input.populationCap);
  const kept = tally(
    "PEOPLE_COUNT",
    Object.values(people).map((value) => ({ waived: false, figure: figureOf("PEOPLE_COUNT", { value }) })),
  );
  const found = aggregateAcrossPartners(
    { ...rule, measureType: "PEOPLE_COUNT", acrossPartners: "SUM_DISTINCT", populationCap },
    kept,
    overlaps.length === 0 ? null : distinctPeople({ people, overlaps, cap: populationCap }),
  );
  // The naive sum is kept, to be compared with, and is nobody's answer.
  expectVector(expected, { ...found, pointValue: found.value, umbrellaValue: kept.greatest, naiveSum: kept.value });
});

test("AGG-ORDINAL-01", () => {
  const { input, expected } = vector<{ scale: string[]; rows: Record<string, Record<string, number>> }>(
    "AGG-ORDINAL-01",
  );
  const ordinal: AggregateRule = { ...rule, measureType: "ORDINAL", acrossPartners: "DISTRIBUTION" };
  const cells = input.scale.map((category) => {
    const answers = Object.values(input.rows).map((row) => ({
      waived: false as const,
      figure: figureOf("ORDINAL", { value: String(row[category]) }),
    }));
    return [category, aggregateAcrossPartners(ordinal, tally("ORDINAL", answers)).value ?? ""] as const;
  });
  expectVector(expected, { ...distribution("ORDINAL", input.scale, Object.fromEntries(cells)) });
});

function rowFigure(measureType: MeasureType, { numerator, denominator, mean, n }: Row): Figure {
  const text = (number: number | null | undefined) => (number === null || number === undefined ? null : String(number));
  return figureOf(measureType, {
    value: text(mean),
    numerator: text(numerator),
    denominator: text(denominator ?? n),
  });
}

/** A figure as it comes in: through the same check as everybody's. */
function figureOf(measureType: MeasureType, given: Partial<Omit<Figure, "valueState">>): Figure {
  const { figure } = checkFigure(
    { measureType, allowsOver100: false, allowsNegative: false },
    { valueState: "REPORTED", value: null, numerator: null, denominator: null, ...given },
  );
  if (figure === null) throw new Error("the vector's figures are sound");
  return figure;
}

function publicValue(aggregate: Aggregate): Decimal | null {
  const decision = decideRelease({
    aggregate,
    measureType: "COUNT",
    acrossPartners: "SUM",
    smallCellThreshold: 5,
    contributors: aggregate.reported,
    contributorsUnnamed: 0,
    changed: 0,
    changedUnnamed: 0,
    lastShown: null,
  });
  return decision !== "HOLD" && decision.shown === "FIGURE" ? aggregate.value : null;
}

function percent(share: Decimal): Decimal {
  return roundTo(multiply(share, "100"), 1);
}
