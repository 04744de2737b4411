import type { MeasureType } from "./words.ts";

/**
 * Which numbers a figure of a measure type is made of: a value; numerator and denominator (RATIO: never a percentage,
 * which could not be combined); or a mean as value and its n as denominator (MEAN).
 *
 * Source: docs/methodology.md 4.4.1, stored value fields.
 */
export type FigureShape = "VALUE" | "RATIO" | "MEAN";

/** One of the numbers a figure can be made of. */
export type FigureField = "value" | "numerator" | "denominator";

/** The shape of a measure type's figures. */
export function shapeOf(measureType: MeasureType): FigureShape {
  if (measureType === "MEAN") return "MEAN";
  return measureType === "PROPORTION" || measureType === "RATE" ? "RATIO" : "VALUE";
}

/** The numbers a figure of each shape has, all of them. */
export const fieldsOf: Readonly<Record<FigureShape, readonly FigureField[]>> = {
  VALUE: ["value"],
  RATIO: ["numerator", "denominator"],
  MEAN: ["value", "denominator"],
};
