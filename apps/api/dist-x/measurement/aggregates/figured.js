export const ruleOf = (
  { measureType, acrossPartners, acrossTime, multiplier, allowsNegative, populationCap },
  minCoverage,
) => ({
  measureType,
  acrossPartners,
  acrossTime,
  multiplier,
  allowsNegative,
  populationCap,
  minCoverage,
});
/** Which of the parts of a longer period its figure is made of: of a stock, only the last. */
export const speaking = ({ acrossTime }, parts) => (acrossTime === "LAST" ? parts.slice(-1) : parts);
export const noFigure = {
  value: null,
  numerator: null,
  denominator: null,
  lower: null,
  upper: null,
  isLowerBound: false,
  valueState: null,
};
//# sourceMappingURL=figured.js.map
