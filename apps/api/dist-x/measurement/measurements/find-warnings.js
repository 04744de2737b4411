import { categoryKey } from "@keelson/domain/measurement/categories";
import { periodBefore } from "@keelson/domain/measurement/period";
import { sameAsPrevious, warnings } from "@keelson/domain/measurement/warnings";
import { latestRevisions } from "./latest-revisions.js";
/** What the partner should look at once more, beside what it said of the period before. Nothing here stops anything. */
export async function findWarnings(unit, { initiativeId, membershipId }, groups, drafts) {
  const places = groups.flatMap((group, index) => {
    const { frequency, yearStartMonth } = group.indicator;
    const period = periodBefore(group.period, frequency, yearStartMonth);
    return period ? [{ indicator: group.indicator, period, group, draft: drafts[index] }] : [];
  });
  const before = await latestRevisions(unit, initiativeId, membershipId, places);
  return places.flatMap(({ indicator, group, draft }, place) => {
    const previous = before[place];
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
//# sourceMappingURL=find-warnings.js.map
