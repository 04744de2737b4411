import { compare, isInteger, isNegative, parseDecimal } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { Definition } from "./definition.ts";
import { canBeNegative, fieldsOf, shapeOf } from "./figure-shape.ts";
import type { FigureField, FigureShape } from "./figure-shape.ts";
import type { Problem } from "./problem.ts";
import type { MeasureType, ValueState } from "./words.ts";

/**
 * What one partner says of one category in one period, checked.
 *
 * REPORTED and ESTIMATED have the figures of the measure type: a value, of a MILESTONE 1 or 0; numerator and
 * denominator (PROPORTION, RATE); the mean as value and n as denominator (MEAN); or none, where a text is reported
 * (QUALITATIVE). Every other state has none, save a denominator that is known under SUPPRESSED_AT_SOURCE. null is no
 * figure and never zero.
 * Source: docs/methodology.md 4.4.1 and 0, rules 2 and 3.
 */
export interface Figure {
  readonly valueState: ValueState;
  readonly value: Decimal | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
}

/** The same as typed or read from a file: whatever text, of which blank counts as null. */
export interface FigureInput {
  readonly valueState: ValueState;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** What `checkFigure` says: a figure, or what keeps it from being one; `path` of a problem is the field. */
export interface CheckedFigure {
  readonly figure: Figure | null;
  readonly problems: Problem[];
}

type Rules = Pick<Definition, "measureType" | "allowsOver100" | "allowsNegative">;

/**
 * Whether a figure can be what the partner means, in the browser, in an import and at the API alike.
 *
 * 0/0, and a mean of nobody (n = 0), become NO_EXPOSURE: nothing happened that could be measured, which is neither
 * zero nor missing. The figure is null exactly when there are problems. What concerns two fields together is asked
 * only when each is sound alone, so that one mistake is named once. The text of a QUALITATIVE is asked for by
 * `checkNote`; a COMPOSITE is nobody's to report, in whatever state.
 * Source: docs/methodology.md 4.4.1 and 4.4.3; vectors AGG-RATIO-02 to AGG-RATIO-04.
 */
export function checkFigure(rules: Rules, input: FigureInput): CheckedFigure {
  const texts = {
    value: given(input.value),
    numerator: given(input.numerator),
    denominator: given(input.denominator),
  };
  if (rules.measureType === "COMPOSITE") return refuse(computed);
  const hasFigure = input.valueState === "REPORTED" || input.valueState === "ESTIMATED";
  return hasFigure
    ? checkFigures(rules, input.valueState, texts)
    : checkNoFigures(rules.measureType, input.valueState, texts);
}

const computed: Problem = {
  code: "COMPOSITE_IS_COMPUTED",
  message: "This indicator is computed from its components. Report those instead.",
  path: [],
};

type Texts = Readonly<Record<FigureField, string | null>>;

const fields: readonly FigureField[] = ["value", "numerator", "denominator"];

const requiredCodes: Readonly<Record<FigureField, string>> = {
  value: "VALUE_REQUIRED",
  numerator: "NUMERATOR_REQUIRED",
  denominator: "DENOMINATOR_REQUIRED",
};
const notAllowedCodes: Readonly<Record<FigureField, string>> = {
  value: "VALUE_NOT_ALLOWED",
  numerator: "NUMERATOR_NOT_ALLOWED",
  denominator: "DENOMINATOR_NOT_ALLOWED",
};

function checkFigures(rules: Rules, valueState: ValueState, texts: Texts): CheckedFigure {
  const shape = shapeOf(rules.measureType);
  const denominator = texts.denominator === null ? null : parseDecimal(texts.denominator);
  const problems: Problem[] = [];
  for (const field of fields) {
    const text = texts[field];
    if (!fieldsOf[shape].includes(field)) {
      if (text !== null) problems.push(notAllowed(rules.measureType, field));
    } else if (text === null) {
      // The mean of nobody is rightly blank.
      if (shape !== "MEAN" || field !== "value" || denominator !== "0") problems.push(required(shape, field));
    } else {
      problems.push(...checkNumber(rules, field, text));
    }
  }
  if (problems.length > 0) return { figure: null, problems };
  const figure: Figure = {
    valueState,
    value: texts.value === null ? null : parseDecimal(texts.value),
    numerator: texts.numerator === null ? null : parseDecimal(texts.numerator),
    denominator,
  };
  return checkTogether(rules, figure);
}

function checkTogether(rules: Rules, figure: Figure): CheckedFigure {
  const { value, numerator, denominator } = figure;
  if (denominator === "0") {
    if (value === null && (numerator === null || numerator === "0")) {
      return {
        figure: { valueState: "NO_EXPOSURE", value: null, numerator: null, denominator: null },
        problems: [],
      };
    }
    return refuse(
      rules.measureType === "MEAN"
        ? problem("MEAN_WITHOUT_N", "denominator", "There is a mean, but n is 0. Give n, or leave the mean blank.")
        : problem(
            "NUMERATOR_WITHOUT_DENOMINATOR",
            "numerator",
            `The numerator is ${numerator}, but the denominator is 0. Correct one of them.`,
          ),
    );
  }
  const isShare = rules.measureType === "PROPORTION" && !rules.allowsOver100;
  if (isShare && numerator !== null && denominator !== null && compare(numerator, denominator) > 0) {
    const message = `The numerator ${numerator} is more than the denominator ${denominator}, which this indicator does not allow. Correct one of them.`;
    return refuse(problem("NUMERATOR_EXCEEDS_DENOMINATOR", "numerator", message));
  }
  return { figure, problems: [] };
}

function checkNoFigures(measureType: MeasureType, valueState: ValueState, texts: Texts): CheckedFigure {
  // A hidden ratio may have a known base: it narrows the bounds of the whole and is in no sum.
  const mayHaveBase = valueState === "SUPPRESSED_AT_SOURCE" && fieldsOf[shapeOf(measureType)].includes("denominator");
  const problems: Problem[] = [];
  for (const field of fields) {
    const text = texts[field];
    if (text === null) continue;
    if (field === "denominator" && mayHaveBase) {
      problems.push(...checkNumber({ measureType, allowsNegative: false }, field, text));
    } else {
      const message = `${valueState} says that there is no figure, but a ${field} is given. Leave it blank, or choose REPORTED.`;
      problems.push(problem("STATE_WITH_FIGURE", field, message));
    }
  }
  if (problems.length > 0) return { figure: null, problems };
  const denominator = texts.denominator === null ? null : parseDecimal(texts.denominator);
  return { figure: { valueState, value: null, numerator: null, denominator }, problems };
}

function checkNumber(
  rules: Pick<Rules, "measureType" | "allowsNegative">,
  field: FigureField,
  text: string,
): Problem[] {
  const decimal = parseDecimal(text);
  // Whoever types "yes" here is told what to type, not that it is no number.
  if (rules.measureType === "MILESTONE") return decimal === "0" || decimal === "1" ? [] : [neitherTrueNorFalse(text)];
  if (decimal === null) return [problem("NOT_A_NUMBER", field, whyNotANumber(field, text))];
  if (!isInteger(decimal) && isWholeOnly(rules.measureType, field)) {
    return [problem("NOT_AN_INTEGER", field, `The ${field} ${decimal} is a count, so it must be a whole number.`)];
  }
  if (isNegative(decimal) && !(field === "value" && canBeNegative(rules))) {
    return [problem("NEGATIVE_NOT_ALLOWED", field, `The ${field} ${decimal} is less than 0. Give 0 or more.`)];
  }
  return [];
}

/**
 * Ratios may stand on parts of a person, such as full-time equivalents; amounts and means are measured, not counted.
 */
function isWholeOnly(measureType: MeasureType, field: FigureField): boolean {
  const shape = shapeOf(measureType);
  return field === "value" ? shape === "VALUE" && measureType !== "AMOUNT" : shape === "MEAN";
}

function required(shape: FigureShape, field: FigureField): Problem {
  if (shape === "MEAN" && field === "denominator") {
    return problem("MEAN_WITHOUT_N", field, "A mean needs n, the number of people or things it is the mean of.");
  }
  const message = `The ${field} is missing. Give it, or say why there is none: not applicable, not collected or zero.`;
  return problem(requiredCodes[field], field, message);
}

function notAllowed(measureType: MeasureType, field: FigureField): Problem {
  const wanted = fieldsOf[shapeOf(measureType)].join(" and ");
  const instead = wanted === "" ? "write it in the note" : `give ${wanted}`;
  const message = `A ${measureType} has no ${field} of its own. Leave it blank, and ${instead}.`;
  return problem(notAllowedCodes[field], field, message);
}

function neitherTrueNorFalse(text: string): Problem {
  const message = `The value "${text.slice(0, 60)}" is neither 1 (reached) nor 0 (not reached). Give one of them.`;
  return problem("MILESTONE_NOT_TRUE_OR_FALSE", "value", message);
}

function whyNotANumber(field: FigureField, text: string): string {
  const shown = `The ${field} "${text.slice(0, 60)}"`;
  if (/^[-+]?[\d.]+[eE][-+]?\d+$/.test(text)) return `${shown} has an exponent. Write it out, e.g. 1200 for 1.2e3.`;
  if (/^[-+]?\d[\d.]*[,'’_\s][\d.,'’_\s]*$/.test(text)) {
    return `${shown} has a separator. Leave out thousands separators and write decimals with a point, e.g. 1234.5.`;
  }
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return `${shown} has more than 40 digits. Round it.`;
  return `${shown} is not a number. Give one, e.g. 12 or 12.5, or say why there is none: not applicable, not collected or zero.`;
}

function given(text: string | null): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}

function problem(code: string, field: FigureField, message: string): Problem {
  return { code, message, path: [field] };
}

function refuse(found: Problem): CheckedFigure {
  return { figure: null, problems: [found] };
}
