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
];
//# sourceMappingURL=figure-columns.js.map
