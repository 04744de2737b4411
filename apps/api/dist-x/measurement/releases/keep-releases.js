import { cellOfCategory, placeOf } from "../aggregates/find-tallies.js";
import { keptDistinct } from "../overlaps/find-distinct.js";
import { findBefore } from "./find-before.js";
import { findCandidates } from "./find-candidates.js";
import { findConsents } from "./find-consents.js";
import { findParts } from "./find-parts.js";
import { isHeld, judge } from "./judge.js";
import { findInForce, textOf } from "./release-cells.js";
import { solver } from "./solve-range.js";
import { writeReleases } from "./write-releases.js";
/** So many partners' figures are held in memory at a time. */
const figuresMax = 100_000;
/**
 * Brings the releases that outside audiences read up to what counts now: for the periods of these obligation periods, or for all
 * of the initiative. What one change would give away is held until enough partners have changed. Called in the transaction that
 * moved the figures, under the initiative's clock, at its stamp.
 */
export async function keepReleases(unit, initiativeId, at, obligationPeriodIds = null) {
  await unit.widen({ keeps: [initiativeId] });
  const consents = await findConsents(unit, initiativeId);
  const candidates = await findCandidates(unit, initiativeId, obligationPeriodIds, consents);
  const people = await distinctFor(unit, initiativeId, candidates);
  const solve = await solver();
  // what is held by its total needs no look at its parts, nor at what was told before
  const open = candidates.filter((candidate) => !isHeld(candidate, people.get(candidate) ?? null));
  for (const some of inPortions(open)) {
    const [parts, before, inForce] = [
      await findParts(
        unit,
        initiativeId,
        some.map(({ definitionId, start, end }) => ({ definitionId, start, end, at: null })),
        consents,
      ),
      await findBefore(unit, initiativeId, some, consents),
      await findInForce(unit, initiativeId, some),
    ];
    const made = some.flatMap((candidate, place) => {
      const distinct = people.get(candidate) ?? null;
      const expected = (parts[place] ?? []).map((part) => ({
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
function isSame({ candidate, shown, lower, upper, cells }, inForce = []) {
  const { same, inForceShown, inForceTellsParts, inForceLower, inForceUpper } = candidate;
  const isTotalSame = same && shown === inForceShown && lower === inForceLower && upper === inForceUpper;
  if (!isTotalSame || !inForceTellsParts || cells.length !== inForce.length) return false;
  const texts = new Set(inForce);
  return cells.every((cell) => texts.has(textOf(cell)));
}
/** Candidates in portions that memory holds: as many as there could be figures in them, and one at least. */
function inPortions(candidates) {
  const portions = [];
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
async function distinctFor(unit, initiativeId, candidates) {
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
      return known ? [[candidate, known]] : [];
    }),
  );
}
//# sourceMappingURL=keep-releases.js.map
