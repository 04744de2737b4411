import { checkComposite } from "./composite.ts";
import type { CompositeDefinition } from "./composite.ts";
import { compare, isInteger, isNegative, parseDecimal } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { checkLength } from "./note.ts";
import type { Problem } from "./problem.ts";
import type {
  AcrossPartners,
  AcrossTime,
  DesiredDirection,
  Frequency,
  IndicatorLevel,
  MeasureType,
  ReportingStyle,
} from "./words.ts";

/**
 * What the partners agreed to measure, and how their figures become one: one version of an indicator's definition.
 *
 * `dimensions` are codes, in display order. `multiplier` is a positive whole number (100 for per cent).
 * `yearStartMonth` is 1–12. `tolerance` (≥ 0) is the distance from a MAINTAIN target that is still on track.
 * `answerDimension`, one of `dimensions`, holds the answers that an ORDINAL or NOMINAL counts.
 * `populationsDisjoint` promises that no person is counted by two partners; `populationCap` (a whole number > 0) is how
 * many people there are at most, for a PEOPLE_COUNT. `burdenMinutesPerReport` (whole, 0–10000) is what one report costs
 * a partner. `isSensitive`: that somebody is counted, or nobody, could harm them; like `suppressZeros` it hides nobody and everybody as
 * if they were few, and it forbids to find overlaps by record linkage. `composite` is what a COMPOSITE is computed from. Each of these is null where it does not apply or nobody
 * said.
 * Source: docs/methodology.md 4.4.1.
 */
export interface Definition {
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  readonly level: IndicatorLevel;
  readonly measureType: MeasureType;
  readonly acrossPartners: AcrossPartners;
  readonly acrossTime: AcrossTime;
  readonly reportingStyle: ReportingStyle;
  readonly multiplier: number;
  readonly desiredDirection: DesiredDirection;
  readonly frequency: Frequency;
  readonly yearStartMonth: number;
  readonly dimensions: readonly string[];
  readonly answerDimension: string | null;
  readonly populationsDisjoint: boolean;
  readonly populationCap: Decimal | null;
  readonly allowsOver100: boolean;
  readonly allowsNegative: boolean;
  readonly tolerance: Decimal | null;
  readonly burdenMinutesPerReport: number | null;
  readonly isSensitive: boolean;
  readonly suppressZeros: boolean;
  readonly composite: CompositeDefinition | null;
}

interface Allowed {
  readonly acrossPartners: readonly AcrossPartners[];
  readonly acrossTime: readonly AcrossTime[];
}

const ratio: Allowed = {
  acrossPartners: ["RATIO_OF_SUMS", "SINGLE_SOURCE", "NONE"],
  acrossTime: ["RATIO_OF_SUMS", "LAST"],
};
const distribution: Allowed = {
  acrossPartners: ["DISTRIBUTION", "NONE"],
  acrossTime: ["LAST", "DISTRIBUTION"],
};

const allowed: Readonly<Record<MeasureType, Allowed>> = {
  COUNT: {
    acrossPartners: ["SUM", "MAX", "MIN", "SINGLE_SOURCE", "NONE"],
    acrossTime: ["SUM", "LAST", "AVERAGE", "MAX"],
  },
  PEOPLE_COUNT: {
    acrossPartners: ["SUM_DISTINCT", "SINGLE_SOURCE", "NONE"],
    acrossTime: ["LAST", "DISTINCT", "NONE"],
  },
  AMOUNT: { acrossPartners: ["SUM", "SINGLE_SOURCE"], acrossTime: ["SUM", "LAST"] },
  PROPORTION: ratio,
  RATE: ratio,
  MEAN: {
    acrossPartners: ["WEIGHTED_MEAN", "SINGLE_SOURCE", "NONE"],
    acrossTime: ["WEIGHTED_MEAN", "LAST"],
  },
  ORDINAL: distribution,
  NOMINAL: distribution,
  MILESTONE: { acrossPartners: ["COUNT_TRUE", "NONE"], acrossTime: ["LAST"] },
  COMPOSITE: { acrossPartners: ["NONE"], acrossTime: ["NONE"] },
  QUALITATIVE: { acrossPartners: ["LIST"], acrossTime: ["LIST"] },
};

/**
 * The ways in which partners' figures of a measure type may be combined without saying something untrue. People may
 * be added up only when no person is counted by two partners.
 *
 * Source: docs/methodology.md 4.4.1, the table; 0, rules 3 and 4.
 */
export function allowedAcrossPartners(
  measureType: MeasureType,
  populationsDisjoint: boolean,
): readonly AcrossPartners[] {
  const words = allowed[measureType].acrossPartners;
  return measureType === "PEOPLE_COUNT" && populationsDisjoint ? [...words, "SUM"] : words;
}

/** The ways in which a measure type's figures of several periods may be combined. Source: docs/methodology.md 4.4.1. */
export function allowedAcrossTime(measureType: MeasureType): readonly AcrossTime[] {
  return allowed[measureType].acrossTime;
}

/**
 * Everything that keeps a definition from being agreed, so that a figure which cannot be combined truthfully is never
 * asked for. Empty when there is nothing against it; `path` is the field. A total to date (CUMULATIVE_TO_DATE) is only
 * ever its latest: added up over periods, what came first would count in every one of them.
 *
 * Source: docs/methodology.md 4.4.1.
 */
export function checkDefinition(definition: Definition): Problem[] {
  return [
    ...checkTexts(definition),
    ...checkMeasure(definition),
    ...checkStyle(definition),
    ...checkAnswers(definition),
    ...checkNumbers(definition),
    ...checkLimits(definition),
    ...checkParts(definition),
    ...[...definition.dimensions.entries()].flatMap(([index, code]) =>
      checkDimensionCode(code, ["dimensions", String(index)]),
    ),
  ];
}

function checkTexts(definition: Definition): Problem[] {
  const blank = (["name", "definition", "unit"] as const).filter((field) => definition[field].trim() === "");
  return [
    ...checkCode(definition.code, ["code"], "The indicator's code"),
    ...blank.map((field) => ({
      code: "TEXT_REQUIRED",
      message: `The indicator's ${field} is blank. Write it, so that all partners read the same.`,
      path: [field],
    })),
    ...(["name", "definition", "unit"] as const).flatMap((field) => checkLength(definition[field], [field])),
  ];
}

/** What a row of figures says besides its categories, so that a column can be one or the other and not both. */
const columns = ["organisation", "indicator", "period", "valueState", "value", "numerator", "denominator", "note"];

function checkDimensionCode(code: string, path: readonly string[]): Problem[] {
  if (!columns.includes(code)) return checkCode(code, path, "The dimension's code");
  const message = `A column of figures is called "${code}" already. Give the dimension another code.`;
  return [{ code: "CODE_NOT_ALLOWED", message, path }];
}

function checkCode(code: string, path: readonly string[], what: string): Problem[] {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(code)) return [];
  const message = `${what} "${code}" is not one. Use 1 to 64 of A–Z, a–z, 0–9, dot, hyphen and underscore, beginning with a letter or digit.`;
  return [{ code: "CODE_NOT_ALLOWED", message, path }];
}

function checkMeasure(definition: Definition): Problem[] {
  const { measureType, acrossPartners, acrossTime } = definition;
  const problems: Problem[] = [];
  const partners = allowedAcrossPartners(measureType, definition.populationsDisjoint);
  if (!partners.includes(acrossPartners)) {
    const message = `Partners' figures of a ${measureType} cannot be combined by ${acrossPartners}. Choose ${partners.join(", ")}.`;
    problems.push({ code: "AGGREGATION_NOT_ALLOWED", message, path: ["acrossPartners"] });
  }
  const time = allowedAcrossTime(measureType);
  if (!time.includes(acrossTime)) {
    const message = `A ${measureType} cannot be combined over time by ${acrossTime}. Choose ${time.join(", ")}.`;
    problems.push({ code: "AGGREGATION_NOT_ALLOWED", message, path: ["acrossTime"] });
  }
  return problems;
}

const cumulative: readonly MeasureType[] = ["COUNT", "PEOPLE_COUNT", "AMOUNT"];

function checkStyle({ measureType, acrossTime, reportingStyle }: Definition): Problem[] {
  if (reportingStyle !== "CUMULATIVE_TO_DATE") return [];
  if (!cumulative.includes(measureType)) {
    const message = `A ${measureType} has no total to date; only ${cumulative.join(", ")} have. Report it as PERIODIC.`;
    return [{ code: "AGGREGATION_NOT_ALLOWED", message, path: ["reportingStyle"] }];
  }
  // A word that the measure type does not allow at all has been told already.
  if (acrossTime === "LAST" || !allowedAcrossTime(measureType).includes(acrossTime)) return [];
  const message = `Totals to date cannot be combined over time by ${acrossTime}: the latest has all of it. Choose LAST.`;
  return [{ code: "AGGREGATION_NOT_ALLOWED", message, path: ["acrossTime"] }];
}

function checkAnswers({ measureType, dimensions, answerDimension }: Definition): Problem[] {
  const path = ["answerDimension"];
  if (measureType !== "ORDINAL" && measureType !== "NOMINAL") {
    if (answerDimension === null) return [];
    const message = `Only an ORDINAL or NOMINAL counts answers. Leave the answer dimension out for a ${measureType}.`;
    return [{ code: "ANSWER_DIMENSION_NOT_ALLOWED", message, path }];
  }
  if (answerDimension !== null && dimensions.includes(answerDimension)) return [];
  const message = `A ${measureType} counts answers: name the one of its dimensions that holds them.`;
  return [{ code: "ANSWER_DIMENSION_REQUIRED", message, path }];
}

function checkLimits({ measureType, populationCap, burdenMinutesPerReport }: Definition): Problem[] {
  const problems: Problem[] = [];
  if (populationCap !== null && measureType !== "PEOPLE_COUNT") {
    const message = `Only a PEOPLE_COUNT has a population. Leave the cap out for a ${measureType}.`;
    problems.push({ code: "POPULATION_CAP_NOT_ALLOWED", message, path: ["populationCap"] });
  } else if (populationCap !== null && !isCap(populationCap)) {
    const message = `The population cap ${populationCap} is not a whole number above 0. Leave it out if nobody knows it.`;
    problems.push({ code: "POPULATION_CAP_NOT_ALLOWED", message, path: ["populationCap"] });
  }
  const minutes = burdenMinutesPerReport;
  if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 0 && minutes <= 10_000)) {
    const message = `A report cannot take ${minutes} minutes. Give a whole number from 0 to 10000, or leave it out.`;
    problems.push({ code: "BURDEN_NOT_ALLOWED", message, path: ["burdenMinutesPerReport"] });
  }
  return problems;
}

function isCap(text: string): boolean {
  const decimal = parseDecimal(text);
  return decimal !== null && isInteger(decimal) && compare(decimal, "0") > 0;
}

function checkParts({ measureType, composite }: Definition): Problem[] {
  const path = ["composite"];
  if (measureType !== "COMPOSITE") {
    if (composite === null) return [];
    const message = `Only a COMPOSITE is computed from other indicators. Leave its components out for a ${measureType}.`;
    return [{ code: "COMPOSITE_NOT_ALLOWED", message, path }];
  }
  if (composite !== null)
    return checkComposite(composite).map((found) => ({ ...found, path: [...path, ...found.path] }));
  const message = "A COMPOSITE is computed from other indicators: say which, with their weights and goalposts.";
  return [{ code: "COMPOSITE_REQUIRED", message, path }];
}

function checkNumbers({ measureType, multiplier, yearStartMonth, tolerance }: Definition): Problem[] {
  const problems: Problem[] = [];
  if (!Number.isSafeInteger(multiplier) || multiplier < 1) {
    const message = `The multiplier ${multiplier} is not a positive whole number. Use 1, or 100 for per cent.`;
    problems.push({ code: "MULTIPLIER_NOT_ALLOWED", message, path: ["multiplier"] });
  } else if (multiplier !== 1 && measureType !== "PROPORTION" && measureType !== "RATE") {
    const message = `Only a PROPORTION or RATE has a multiplier. Set it to 1 for a ${measureType}.`;
    problems.push({ code: "MULTIPLIER_NOT_ALLOWED", message, path: ["multiplier"] });
  }
  if (!Number.isInteger(yearStartMonth) || yearStartMonth < 1 || yearStartMonth > 12) {
    const message = `Years cannot begin in month ${yearStartMonth}. Use 1 for January to 12 for December.`;
    problems.push({ code: "YEAR_START_NOT_ALLOWED", message, path: ["yearStartMonth"] });
  }
  if (tolerance !== null && (parseDecimal(tolerance) === null || isNegative(tolerance))) {
    const message = `The tolerance ${tolerance} is not a number from 0 up. Leave it out if there is none.`;
    problems.push({ code: "TOLERANCE_NOT_ALLOWED", message, path: ["tolerance"] });
  }
  return problems;
}
