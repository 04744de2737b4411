import { add, compare, isNegative, multiply, parseDecimal, quotient, subtract, sum } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { Problem } from "./problem.ts";

/** How the parts of a composite become one; GEOMETRIC lets no strong part hide a weak one. */
export const compositeMethods = ["ARITHMETIC", "GEOMETRIC"] as const;
/** One of `compositeMethods`. */
export type CompositeMethod = (typeof compositeMethods)[number];

/**
 * What the partners agreed an index is made of.
 *
 * The weights are > 0 and add up to exactly 1. `minPresentWeight` (above 0 and at most 1; usually "0.8") is how much of
 * the weight must have a value for the index to have one.
 * Source: docs/methodology.md 4.4.4, Composites.
 */
export interface CompositeDefinition {
  readonly method: CompositeMethod;
  readonly minPresentWeight: Decimal;
  readonly components: readonly CompositeComponent[];
}

/**
 * One indicator in an index. Its value counts 0 at `worst` and 1 at `best`, and no less or more beyond them; which of
 * the two is the greater says which way is better.
 */
export interface CompositeComponent {
  readonly indicatorCode: string;
  readonly weight: Decimal;
  readonly worst: Decimal;
  readonly best: Decimal;
}

/** A part as it is shown beside the index: `normalised` lies in 0–1, null where the part has no value. */
export interface CompositePart extends CompositeComponent {
  readonly value: Decimal | null;
  readonly normalised: Decimal | null;
}

/**
 * An index together with its parts, without which it is never shown.
 *
 * `value` (0–100) is null unless enough of the weight is present; `presentWeight` (0–1) says how much is.
 * `valueIfAllowed` is what the parts that are there give, renormalised to their weight, however little that is; null of
 * none. COMPLETE has all parts, PARTIAL enough, INSUFFICIENT too few, NO_DATA none.
 */
export interface Composite {
  readonly value: Decimal | null;
  readonly parts: readonly CompositePart[];
  readonly presentWeight: Decimal;
  readonly status: "COMPLETE" | "PARTIAL" | "INSUFFICIENT" | "NO_DATA";
  readonly valueIfAllowed: Decimal | null;
}

/**
 * One index from the collective figures of its components, never from partners' own indices.
 *
 * `definition` has passed `checkComposite`. `values` are by indicator code, null or absent where there is no figure. A
 * weighted mean of the normalised parts, × 100: ARITHMETIC is exact and rounded once; GEOMETRIC has no exact value and
 * is computed in floating point, so its tenth decimal may differ between machines.
 * Source: docs/methodology.md 4.4.4; vectors COMP-01 and COMP-02.
 */
export function composite(
  definition: CompositeDefinition,
  values: Readonly<Record<string, Decimal | null>>,
): Composite {
  const { components, method, minPresentWeight } = definition;
  const placed = components.map((component) => {
    const value = Object.hasOwn(values, component.indicatorCode) ? (values[component.indicatorCode] ?? null) : null;
    return { component, value, fraction: value === null ? null : between(component, value) };
  });
  const present = placed.flatMap(({ component, fraction }) =>
    fraction === null ? [] : [{ weight: component.weight, fraction }],
  );
  const presentWeight = sum(present.map(({ weight }) => weight));
  const valueIfAllowed =
    present.length === 0
      ? null
      : method === "ARITHMETIC"
        ? arithmetic(present, presentWeight)
        : geometric(present, presentWeight);
  const status = statusOf(present.length, components.length, compare(presentWeight, minPresentWeight) >= 0);
  return {
    value: status === "COMPLETE" || status === "PARTIAL" ? valueIfAllowed : null,
    parts: placed.map(({ component, value, fraction }) => ({
      ...component,
      value,
      normalised: fraction === null ? null : quotient(fraction.over, fraction.under),
    })),
    presentWeight,
    status,
    valueIfAllowed,
  };
}

/**
 * Everything that keeps an index from being computed truthfully: fewer than two components, or one named twice; weights
 * that are not above 0 or do not add up to exactly 1; goalposts that are the same; a minimum that is no share.
 *
 * Empty when there is nothing against it; `path` is within the composite.
 * Source: docs/methodology.md 4.4.4, Composites.
 */
export function checkComposite({ components, minPresentWeight }: CompositeDefinition): Problem[] {
  return [...checkComponents(components), ...checkWeights(components), ...checkPresentWeight(minPresentWeight)];
}

/** `over` ÷ `under`, with 0 ≤ over ≤ under and under > 0. */
interface Fraction {
  readonly over: Decimal;
  readonly under: Decimal;
}

interface Weighted {
  readonly weight: Decimal;
  readonly fraction: Fraction;
}

/** How far from worst to best a value lies, no further than either. */
function between({ worst, best }: CompositeComponent, value: Decimal): Fraction {
  const span = subtract(best, worst);
  const way = subtract(value, worst);
  const [over, under] = isNegative(span) ? [subtract("0", way), subtract("0", span)] : [way, span];
  if (compare(over, "0") <= 0) return { over: "0", under: "1" };
  return compare(over, under) >= 0 ? { over: "1", under: "1" } : { over, under };
}

/** 100 × Σ weight·over/under ÷ Σ weight, on one common denominator so that it is rounded once. */
function arithmetic(present: readonly Weighted[], presentWeight: Decimal): Decimal {
  let total: Fraction = { over: "0", under: "1" };
  for (const { weight, fraction } of present) {
    const over = add(multiply(total.over, fraction.under), multiply(multiply(weight, fraction.over), total.under));
    total = { over, under: multiply(total.under, fraction.under) };
  }
  return quotient(multiply(total.over, "100"), multiply(total.under, presentWeight));
}

function geometric(present: readonly Weighted[], presentWeight: Decimal): Decimal {
  const exponent = sumOf(
    present.map(
      ({ weight, fraction: { over, under } }) =>
        (Number(weight) / Number(presentWeight)) * Math.log(Number(over) / Number(under)),
    ),
  );
  // e to a power no greater than 0 needs no exponent to be written.
  return parseDecimal((100 * Math.exp(exponent)).toFixed(10)) ?? "0";
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function statusOf(present: number, all: number, isEnough: boolean): Composite["status"] {
  if (present === 0) return "NO_DATA";
  if (present === all) return "COMPLETE";
  return isEnough ? "PARTIAL" : "INSUFFICIENT";
}

function checkComponents(components: readonly CompositeComponent[]): Problem[] {
  const problems: Problem[] = [];
  if (components.length < 2) {
    const message = "An index needs at least two components. Of one, show the indicator itself.";
    problems.push({ code: "COMPOSITE_COMPONENTS_REQUIRED", message, path: ["components"] });
  }
  const codes = components.map(({ indicatorCode }) => indicatorCode);
  for (const [index, { indicatorCode, worst, best }] of components.entries()) {
    const path = ["components", String(index)];
    if (codes.indexOf(indicatorCode) < index) {
      const message = `${indicatorCode} is named twice. Give it one weight.`;
      problems.push({ code: "COMPOSITE_COMPONENT_TWICE", message, path: [...path, "indicatorCode"] });
    }
    const goalposts = [parseDecimal(worst), parseDecimal(best)];
    if (goalposts.includes(null) || goalposts[0] === goalposts[1]) {
      const message = `The worst ${worst} and the best ${best} of ${indicatorCode} must be two different numbers.`;
      problems.push({ code: "COMPOSITE_GOALPOSTS_INVALID", message, path });
    }
  }
  return problems;
}

function checkWeights(components: readonly CompositeComponent[]): Problem[] {
  const code = "COMPOSITE_WEIGHTS_INVALID";
  const weights = components.map(({ weight }) => parseDecimal(weight));
  const wrong = components.flatMap(({ indicatorCode, weight }, index) => {
    const decimal = weights[index] ?? null;
    if (decimal !== null && compare(decimal, "0") > 0) return [];
    const message = `The weight ${weight} of ${indicatorCode} is not a number above 0.`;
    return [{ code, message, path: ["components", String(index), "weight"] }];
  });
  if (wrong.length > 0 || components.length === 0) return wrong;
  const total = sum(weights.flatMap((weight) => weight ?? []));
  if (total === "1") return [];
  return [{ code, message: `The weights add up to ${total}. Make them add up to exactly 1.`, path: ["components"] }];
}

function checkPresentWeight(minPresentWeight: Decimal): Problem[] {
  const decimal = parseDecimal(minPresentWeight);
  if (decimal !== null && compare(decimal, "0") > 0 && compare(decimal, "1") <= 0) return [];
  const message = `The least weight that must be present, ${minPresentWeight}, is not above 0 and at most 1. The usual is 0.8.`;
  return [{ code: "COMPOSITE_PRESENT_WEIGHT_INVALID", message, path: ["minPresentWeight"] }];
}
