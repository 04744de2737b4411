import fc from "fast-check";
import { allowedAcrossPartners, allowedAcrossTime } from "../src/measurement/definition.ts";
import type { AggregateRule } from "../src/measurement/aggregate.ts";
import { parseDecimal } from "../src/measurement/decimal.ts";
import type { Decimal } from "../src/measurement/decimal.ts";
import { fieldsOf, shapeOf } from "../src/measurement/figure-shape.ts";
import type { Figure } from "../src/measurement/figure.ts";
import { periodAt } from "../src/measurement/period.ts";
import type { PartnerAnswer } from "../src/measurement/tally.ts";
import { frequencies, measureTypes } from "../src/measurement/words.ts";
import type { MeasureType } from "../src/measurement/words.ts";

/** A decimal from whole units of 10^-places. */
export function decimalOf(units: bigint, places: number): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  const cut = digits.length - places;
  const text = `${units < 0n ? "-" : ""}${digits.slice(0, cut)}${places > 0 ? "." : ""}${digits.slice(cut)}`;
  const decimal = parseDecimal(text);
  if (decimal === null) throw new Error(`${text} is not a decimal`);
  return decimal;
}

/** Numbers as partners give them, and some as nobody would. */
export const anyDecimal = fc
  .tuple(
    fc.oneof(fc.bigInt({ min: -2000n, max: 2000n }), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })),
    fc.nat(8),
  )
  .map(([units, places]) => decimalOf(units, places));

const count = fc.nat(500).map(String);
const trueOrFalse = fc.constantFrom("0", "1");
const positive = fc.integer({ min: 1, max: 500 }).map(String);
const mean = fc
  .tuple(fc.bigInt({ min: 0n, max: 50_000n }), fc.nat(3))
  .map(([units, places]) => decimalOf(units, places));
const withFigure = fc.constantFrom("REPORTED" as const, "ESTIMATED" as const);
const none = { value: null, numerator: null, denominator: null };

/** A sound figure of a measure type, in a state with figures. */
export function figureOf(measureType: MeasureType): fc.Arbitrary<Figure> {
  switch (shapeOf(measureType)) {
    case "VALUE":
      return fc.record({
        ...constantNone,
        valueState: withFigure,
        value: measureType === "MILESTONE" ? trueOrFalse : count,
      });
    case "RATIO":
      return fc
        .record({
          ...constantNone,
          valueState: withFigure,
          numerator: count,
          denominator: positive,
        })
        .filter(({ numerator, denominator }) => Number(numerator) <= Number(denominator));
    case "MEAN":
      return fc.record({
        ...constantNone,
        valueState: withFigure,
        value: mean,
        denominator: positive,
      });
    case "NONE":
      return fc.record({ ...constantNone, valueState: withFigure });
  }
}

const constantNone = {
  value: fc.constant(null),
  numerator: fc.constant(null),
  denominator: fc.constant(null),
};

/** A sound figure in any state, hidden ones with a known denominator included. */
export function anyFigureOf(measureType: MeasureType): fc.Arbitrary<Figure> {
  const hidden = fc
    .option(positive)
    .map((denominator) => ({ ...none, valueState: "SUPPRESSED_AT_SOURCE" as const, denominator }));
  return fc.oneof(
    { weight: 4, arbitrary: figureOf(measureType) },
    fc
      .constantFrom(...(["NO_EXPOSURE", "NOT_COLLECTED", "NOT_APPLICABLE"] as const))
      .map((valueState) => ({ ...none, valueState })),
    fieldsOf[shapeOf(measureType)].includes("denominator")
      ? hidden
      : hidden.map((figure) => ({ ...figure, denominator: null })),
  );
}

/** Anything a partner that was asked can have done. */
export function answersOf(measureType: MeasureType): fc.Arbitrary<PartnerAnswer[]> {
  return fc.array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: anyFigureOf(measureType).map((figure) => ({ waived: false as const, figure })),
      },
      fc.constant({ waived: false as const, figure: null }),
      fc.constant({ waived: true as const }),
    ),
    { maxLength: 12 },
  );
}

/** A measure type that partners report: a COMPOSITE is computed. */
export const anyMeasureType = fc.constantFrom(...measureTypes.filter((measureType) => measureType !== "COMPOSITE"));

/** A rule a definition may have, of one measure type or of any. */
export function ruleOf(measureType: MeasureType): fc.Arbitrary<AggregateRule> {
  return fc.record({
    measureType: fc.constant(measureType),
    acrossPartners: fc.constantFrom(...allowedAcrossPartners(measureType, false)),
    acrossTime: fc.constantFrom(...allowedAcrossTime(measureType)),
    multiplier: shapeOf(measureType) === "RATIO" ? fc.constantFrom(1, 100, 10_000) : fc.constant(1),
    allowsNegative: fc.boolean(),
    populationCap: measureType === "PEOPLE_COUNT" ? fc.option(positive) : fc.constant(null),
    minCoverage: fc.constantFrom("0.5", "0.8", "1"),
  });
}

/** A rule together with partners' answers to it. */
export const ruleAndAnswers = anyMeasureType.chain((type) => fc.tuple(ruleOf(type), answersOf(type)));

/** Any frequency, and any month for years to begin in. */
export const anyFrequency = fc.constantFrom(...frequencies);
export const anyMonth = fc.integer({ min: 1, max: 12 });

/** An ISO date whose periods all have codes. */
export const anyDate = fc
  .integer({ min: Date.UTC(1901, 0, 10), max: Date.UTC(2200, 11, 20) })
  .map((time) => new Date(time).toISOString().slice(0, 10));

/** Any period of any kind. */
export const anyPeriod = fc.tuple(anyFrequency, anyMonth, anyDate).map((how) => periodAt(...how));
