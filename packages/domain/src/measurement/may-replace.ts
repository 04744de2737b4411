import { isSafe } from "./disclosure-audit.ts";
import type { Hiding } from "./disclosure-audit.ts";
import { hidingOf } from "./disclosure.ts";
import type { CubeCell, Published } from "./disclosure.ts";
import { formed, isPeopleMeasure } from "./disclosure-primary.ts";
import { isAdditionKnown, isAdditive, isSame } from "./disclosure-sheet.ts";
import type { Sheet } from "./disclosure-sheet.ts";
import type { SolveRange } from "./linear-range.ts";
import { partnersMin } from "./release.ts";

/**
 * Whether a release may follow the one in force, so that nothing is told by the difference of the two that neither tells.
 *
 * False, and the one in force stays, where a figure shown in both (or what the hidden cells of a line add up to in both) was
 * changed by one or two partners that do not all consent to be named, or by 0 < |Δ| < k people, as somebody outside sees it or
 * a partner that takes its own change away; and where a hidden figure of either can be computed too tightly from both, because
 * what nobody changed is the same in both. A release that changes nothing may always follow.
 * Source: docs/methodology.md 4.4.7.6; vector SUP-08; docs/decisions/0014-disclosure-control.md.
 */
export function mayReplace(before: Published, after: Published, solve: SolveRange): boolean {
  const [then, now] = [hidingOf(before, after.cube), hidingOf(after, before.cube)];
  const indexThen = new Map(then.sheet.cells.map(({ cell, index }) => [cell.key, index]));
  const told = [...shownInBoth(before, after), ...hiddenInBoth(then, now)].map((keys) => ({
    before: keys.flatMap((key) => indexThen.get(key) ?? []),
    after: now.sheet.cells.filter(({ cell }) => keys.includes(cell.key)).map(({ index }) => index),
  }));
  const isTelling = told.some(
    (cells) =>
      isOfFewPartners(then.sheet, now.sheet, cells) ||
      (isPeopleMeasure(now.sheet.cube.measureType) && isOfFewPeople(then.sheet, now.sheet, cells)),
  );
  return !isTelling && isSafe(now, then, solve);
}

/** Cells of two releases that speak of the same. */
interface Pair {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

function shownInBoth(before: Published, after: Published): string[][] {
  return [...after.shown]
    .filter(([key, shown]) => shown === "FIGURE" && before.shown.get(key) === "FIGURE")
    .map(([key]) => [key]);
}

/**
 * The hidden cells of a line whose whole is shown: together they are as good as shown. One that the other release shows, and
 * that nobody has changed, is not hidden.
 */
function hiddenInBoth(then: Hiding, now: Hiding): string[][] {
  const [first, second] = [hiddenLines(then, now), hiddenLines(now, then)];
  const known = new Set(first.map((keys) => keys.join(" ")));
  return second.filter((keys) => known.has(keys.join(" ")));
}

function hiddenLines({ sheet, hidden }: Hiding, other: Hiding): string[][] {
  const shownThere = new Map(
    other.sheet.cells
      .filter(({ index }) => other.hidden[index] !== true)
      .map(({ cell, amounts }) => [cell.key, amounts]),
  );
  const isHidden = (index: number) => {
    const { cell, amounts } = sheet.cells[index] ?? {};
    const there = shownThere.get(cell?.key ?? "") ?? [];
    const isKnown =
      there.length > 0 && there.every((amount, quantity) => isSame(amount, amounts?.[quantity] ?? Number.NaN));
    return hidden[index] === true && !isKnown;
  };
  return sheet.lines
    .filter((line) => !isHidden(line.whole) && isAdditionKnown(sheet, line))
    .map((line) => line.parts.filter(isHidden).map((part) => sheet.cells[part]?.cell.key ?? ""))
    .filter((keys) => keys.length > 0);
}

/** Partners whose part of these cells is another one now; nobody's secret where all of them consent to be named. */
function isOfFewPartners(then: Sheet, now: Sheet, { before, after }: Pair): boolean {
  const partsThen = before.flatMap((index) => partsOf(then.cells[index]?.cell));
  const partsNow = after.flatMap((index) => partsOf(now.cells[index]?.cell));
  const texts = (parts: readonly Said[]) => new Set(parts.map(({ text }) => text));
  const [textsThen, textsNow] = [texts(partsThen), texts(partsNow)];
  const changed = [
    ...partsThen.filter(({ text }) => !textsNow.has(text)),
    ...partsNow.filter(({ text }) => !textsThen.has(text)),
  ];
  const partners = new Set(changed.map(({ partner }) => partner));
  return partners.size > 0 && partners.size < partnersMin && changed.some(({ isNamed }) => !isNamed);
}

interface Said {
  readonly partner: string;
  readonly isNamed: boolean;
  readonly text: string;
}

function partsOf(cell: CubeCell | undefined): Said[] {
  return (cell?.parts ?? []).map(({ partner, isNamed, value, numerator, denominator }) => ({
    partner,
    isNamed,
    text: JSON.stringify([cell?.key, partner, value, numerator, denominator]),
  }));
}

/** Whether few people more or less stand behind these cells, for somebody outside or for a partner that knows its own. */
function isOfFewPeople(then: Sheet, now: Sheet, cells: Pair): boolean {
  const partners = isAdditive(now.cube) ? new Set([...then.partners, ...now.partners]) : [];
  return [null, ...partners].some((partner) =>
    now.forms.some((form) => {
      const change = people(now, cells.after, form, partner) - people(then, cells.before, form, partner);
      return !isSame(change, 0) && Math.abs(change) < now.cube.smallCellThreshold;
    }),
  );
}

function people(sheet: Sheet, cells: readonly number[], form: readonly number[], without: string | null): number {
  return cells.reduce((sum, index) => {
    const cell = sheet.cells[index];
    const own = without === null ? [] : (cell?.own.get(without) ?? []);
    return sum + formed(form, cell?.amounts ?? []) - formed(form, own);
  }, 0);
}
