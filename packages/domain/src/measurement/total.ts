import { categoryKey } from "./categories.ts";
import type { DimensionRule } from "./categories.ts";
import { inCategoryOrder } from "./category-order.ts";
import type { Definition } from "./definition.ts";
import { disagreement } from "./disagreement.ts";
import type { CategoryProblem } from "./disagreement.ts";
import { shapeOf } from "./figure-shape.ts";
import type { Figure } from "./figure.ts";
import { partitions } from "./partition.ts";
import type { Part } from "./partition.ts";
import { ratio } from "./ratio.ts";
import { tally } from "./tally.ts";
import type { Tally } from "./tally.ts";
import type { MeasureType, ValueState } from "./words.ts";

/**
 * A measurement's figures together with the totals its parts add up to, and the places where total and parts contradict
 * each other. Of an ORDINAL or NOMINAL the total is how many answered, and everybody gave one answer.
 *
 * `figures` are one partner's of one period, at most one for each set of categories; derived ones among them are
 * dropped and made anew. A figure the partner gave always stands. One it did not give is added up from the level with
 * the fewest further dimensions (then by the order of `dimensions`), only if these are all exclusive and exhaustive and
 * the partner answered every combination with a figure, NO_EXPOSURE or NOT_APPLICABLE. Otherwise it stays missing. A
 * level that could have been added up must agree with a figure given (DISAGGREGATION_DOES_NOT_SUM; `path` is the
 * field). Milestones and texts add up to nothing and have no such totals. The result is in the order of reading: total,
 * then parts by number of dimensions, dimension, category.
 * Source: docs/methodology.md 4.4.1; docs/data-package.md; vector SUP-07.
 */
export function withTotals(
  { measureType, answerDimension }: TotalRule,
  dimensions: readonly DimensionRule[],
  figures: readonly CategoryFigure[],
): { figures: CategoryFigure[]; problems: CategoryProblem[] } {
  const given = inCategoryOrder(
    dimensions,
    figures.filter(({ derived }) => !derived),
  );
  const result = new Map(given.map((entry) => [categoryKey(entry.categories), entry]));
  const problems: CategoryProblem[] = given.flatMap((entry) => inapplicable(entry, given));
  const additive = isAddedUp(measureType) ? dimensions.map((dimension) => answered(dimension, answerDimension)) : [];
  for (const { categories, over, parts } of partitions(additive, given)) {
    const added = tally(
      measureType,
      parts.map(({ figure }) => ({ waived: false, figure })),
    );
    const key = categoryKey(categories);
    const whole = result.get(key);
    if (whole === undefined) result.set(key, { categories, figure: addedUp(measureType, added), derived: true });
    else if (!whole.derived) problems.push(...disagreement(measureType, whole, added, over));
  }
  return { figures: inCategoryOrder(dimensions, result.values()), problems };
}

/** What decides which totals there are. */
export type TotalRule = Pick<Definition, "measureType" | "answerDimension">;

/** Two milestones that were reached are not one milestone. */
function isAddedUp(measureType: MeasureType): boolean {
  return measureType !== "MILESTONE" && shapeOf(measureType) !== "NONE";
}

/** Whoever answers gives one answer, whatever is claimed of the dimension elsewhere. */
function answered(dimension: DimensionRule, answerDimension: string | null): DimensionRule {
  return dimension.code === answerDimension ? { ...dimension, exclusive: true, exhaustive: true } : dimension;
}

/** What does not apply to a partner has no parts that do. */
function inapplicable({ categories, figure }: CategoryFigure, given: readonly CategoryFigure[]): CategoryProblem[] {
  if (figure.valueState !== "NOT_APPLICABLE") return [];
  const cuts = Object.entries(categories);
  const part = given.find(
    (other) => isReported(other) && cuts.every(([dimension, category]) => other.categories[dimension] === category),
  );
  if (!part) return [];
  const message = `It is said not to apply, but its part "${categoryKey(part.categories)}" has an answer. Correct one of them.`;
  return [{ code: "DISAGGREGATION_DOES_NOT_SUM", message, path: ["valueState"], categories }];
}

/** Whether it counts as reported: a figure, or that there was nothing to measure. */
const isReported = ({ figure }: CategoryFigure): boolean =>
  figure.valueState === "REPORTED" || figure.valueState === "ESTIMATED" || figure.valueState === "NO_EXPOSURE";

/** One figure of a measurement: of the total ({}) or of a part; `derived` when it was added up from parts. */
export interface CategoryFigure extends Part {
  readonly derived: boolean;
}

/** The figure that parts add up to, each part counted like a partner of a sum. */
function addedUp(measureType: MeasureType, added: Tally): Figure {
  const valueState = stateOf(added);
  const none = { valueState, value: null, numerator: null, denominator: null };
  if (added.n === 0) return none;
  switch (shapeOf(measureType)) {
    case "VALUE":
      return { ...none, value: added.value };
    case "RATIO":
      return { ...none, numerator: added.numerator, denominator: added.denominator };
    case "MEAN":
      return {
        ...none,
        value: ratio(added.weighted, added.denominator, 1),
        denominator: added.denominator,
      };
    case "NONE":
      return none;
  }
}

function stateOf({ n, estimated, noExposure }: Tally): ValueState {
  if (estimated > 0) return "ESTIMATED";
  if (n > 0) return "REPORTED";
  return noExposure > 0 ? "NO_EXPOSURE" : "NOT_APPLICABLE";
}
