import type { DistinctPeople } from "@keelson/domain/measurement/distinct-people";
import type { Unit } from "../../kernel/context.ts";
import { cellOfCategory, placeOf } from "../aggregates/find-tallies.ts";
import { keptDistinct } from "../overlaps/find-distinct.ts";
import { findBefore } from "./find-before.ts";
import { findCandidates, type Candidate } from "./find-candidates.ts";
import { findConsents } from "./find-consents.ts";
import { findParts } from "./find-parts.ts";
import { isCoverageAlone, isHeld, judge } from "./judge.ts";
import { findInForce, textOf } from "./release-cells.ts";
import { solver } from "./solve-range.ts";
import { writeReleases, type NewRelease } from "./write-releases.ts";

/** So many partners' figures are held in memory at a time. */
const figuresMax = 100_000;

/**
 * Brings the releases that outside audiences read up to what counts now: for the periods of these obligation periods, or for all
 * of the initiative. What one change would give away is held until enough partners have changed. Called under the initiative's clock, at
 * its stamp: in the transaction that moved the figures, or in the job that follows it (`askForReleases`).
 */
export async function keepReleases(
  unit: Unit,
  initiativeId: string,
  at: Date,
  obligationPeriodIds: readonly string[] | null = null,
): Promise<void> {
  await unit.widen({ keeps: [initiativeId] });
  const consents = await findConsents(unit, initiativeId);
  const candidates = await findCandidates(unit, initiativeId, obligationPeriodIds, consents);
  const people = await distinctFor(unit, initiativeId, candidates);
  const solve = await solver();
  // what is held by its total needs no look at its parts, nor at what was told before
  const open = candidates.filter((candidate) => !isHeld(candidate, people.get(candidate) ?? null));
  for (const some of inPortions(open)) {
    const looked = some.filter((candidate) => !isCoverageAlone(candidate, people.get(candidate) ?? null));
    const found = await findParts(
      unit,
      initiativeId,
      looked.map(({ definitionId, start, end }) => ({ definitionId, start, end, at: null })),
      consents,
    );
    const parts = new Map(looked.map((candidate, place) => [candidate, found[place]]));
    const before = await findBefore(unit, initiativeId, looked, consents);
    const inForce = await findInForce(unit, initiativeId, some);
    const made = some.flatMap((candidate) => {
      const distinct = people.get(candidate) ?? null;
      const expected = (parts.get(candidate) ?? []).map((part) => ({
        ...part,
        cell: part.categoryKey === "" ? candidate : cellOfCategory(part.cell, candidate),
      }));
      const judged = judge({ candidate, distinct, parts: expected, before: before.get(candidate) ?? [] }, solve);
      if (judged === "HOLD") return [];
      const known = judged.shown === "FIGURE" ? distinct : null;
      const release = { candidate, ...judged, lower: known?.lower ?? null, upper: known?.upper ?? null };
      return isSame(release, inForce.get(candidate.inForce ?? "")) ? [] : [release];
    });
    await writeReleases(unit, initiativeId, at, made);
  }
}

/** Whether the release in force, with these parts, says the very same. */
function isSame({ candidate, shown, lower, upper, cells }: NewRelease, inForce: readonly string[] = []): boolean {
  const { same, inForceShown, inForceTellsParts, inForceLower, inForceUpper } = candidate;
  const isTotalSame = same && shown === inForceShown && lower === inForceLower && upper === inForceUpper;
  if (!isTotalSame || !inForceTellsParts || cells.length !== inForce.length) return false;
  const texts = new Set(inForce);
  return cells.every((cell) => texts.has(textOf(cell)));
}

/** Candidates in portions that memory holds: as many as there could be figures in them, and one at least. */
function inPortions(candidates: readonly Candidate[]): Candidate[][] {
  const portions: Candidate[][] = [];
  let room = 0;
  for (const candidate of candidates) {
    const sizes = candidate.dimensions.map(({ categories }) => categories.length);
    const parts = sizes.reduce(
      (sum, size, place) => sum + size * (1 + sizes.slice(place + 1).reduce((a, b) => a + b, 0)),
      1,
    );
    const figures = Math.max(1, candidate.reported) * parts;
    if (portions.length === 0 || figures > room) {
      portions.push([]);
      room = figuresMax;
    }
    portions.at(-1)?.push(candidate);
    room -= figures;
  }
  return portions;
}

/** What is known of the different people of candidates; of those without overlaps, or whose people are added up, nothing. */
async function distinctFor(
  unit: Unit,
  initiativeId: string,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<Candidate, DistinctPeople>> {
  const distinct = candidates.filter(({ acrossPartners }) => acrossPartners === "SUM_DISTINCT");
  if (distinct.length === 0) return new Map();
  const found = await keptDistinct(
    unit,
    distinct.map(({ definitionId, start, end }) => ({
      initiativeId,
      definitionId,
      categoryKey: "",
      from: start,
      to: end,
      asOf: null,
    })),
    { isShared: true },
  );
  return new Map(
    distinct.flatMap((candidate, place) => {
      const known = found[place]?.get(placeOf(candidate));
      return known ? [[candidate, known] as const] : [];
    }),
  );
}
