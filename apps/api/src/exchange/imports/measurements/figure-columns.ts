/** The columns of measurements.csv that are no dimension. */
export const figureColumns = [
  "organisation",
  "indicator",
  "period",
  "valueState",
  "value",
  "numerator",
  "denominator",
  "note",
] as const;
export type FigureColumn = (typeof figureColumns)[number];
