import type { Definition } from "./definition.ts";
import type { MeasureType } from "./words.ts";

/**
 * Which numbers a figure of a measure type is made of: a value, which for an ORDINAL or NOMINAL is a count of answers
 * and for a MILESTONE 1 or 0; numerator and denominator (RATIO: never a percentage, which could not be combined); a
 * mean as value and its n as denominator (MEAN); or NONE, where partners give a text (QUALITATIVE) or nobody reports
 * (COMPOSITE).
 *
 * Source: docs/methodology.md 4.4.1, stored value fields.
 */
export type FigureShape = "VALUE" | "RATIO" | "MEAN" | "NONE";

/** One of the numbers a figure can be made of. */
export type FigureField = "value" | "numerator" | "denominator";

/** The shape of a measure type's figures. */
export function shapeOf(measureType: MeasureType): FigureShape {
  switch (measureType) {
    case "PROPORTION":
    case "RATE":
      return "RATIO";
    case "MEAN":
      return "MEAN";
    case "COMPOSITE":
    case "QUALITATIVE":
      return "NONE";
    default:
      return "VALUE";
  }
}

/**
 * Whether a value of this indicator can be less than 0: only where its definition allows it, and never where people,
 * answers or milestones are counted.
 *
 * Source: docs/methodology.md 4.4.1, stored value fields.
 */
export function canBeNegative({ measureType, allowsNegative }: NegativeRule): boolean {
  return allowsNegative && (measureType === "COUNT" || measureType === "AMOUNT" || measureType === "MEAN");
}

/** What decides it. */
export type NegativeRule = Pick<Definition, "measureType" | "allowsNegative">;

/** The numbers a figure of each shape has, all of them. */
export const fieldsOf: Readonly<Record<FigureShape, readonly FigureField[]>> = {
  VALUE: ["value"],
  RATIO: ["numerator", "denominator"],
  MEAN: ["value", "denominator"],
  NONE: [],
};
