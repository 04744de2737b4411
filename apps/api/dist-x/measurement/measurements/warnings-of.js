import { categoryKey } from "@keelson/domain/measurement/categories";
import { periodBefore } from "@keelson/domain/measurement/period";
import { sameAsPrevious, warnings } from "@keelson/domain/measurement/warnings";
/** The period before each of the groups'; null where there is none. */
export const placesBefore = (groups) =>
  groups.map(({ indicator, period }) => {
    const before = periodBefore(period, indicator.frequency, indicator.yearStartMonth);
    return before && { indicator, period: before };
  });
/**
 * What the partner should look at once more, beside what it said of the period before. Nothing here stops anything. `before` has the
 * latest revision of the period before each group.
 */
export function warningsOf(groups, drafts, before) {
  return groups.flatMap((group, place) => {
    const { indicator } = group;
    const previous = before[place];
    const draft = drafts[place];
    // a figure of another definition is no measure of this one
    if (!previous || !draft || previous.definitionId !== draft.definitionId) return [];
    const was = previous.values.map(({ categories, derived, valueState, value, numerator, denominator }) => ({
      categories,
      derived,
      figure: { valueState, value, numerator, denominator },
    }));
    const byKey = new Map(was.map(({ categories, figure }) => [categoryKey(categories), figure]));
    const at = (index, found) =>
      found.map((problem) => ({ ...problem, path: ["rows", String(index), ...problem.path] }));
    const isNoted = draft.figures.some(({ note }) => note !== null);
    return [
      ...group.rows.flatMap(({ index, categories, figure, note }) =>
        at(index, warnings(indicator, figure, byKey.get(categoryKey(categories)) ?? null, note !== null)),
      ),
      ...at(draft.rowIndex, sameAsPrevious(indicator, draft.figures, was, isNoted)),
    ];
  });
}
//# sourceMappingURL=warnings-of.js.map
