import { distribution } from "@keelson/domain/measurement/distribution";
import { answered, knownOf } from "../aggregates/answered-periods.js";
import { findAggregate, findBreakdown, periodOf } from "../aggregates/find-aggregates.js";
/** How the answers of all partners are spread over the scale, as far as this viewer may see it; null of one that counted no answers then. */
export async function findDistribution(ctx, indicator, { period, asOf }) {
  const { definitions, known } = await knownOf(ctx, indicator, asOf);
  const { definition } = answered(indicator, definitions, periodOf(period, "period"), known);
  const { answerDimension: dimension, measureType } = definition;
  if (dimension === null) return null;
  const [total, cut] = await Promise.all([
    findAggregate(ctx, indicator, { period, categories: [], asOf }),
    findBreakdown(ctx, indicator, { period, dimension, asOf }),
  ]);
  const counts = cut.map(({ category, aggregate }) => ({ category, count: aggregate.value }));
  // a middle can only be told where every answer is, and nobody's answers stand behind a category that nobody chose
  const isHidden = cut.some(({ aggregate: { suppressed, value, status } }) => {
    return suppressed || (value === null && status === "INSUFFICIENT");
  });
  const told = Object.fromEntries(
    counts.flatMap(({ category, count }) => (count === null ? [] : [[category.code, count]])),
  );
  const { medianCategory } = distribution(
    measureType,
    counts.map(({ category }) => category.code),
    told,
  );
  const median = isHidden ? null : medianCategory;
  return {
    n: total.value,
    counts,
    medianCategory: counts.find(({ category }) => category.code === median)?.category ?? null,
  };
}
//# sourceMappingURL=find-distribution.js.map
