import { shapeOf } from "@keelson/domain/measurement/figure-shape";
import { ratio } from "@keelson/domain/measurement/ratio";
/** A ratio's value is never sent and never stored: it follows from its numerator and denominator. */
export function valueOf({ measureType, multiplier }, stored) {
  const { value, numerator, denominator } = stored;
  if (shapeOf(measureType) !== "RATIO" || numerator === null || denominator === null) return value;
  return ratio(numerator, denominator, multiplier);
}
//# sourceMappingURL=value-of.js.map
