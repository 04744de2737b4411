import { aggregateAcrossPartners } from "@keelson/domain/measurement/aggregate";
import { protect, type Cube, type CubeCell, type Published, type Shown } from "@keelson/domain/measurement/disclosure";
import { pinnedPeople, type DistinctPeople } from "@keelson/domain/measurement/distinct-people";
import type { SolveRange } from "@keelson/domain/measurement/linear-range";
import { mayReplace } from "@keelson/domain/measurement/may-replace";
import { decideRelease } from "@keelson/domain/measurement/release";
import type { Before } from "./find-before.ts";
import type { Candidate } from "./find-candidates.ts";
import type { Part } from "./find-parts.ts";
import type { ReleaseCell } from "./release-cells.ts";

/** All that a release is judged by: what there is to tell, and what was told before. */
export interface Evidence {
  readonly candidate: Candidate;
  readonly distinct: DistinctPeople | null;
  readonly parts: readonly Part[];
  readonly before: readonly Before[];
}

/** HOLD leaves what is in force; else what a new release shows of the total and of each part. */
export type Judged = "HOLD" | { readonly shown: Shown; readonly cells: readonly ReleaseCell[] };

/**
 * What outside audiences may be told of one period, its total and its parts at once. The total does not wait for its parts: where
 * these would tell too much beside what was told before, what was hidden stays hidden or else all of them are, and the total goes out, if
 * it may. Where it may not, or has nothing new to say, what is in force stays; where that is no figure, the coverage goes out.
 */
export function judge({ candidate, distinct, parts, before }: Evidence, solve: SolveRange): Judged {
  const decision = decide(candidate, distinct);
  if (decision === "HOLD") return "HOLD";
  const cells = parts.map((part) => cellOf(candidate, part, distinct));
  const hidden = new Map(cells.map(({ key, hasFigure }) => [key, hasFigure ? "SUPPRESSED" : "COVERAGE_ONLY"] as const));
  if (decision.shown === "SUPPRESSED") return judged(parts, hidden);
  // without a figure the total is no sum that anything could be subtracted from
  const cube = cubeOf(
    candidate,
    cells.filter(({ key, hasFigure }) => key !== "" || hasFigure),
  );
  const published = before.map((release) => publishedOf(candidate, release));
  const mayFollow = (shown: ReadonlyMap<string, Shown>) =>
    published.every((release) => mayReplace(release, { cube, shown }, solve));
  const [beside = null] = published;
  const shown = new Map([...hidden, ...protect(cube, solve, beside)]);
  if (mayFollow(shown)) return judged(parts, shown);
  const kept = keepHidden(cube, beside, solve);
  if (kept && mayFollow(kept)) return judged(parts, new Map([...hidden, ...kept]));
  const isShown = candidate.inForceShown === "FIGURE";
  const hasNews = candidate.changed > 0 || candidate.inForceShown !== decision.shown || !(isShown || candidate.same);
  const total = new Map([...hidden, ["", shown.get("") ?? decision.shown] as const]);
  if (hasNews && mayFollow(total)) return judged(parts, total);
  return isShown || !hasNews ? "HOLD" : judged(parts, hidden);
}

/** Whether the total alone says that what is in force stays, whatever its parts. */
export const isHeld = (candidate: Candidate, distinct: DistinctPeople | null): boolean =>
  decide(candidate, distinct) === "HOLD";

/**
 * Whether all that goes out is who reported, and nobody has anything to compare it with: then neither parts nor what was told before
 * say more.
 */
export const isCoverageAlone = (candidate: Candidate, distinct: DistinctPeople | null): boolean => {
  if (candidate.dimensions.length > 0 || candidate.lastShown !== null) return false;
  const decision = decide(candidate, distinct);
  return decision !== "HOLD" && decision.shown === "COVERAGE_ONLY";
};

const decide = (candidate: Candidate, distinct: DistinctPeople | null) =>
  decideRelease({ ...candidate, aggregate: aggregateAcrossPartners(candidate, candidate, distinct) });

/**
 * The same with all hidden that was hidden before; null where nothing was. What else would be hidden in its place has been shown, so
 * that hiding it now would hide nothing.
 */
function keepHidden(cube: Cube, beside: Published | null, solve: SolveRange): Map<string, Shown> | null {
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
function judged(parts: readonly Part[], shown: ReadonlyMap<string, Shown>): Judged {
  const cells = parts.flatMap(({ categorySetId, categoryKey, cell }) =>
    categoryKey === "" ? [] : [{ categorySetId, cell, shown: shown.get(categoryKey) ?? "COVERAGE_ONLY" }],
  );
  return { shown: shown.get("") ?? "COVERAGE_ONLY", cells };
}

/** One part as rules see it. What a partner said as "nothing happened" counts as nobody where parts add up. */
function cellOf(candidate: Candidate, { categoryKey, cell, given }: Part, distinct: DistinctPeople | null): CubeCell {
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

function publishedOf(candidate: Candidate, { shown, lower, upper, parts }: Before): Published {
  const distinct = pinnedPeople(lower, upper);
  const cells = parts.map((part) => ({
    ...cellOf(candidate, part, distinct),
    hasFigure: (shown.get(part.categoryKey) ?? "COVERAGE_ONLY") !== "COVERAGE_ONLY",
  }));
  return { cube: cubeOf(candidate, cells), shown };
}

function cubeOf(
  { measureType, acrossPartners, smallCellThreshold, suppressZeros, dimensions }: Candidate,
  cells: readonly CubeCell[],
): Cube {
  return { measureType, acrossPartners, smallCellThreshold, suppressZeros, dimensions, cells };
}
