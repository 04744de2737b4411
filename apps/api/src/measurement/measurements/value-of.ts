import { shapeOf } from "@keelson/domain/measurement/figure-shape";
import { ratio } from "@keelson/domain/measurement/ratio";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import type { StoredValue } from "./find-measurements.ts";

/** A ratio's value is never sent and never stored: it follows from its numerator and denominator. */
export function valueOf(
  { measureType, multiplier }: IndicatorDefinition,
  stored: Pick<StoredValue, "value" | "numerator" | "denominator">,
): string | null {
  const { value, numerator, denominator } = stored;
  if (shapeOf(measureType) !== "RATIO" || numerator === null || denominator === null) return value;
  return ratio(numerator, denominator, multiplier);
}
