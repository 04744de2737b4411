import { aggregateAcrossPartners, type Aggregate } from "@keelson/domain/measurement/aggregate";
import { categoriesOf } from "@keelson/domain/measurement/categories";
import { protect, type Cube, type CubeCell, type Shown } from "@keelson/domain/measurement/disclosure";
import type { DistinctPeople } from "@keelson/domain/measurement/distinct-people";
import type { SolveRange } from "@keelson/domain/measurement/linear-range";
import { decideRelease, partnersMin, type ReleaseDecision } from "@keelson/domain/measurement/release";
import type { Candidate, CandidateDimension } from "./find-candidates.ts";
import type { Part } from "./find-parts.ts";
import type { Told } from "./find-told.ts";
import { isSmallChange, mayFollow } from "./may-follow.ts";
import type { ReleaseCell } from "./release-cells.ts";

/** All that a release is judged by: what there is to tell, and what was told before. */
export interface Evidence {
  readonly candidate: Candidate;
  readonly distinct: DistinctPeople | null;
  readonly parts: readonly Part[];
  readonly told: readonly Told[];
}

/** HOLD leaves what is in force; else what a new release shows of the total and of each part. */
export type Judged = "HOLD" | { readonly shown: Shown; readonly cells: readonly ReleaseCell[] };

/**
 * What outside audiences may be told of one period, its total and its parts at once. The total does not wait for its parts: where
 * only these would tell too much beside what was told before, the tables they are in are hidden and the total goes out; where the
 * total has nothing new to say, what is in force stays.
 */
export function judge(evidence: Evidence, solve: SolveRange): Judged {
  const { candidate, distinct, parts } = evidence;
  const aggregate = aggregateAcrossPartners(candidate, candidate, distinct);
  const decision = decideTotal(candidate, aggregate);
  if (decision === "HOLD") return "HOLD";
  const figures = parts.map((part) => figureOf(candidate, part, part.categoryKey === "" ? aggregate : null));
  if (decision.shown === "SUPPRESSED") return { shown: "SUPPRESSED", cells: cellsOf(parts, figures, new Map()) };
  // without a figure the total is no sum that anything could be subtracted from
  const told = figures.filter(({ key }) => key !== "" || decision.shown === "FIGURE");
  const hasNews = candidate.changed > 0 || candidate.inForceShown !== decision.shown;
  for (let tables = tablesOf(candidate.dimensions); ;) {
    const cube = cubeOf(candidate, tables, told);
    const shown = protectAfter(cube, evidence.told, solve);
    const tooTelling = tables.filter((table) => !mayFollow(cube, shown, evidence.told, table));
    if (tooTelling.length === 0) {
      const total = decision.shown === "FIGURE" ? (shown.get("") ?? "SUPPRESSED") : decision.shown;
      return { shown: total, cells: cellsOf(parts, figures, shown) };
    }
    if (!hasNews) return "HOLD";
    // a pair of dimensions goes with each of its two
    tables = tables.filter((table) => !tooTelling.some((gone) => gone.every((code) => table.includes(code))));
  }
}

/** What the total alone may show; a change of it by few people is held like one by few partners. */
function decideTotal(candidate: Candidate, aggregate: Aggregate): ReleaseDecision {
  const decision = decideRelease({ ...candidate, aggregate });
  const { lastShown, lastValue, lastNumerator, lastDenominator } = candidate;
  if (decision === "HOLD" || decision.shown !== "FIGURE" || lastShown === null) return decision;
  const last = { value: lastValue, numerator: lastNumerator, denominator: lastDenominator };
  if (!isSmallChange(candidate, last, candidate)) return decision;
  return lastShown === "IN_FORCE" ? "HOLD" : { shown: "SUPPRESSED" };
}

/** The dimensions that a table is cut by: one or two. */
export type Table = readonly string[];

function tablesOf(dimensions: readonly CandidateDimension[]): readonly Table[] {
  const codes = dimensions.map(({ code }) => code);
  return codes.flatMap((code, place) => [[code], ...codes.slice(place + 1).map((other) => [code, other])]);
}

/** What a partner said as "nothing happened" counts as nobody where parts add up. */
function figureOf(candidate: Candidate, { categoryKey, cell, given }: Part, total: Aggregate | null): CubeCell {
  const aggregate = total ?? aggregateAcrossPartners(candidate, cell);
  const { value, numerator, denominator, lower, upper, status } = aggregate;
  const isNothing = aggregate.valueState === "NO_EXPOSURE";
  return {
    key: categoryKey,
    value: value ?? (isNothing ? "0" : null),
    numerator,
    denominator,
    lower,
    upper,
    hasFigure: status === "COMPLETE" || status === "PARTIAL",
    parts: given,
  };
}

function cubeOf(candidate: Candidate, tables: readonly Table[], cells: readonly CubeCell[]): Cube {
  const { measureType, acrossPartners, smallCellThreshold } = candidate;
  const cuts = new Set(["", ...tables.map(nameOf)]);
  return {
    measureType,
    acrossPartners,
    smallCellThreshold,
    suppressZeros: false,
    dimensions: candidate.dimensions.map((dimension) => ({ ...dimension, isSensitive: false })),
    cells: cells.filter(({ key }) => cuts.has(nameOf(Object.keys(categoriesOf(key))))),
  };
}

const nameOf = (table: Table): string => table.toSorted().join("|");

/**
 * Protects a cube beside what was told before: a part that was hidden stays hidden until enough partners have changed it, for shown
 * now it would tell what it was then, and with it what else was hidden beside it.
 */
function protectAfter(cube: Cube, told: readonly Told[], solve: SolveRange): ReadonlyMap<string, Shown> {
  const hidden = new Set(
    told
      .filter(({ shown, changed }) => shown === "SUPPRESSED" && changed.length < partnersMin)
      .map(({ categoryKey }) => categoryKey),
  );
  const kept = cube.cells.filter(({ key, hasFigure }) => hasFigure && hidden.has(key));
  const cells = cube.cells.map((cell) => (kept.includes(cell) ? { ...cell, hasFigure: false } : cell));
  const shown = new Map(protect({ ...cube, cells }, solve));
  for (const { key } of kept) shown.set(key, "SUPPRESSED");
  return shown;
}

/** Each part as it is told; in a table that is not told at all, as hidden. */
function cellsOf(
  parts: readonly Part[],
  figures: readonly CubeCell[],
  shown: ReadonlyMap<string, Shown>,
): ReleaseCell[] {
  return parts.flatMap(({ categorySetId, categoryKey, cell }, place) => {
    if (categoryKey === "") return [];
    const otherwise = figures[place]?.hasFigure ? "SUPPRESSED" : "COVERAGE_ONLY";
    return [{ categorySetId, cell, shown: shown.get(categoryKey) ?? otherwise }];
  });
}
