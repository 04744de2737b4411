import { describe, expect, test } from "vitest";
import { allowedAcrossPartners, allowedAcrossTime, checkDefinition } from "./definition.ts";
import type { CompositeDefinition } from "./composite.ts";
import type { Definition } from "./definition.ts";
import { acrossPartnersWords, acrossTimeWords, measureTypes } from "./words.ts";

const sound: Definition = {
  code: "READING-3",
  name: "Third-graders reading at grade level",
  definition: "Pupils at or above grade level in the spring test, of all pupils tested.",
  unit: "%",
  level: "POPULATION",
  measureType: "PROPORTION",
  acrossPartners: "RATIO_OF_SUMS",
  acrossTime: "RATIO_OF_SUMS",
  reportingStyle: "PERIODIC",
  multiplier: 100,
  desiredDirection: "INCREASE",
  frequency: "ANNUAL",
  yearStartMonth: 9,
  dimensions: ["sex", "grade"],
  answerDimension: null,
  populationsDisjoint: false,
  populationCap: null,
  allowsOver100: false,
  allowsNegative: false,
  tolerance: null,
  burdenMinutesPerReport: null,
  isSensitive: false,
  suppressZeros: false,
  composite: null,
};
const index: CompositeDefinition = {
  method: "ARITHMETIC",
  minPresentWeight: "0.8",
  components: [
    { indicatorCode: "ATTENDANCE", weight: "0.4", worst: "60", best: "95" },
    { indicatorCode: "DROPOUT", weight: "0.6", worst: "20", best: "2" },
  ],
};
const count = { measureType: "COUNT", acrossPartners: "SUM", acrossTime: "SUM", multiplier: 1 } as const;
const people = {
  measureType: "PEOPLE_COUNT",
  acrossPartners: "SUM_DISTINCT",
  acrossTime: "DISTINCT",
  multiplier: 1,
} as const;
const ordinal = {
  measureType: "ORDINAL",
  acrossPartners: "DISTRIBUTION",
  acrossTime: "DISTRIBUTION",
  multiplier: 1,
} as const;
const computed = { measureType: "COMPOSITE", acrossPartners: "NONE", acrossTime: "NONE", multiplier: 1 } as const;

// The table of docs/methodology.md 4.4.1, written a second time.
const table = {
  COUNT: ["SUM MAX MIN SINGLE_SOURCE NONE", "SUM LAST AVERAGE MAX"],
  PEOPLE_COUNT: ["SUM_DISTINCT SINGLE_SOURCE NONE", "LAST DISTINCT NONE"],
  AMOUNT: ["SUM SINGLE_SOURCE", "SUM LAST"],
  PROPORTION: ["RATIO_OF_SUMS SINGLE_SOURCE NONE", "RATIO_OF_SUMS LAST"],
  RATE: ["RATIO_OF_SUMS SINGLE_SOURCE NONE", "RATIO_OF_SUMS LAST"],
  MEAN: ["WEIGHTED_MEAN SINGLE_SOURCE NONE", "WEIGHTED_MEAN LAST"],
  ORDINAL: ["DISTRIBUTION NONE", "LAST DISTRIBUTION"],
  NOMINAL: ["DISTRIBUTION NONE", "LAST DISTRIBUTION"],
  MILESTONE: ["COUNT_TRUE NONE", "LAST"],
  COMPOSITE: ["NONE", "NONE"],
  QUALITATIVE: ["LIST", "LIST"],
} as const;

describe("what may be combined", () => {
  test.each(measureTypes)("%s only in the ways the methodology allows", (measureType) => {
    const [partners, time] = table[measureType];
    expect(allowedAcrossPartners(measureType, false)).toEqual(partners.split(" "));
    expect(allowedAcrossTime(measureType)).toEqual(time.split(" "));
  });

  test("people are added up only where no person is counted twice, and nothing else changes by that", () => {
    expect(allowedAcrossPartners("PEOPLE_COUNT", false)).not.toContain("SUM");
    expect(allowedAcrossPartners("PEOPLE_COUNT", true)).toContain("SUM");
    expect(allowedAcrossPartners("PROPORTION", true)).toEqual(allowedAcrossPartners("PROPORTION", false));
  });

  test("every other pair is refused, at the field that is wrong", () => {
    for (const measureType of measureTypes) {
      for (const acrossPartners of acrossPartnersWords) {
        for (const acrossTime of acrossTimeWords) {
          const found = checkDefinition({
            ...sound,
            multiplier: 1,
            measureType,
            answerDimension: measureType === "ORDINAL" || measureType === "NOMINAL" ? "grade" : null,
            composite: measureType === "COMPOSITE" ? index : null,
            acrossPartners,
            acrossTime,
          });
          const wrong = [
            ...(table[measureType][0].split(" ").includes(acrossPartners) ? [] : [["acrossPartners"]]),
            ...(table[measureType][1].split(" ").includes(acrossTime) ? [] : [["acrossTime"]]),
          ];
          expect(found.map(({ path }) => path)).toEqual(wrong);
          for (const { code } of found) expect(code).toBe("AGGREGATION_NOT_ALLOWED");
        }
      }
    }
  });
});

describe("checkDefinition", () => {
  test("a sound definition has no problems", () => expect(checkDefinition(sound)).toEqual([]));

  test.each([
    [{ code: "" }, "CODE_NOT_ALLOWED", "code"],
    [{ code: "-a" }, "CODE_NOT_ALLOWED", "code"],
    [{ code: "a b" }, "CODE_NOT_ALLOWED", "code"],
    [{ code: "a\n" }, "CODE_NOT_ALLOWED", "code"],
    [{ code: "x".repeat(65) }, "CODE_NOT_ALLOWED", "code"],
    [{ dimensions: ["sex", "age|band"] }, "CODE_NOT_ALLOWED", "dimensions.1"],
    [{ name: " " }, "TEXT_REQUIRED", "name"],
    [{ definition: "" }, "TEXT_REQUIRED", "definition"],
    [{ unit: "\t" }, "TEXT_REQUIRED", "unit"],
    [{ multiplier: 0 }, "MULTIPLIER_NOT_ALLOWED", "multiplier"],
    [{ multiplier: 1.5 }, "MULTIPLIER_NOT_ALLOWED", "multiplier"],
    [{ multiplier: Number.NaN }, "MULTIPLIER_NOT_ALLOWED", "multiplier"],
    [
      { measureType: "COUNT", acrossPartners: "SUM", acrossTime: "SUM", multiplier: 100 },
      "MULTIPLIER_NOT_ALLOWED",
      "multiplier",
    ],
    [{ yearStartMonth: 0 }, "YEAR_START_NOT_ALLOWED", "yearStartMonth"],
    [{ yearStartMonth: 13 }, "YEAR_START_NOT_ALLOWED", "yearStartMonth"],
    [{ yearStartMonth: 4.5 }, "YEAR_START_NOT_ALLOWED", "yearStartMonth"],
    [{ tolerance: "-0.1" }, "TOLERANCE_NOT_ALLOWED", "tolerance"],
    [{ tolerance: "some" }, "TOLERANCE_NOT_ALLOWED", "tolerance"],
    [{ ...count, reportingStyle: "CUMULATIVE_TO_DATE" }, "AGGREGATION_NOT_ALLOWED", "acrossTime"],
    [
      { ...count, acrossTime: "AVERAGE", reportingStyle: "CUMULATIVE_TO_DATE" },
      "AGGREGATION_NOT_ALLOWED",
      "acrossTime",
    ],
    [{ ...people, reportingStyle: "CUMULATIVE_TO_DATE" }, "AGGREGATION_NOT_ALLOWED", "acrossTime"],
    [{ acrossTime: "LAST", reportingStyle: "CUMULATIVE_TO_DATE" }, "AGGREGATION_NOT_ALLOWED", "reportingStyle"],
    [{ ...ordinal }, "ANSWER_DIMENSION_REQUIRED", "answerDimension"],
    [{ ...ordinal, measureType: "NOMINAL" }, "ANSWER_DIMENSION_REQUIRED", "answerDimension"],
    [{ ...ordinal, answerDimension: "mood" }, "ANSWER_DIMENSION_REQUIRED", "answerDimension"],
    [{ answerDimension: "grade" }, "ANSWER_DIMENSION_NOT_ALLOWED", "answerDimension"],
    [{ ...people, populationCap: "0" }, "POPULATION_CAP_NOT_ALLOWED", "populationCap"],
    [{ ...people, populationCap: "-600" }, "POPULATION_CAP_NOT_ALLOWED", "populationCap"],
    [{ ...people, populationCap: "600.5" }, "POPULATION_CAP_NOT_ALLOWED", "populationCap"],
    [{ ...people, populationCap: "many" }, "POPULATION_CAP_NOT_ALLOWED", "populationCap"],
    [{ ...count, populationCap: "600" }, "POPULATION_CAP_NOT_ALLOWED", "populationCap"],
    [{ burdenMinutesPerReport: -1 }, "BURDEN_NOT_ALLOWED", "burdenMinutesPerReport"],
    [{ burdenMinutesPerReport: 10_001 }, "BURDEN_NOT_ALLOWED", "burdenMinutesPerReport"],
    [{ burdenMinutesPerReport: 7.5 }, "BURDEN_NOT_ALLOWED", "burdenMinutesPerReport"],
    [{ ...computed }, "COMPOSITE_REQUIRED", "composite"],
    [{ composite: index }, "COMPOSITE_NOT_ALLOWED", "composite"],
    [
      { ...computed, composite: { ...index, minPresentWeight: "0" } },
      "COMPOSITE_PRESENT_WEIGHT_INVALID",
      "composite.minPresentWeight",
    ],
  ] as const)("%j is refused: %s at %s", (change, code, path) => {
    expect(checkDefinition({ ...sound, ...change }).map((found) => [found.code, found.path.join(".")])).toEqual([
      [code, path],
    ]);
  });

  test.each([
    { ...count, acrossTime: "LAST", reportingStyle: "CUMULATIVE_TO_DATE" },
    { ...people, acrossTime: "LAST", reportingStyle: "CUMULATIVE_TO_DATE", populationCap: "600" },
    { ...people, acrossPartners: "SUM", populationsDisjoint: true },
    { ...ordinal, answerDimension: "grade" },
    { ...computed, composite: index },
    { measureType: "MILESTONE", acrossPartners: "COUNT_TRUE", acrossTime: "LAST", multiplier: 1 },
    { measureType: "QUALITATIVE", acrossPartners: "LIST", acrossTime: "LIST", multiplier: 1 },
    { burdenMinutesPerReport: 0 },
    { burdenMinutesPerReport: 10_000 },
  ] as const)("%j is fine", (change) => expect(checkDefinition({ ...sound, ...change })).toEqual([]));

  test("a total to date is told once what is wrong with it", () => {
    const wrong = { ...count, acrossTime: "DISTINCT", reportingStyle: "CUMULATIVE_TO_DATE" } as const;
    expect(checkDefinition({ ...sound, ...wrong }).map(({ path }) => path)).toEqual([["acrossTime"]]);
  });

  test("a tolerance of zero, and years from any month, are fine", () => {
    expect(checkDefinition({ ...sound, tolerance: "0", yearStartMonth: 12 })).toEqual([]);
  });
});
