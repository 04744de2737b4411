import { isNegative, parseDecimal, quotientPlaces, roundTo } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { Definition } from "./definition.ts";
import { checkFigure } from "./figure.ts";
import { canBeNegative, fieldsOf, shapeOf } from "./figure-shape.ts";
import type { Problem } from "./problem.ts";
import { ratio } from "./ratio.ts";

/** How far a baseline can be relied on. Source: docs/methodology.md 4.4.1. */
export const baselineQualities = ["HIGH", "MEDIUM", "LOW"] as const;
/** One of `baselineQualities`. */
export type BaselineQuality = (typeof baselineQualities)[number];

/** Where an indicator stood: the value, and of a ratio, or a mean, also what it was made of, where that is known. */
export interface BaselineFigure {
  readonly value: Decimal;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
}

/** The same as typed or read from a file: whatever text, of which blank counts as null. */
export type BaselineInput = { readonly [Field in keyof BaselineFigure]: string | null };

type Rules = Pick<Definition, "measureType" | "multiplier" | "allowsOver100" | "allowsNegative">;

/**
 * Whether a figure can be where an indicator stood before the work began.
 *
 * A value is enough: old figures often come as a bare per cent. A ratio may come as numerator and denominator, and its value then
 * follows from them; one that is given too must be that value, rounded or not, or told more exactly. A mean may come with its n. `figure` is null exactly when
 * there are problems; `path` of a problem is the field.
 * Source: docs/methodology.md 4.4.1.
 */
export function checkBaseline(
  rules: Rules,
  input: BaselineInput,
): { figure: BaselineFigure | null; problems: readonly Problem[] } {
  const [value, numerator, denominator] = [given(input.value), given(input.numerator), given(input.denominator)];
  const fields = fieldsOf[shapeOf(rules.measureType)];
  const surplus = (["numerator", "denominator"] as const).filter(
    (field) => given(input[field]) !== null && !fields.includes(field),
  );
  const problems = [
    ...surplus.map((field) =>
      problem(`${field.toUpperCase()}_NOT_ALLOWED`, field, `A ${rules.measureType} has no ${field}. Leave it blank.`),
    ),
    ...(value === null ? [] : checkValue(rules, value)),
  ];
  if (problems.length > 0) return { figure: null, problems };
  const known = value === null ? null : parseDecimal(value);
  if (fields.includes("numerator") && (numerator !== null || denominator !== null))
    return fromParts(rules, known, numerator, denominator);
  if (known === null) {
    const message = `Say where the indicator stood: give a value${fields.includes("numerator") ? ", or numerator and denominator" : ""}.`;
    return refuse(problem("VALUE_REQUIRED", "value", message));
  }
  if (denominator === null) return { figure: { value: known, numerator: null, denominator: null }, problems };
  const mean = checkFigure(rules, { valueState: "REPORTED", value: known, numerator: null, denominator });
  if (!mean.figure) return { figure: null, problems: mean.problems };
  return { figure: { value: known, numerator: null, denominator: mean.figure.denominator }, problems };
}

function fromParts(rules: Rules, value: Decimal | null, numerator: string | null, denominator: string | null) {
  const { figure, problems } = checkFigure(rules, { valueState: "REPORTED", value: null, numerator, denominator });
  if (!figure) return { figure: null, problems };
  const follows =
    figure.numerator === null || figure.denominator === null
      ? null
      : ratio(figure.numerator, figure.denominator, rules.multiplier);
  if (follows === null) {
    const message =
      "0 of 0 is no figure to begin from: there was nothing that could be measured. Choose another period.";
    return refuse(problem("VALUE_REQUIRED", "denominator", message));
  }
  // a ratio is told with so many places; whoever computed it with more is no less right
  const shown = value === null ? null : roundTo(value, quotientPlaces);
  if (shown !== null && roundTo(follows, shown.split(".")[1]?.length ?? 0) !== shown) {
    const message = `The value ${value} is not what ${numerator} of ${denominator} gives, ${follows}. Leave it out, or correct one of them.`;
    return refuse(problem("VALUE_DOES_NOT_FOLLOW", "value", message));
  }
  return { figure: { value: follows, numerator: figure.numerator, denominator: figure.denominator }, problems };
}

function checkValue(rules: Rules, text: string): Problem[] {
  if (rules.measureType === "QUALITATIVE")
    return [problem("VALUE_NOT_ALLOWED", "value", "A text is no figure to begin from. Leave the value blank.")];
  const value = parseDecimal(text);
  if (value === null) return [problem("NOT_A_NUMBER", "value", `${text.slice(0, 60)} is no decimal number.`)];
  if (isNegative(value) && !canBeNegative(rules))
    return [problem("NEGATIVE_NOT_ALLOWED", "value", `The value ${value} is less than 0. Give 0 or more.`)];
  return [];
}

function given(text: string | null): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}

function problem(code: string, field: keyof BaselineFigure, message: string): Problem {
  return { code, message, path: [field] };
}

function refuse(found: Problem) {
  return { figure: null, problems: [found] };
}
