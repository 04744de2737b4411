import { aggregateAcrossPartners } from "@keelson/domain/measurement/aggregate";
import { protect } from "@keelson/domain/measurement/disclosure";
import { pinnedPeople } from "@keelson/domain/measurement/distinct-people";
import { mayReplace } from "@keelson/domain/measurement/may-replace";
import { decideRelease } from "@keelson/domain/measurement/release";
/**
 * What outside audiences may be told of one period, its total and its parts at once. The total does not wait for its parts: where
 * these would tell too much beside what was told before, what was hidden stays hidden or else all of them are, and the total goes out, if
 * it may. Where it may not, or has nothing new to say, what is in force stays; where that is no figure, the coverage goes out.
 */
export function judge({ candidate, distinct, parts, before }, solve) {
  const decision = decide(candidate, distinct);
  if (decision === "HOLD") return "HOLD";
  const cells = parts.map((part) => cellOf(candidate, part, distinct));
  const hidden = new Map(cells.map(({ key, hasFigure }) => [key, hasFigure ? "SUPPRESSED" : "COVERAGE_ONLY"]));
  if (decision.shown === "SUPPRESSED") return judged(parts, hidden);
  // without a figure the total is no sum that anything could be subtracted from
  const cube = cubeOf(
    candidate,
    cells.filter(({ key, hasFigure }) => key !== "" || hasFigure),
  );
  const published = before.map((release) => publishedOf(candidate, release));
  const mayFollow = (shown) => published.every((release) => mayReplace(release, { cube, shown }, solve));
  const [beside = null] = published;
  const shown = new Map([...hidden, ...protect(cube, solve, beside)]);
  if (mayFollow(shown)) return judged(parts, shown);
  const kept = keepHidden(cube, beside, solve);
  if (kept && mayFollow(kept)) return judged(parts, new Map([...hidden, ...kept]));
  const isShown = candidate.inForceShown === "FIGURE";
  const hasNews = candidate.changed > 0 || candidate.inForceShown !== decision.shown || !(isShown || candidate.same);
  const total = new Map([...hidden, ["", shown.get("") ?? decision.shown]]);
  if (hasNews && mayFollow(total)) return judged(parts, total);
  return isShown || !hasNews ? "HOLD" : judged(parts, hidden);
}
/** Whether the total alone says that what is in force stays, whatever its parts. */
export const isHeld = (candidate, distinct) => decide(candidate, distinct) === "HOLD";
const decide = (candidate, distinct) =>
  decideRelease({ ...candidate, aggregate: aggregateAcrossPartners(candidate, candidate, distinct) });
/**
 * The same with all hidden that was hidden before; null where nothing was. What else would be hidden in its place has been shown, so
 * that hiding it now would hide nothing.
 */
function keepHidden(cube, beside, solve) {
  const kept = cube.cells.filter(
    ({ key, hasFigure }) => key !== "" && hasFigure && beside?.shown.get(key) === "SUPPRESSED",
  );
  if (kept.length === 0) return null;
  const cells = cube.cells.map((cell) => (kept.includes(cell) ? { ...cell, hasFigure: false } : cell));
  const shown = new Map(protect({ ...cube, cells }, solve, beside));
  for (const { key } of kept) shown.set(key, "SUPPRESSED");
  return shown;
}
/** What is told of each part; nothing more than the coverage of a total that nobody gave a figure of. */
function judged(parts, shown) {
  const cells = parts.flatMap(({ categorySetId, categoryKey, cell }) =>
    categoryKey === "" ? [] : [{ categorySetId, cell, shown: shown.get(categoryKey) ?? "COVERAGE_ONLY" }],
  );
  return { shown: shown.get("") ?? "COVERAGE_ONLY", cells };
}
/** One part as rules see it. What a partner said as "nothing happened" counts as nobody where parts add up. */
function cellOf(candidate, { categoryKey, cell, given }, distinct) {
  const aggregate = aggregateAcrossPartners(candidate, cell, categoryKey === "" ? distinct : null);
  const { value, numerator, denominator, lower, upper, status } = aggregate;
  return {
    key: categoryKey,
    value: value ?? (aggregate.valueState === "NO_EXPOSURE" ? "0" : null),
    numerator,
    denominator,
    lower,
    upper,
    hasFigure: status === "COMPLETE" || status === "PARTIAL",
    parts: given,
  };
}
function publishedOf(candidate, { shown, lower, upper, parts }) {
  const distinct = pinnedPeople(lower, upper);
  const cells = parts.map((part) => ({
    ...cellOf(candidate, part, distinct),
    hasFigure: (shown.get(part.categoryKey) ?? "COVERAGE_ONLY") !== "COVERAGE_ONLY",
  }));
  return { cube: cubeOf(candidate, cells), shown };
}
function cubeOf({ measureType, acrossPartners, smallCellThreshold, suppressZeros, dimensions }, cells) {
  return { measureType, acrossPartners, smallCellThreshold, suppressZeros, dimensions, cells };
}
//# sourceMappingURL=judge.js.map
