import type { Decimal } from "./decimal.ts";
import { auditedOf } from "./disclosure-audit.ts";
import type { Hiding } from "./disclosure-audit.ts";
import { complementaryOf } from "./disclosure-complement.ts";
import { isPrimary } from "./disclosure-primary.ts";
import { sheetOf } from "./disclosure-sheet.ts";
import type { SolveRange } from "./linear-range.ts";
import type { AcrossPartners, MeasureType } from "./words.ts";

/**
 * Everything that may go out of one definition and period: the total, each dimension, each pair of dimensions.
 *
 * `smallCellThreshold` is k, 3–20. Dimensions and categories are in their display order. A category without a cell was
 * not spoken of.
 */
export interface Cube {
  readonly measureType: MeasureType;
  readonly acrossPartners: AcrossPartners;
  readonly smallCellThreshold: number;
  readonly suppressZeros: boolean;
  readonly dimensions: readonly CubeDimension[];
  readonly cells: readonly CubeCell[];
}

/** A way of cutting a figure; `isSensitive`: that there is nobody is told of no cell that it cuts. */
export interface CubeDimension {
  readonly code: string;
  readonly categories: readonly string[];
  readonly isExclusive: boolean;
  readonly isExhaustive: boolean;
  readonly isSensitive: boolean;
}

/**
 * One collective figure of a cube. `key` is a `categoryKey` of at most two dimensions, "" of the total; the figures are
 * those of the cell's aggregate; a MEAN's n is its denominator. `lower` and `upper` matter where different people are
 * counted (SUM_DISTINCT) and go out with it.
 *
 * `hasFigure` is false where coverage is too little or nothing was said: then only the coverage is told, whatever else.
 * `parts`: what each partner with a figure in this cell gave.
 */
export interface CubeCell {
  readonly key: string;
  readonly value: Decimal | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  readonly hasFigure: boolean;
  readonly parts: readonly CubePart[];
}

/** What one partner gave; `isNamed`: it consented to be named with its figure before this audience. */
export interface CubePart {
  readonly partner: string;
  readonly isNamed: boolean;
  readonly value: Decimal | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
}

/** What an outside audience sees of a cell; nothing tells why a cell is SUPPRESSED. */
export type Shown = "FIGURE" | "SUPPRESSED" | "COVERAGE_ONLY";

/**
 * A release: its cube, with every figure and part as it was counted then, hidden ones included, and what was shown of it.
 * The definition's settings and the consents in it are today's: what somebody agrees to show by now is no secret of then.
 */
export interface Published {
  readonly cube: Cube;
  readonly shown: ReadonlyMap<string, Shown>;
}

/**
 * What an outside audience may see of each cell of a cube, by its key, so that no small group and no partner's figure can
 * be told or computed, by anybody outside or by a contributor that knows its own part of every cell.
 *
 * Hides what is small or of few by itself, then what would give it away by subtraction, and goes on until an exact
 * audit over all tables together, those of the release `before` this one included, finds every hidden figure's interval wide
 * enough: k people; for what is no people, and where it is a figure of fewer than three partners, 10 per cent of the figure.
 * The total is never hidden for the sake of its parts, and where it is hidden so are they; so it may still be that this must
 * not follow the release before: `mayReplace` decides. The same cube gives the same answer in whatever order its cells and
 * partners come. Never throws; where the solver gives up the cell counts as told, and more is hidden.
 * Source: docs/methodology.md 4.4.7; docs/decisions/0014-disclosure-control.md.
 */
export function protect(cube: Cube, solve: SolveRange, before: Published | null = null): ReadonlyMap<string, Shown> {
  const sheet = sheetOf(cube, before?.cube);
  const primary = sheet.cells.map((cell) => isPrimary(sheet, cell));
  const isTotalHidden = sheet.total !== null && primary[sheet.total] === true;
  const hidden = isTotalHidden
    ? primary.map(() => true)
    : auditedOf(
        { sheet, hidden: complementaryOf(sheet, primary) },
        before === null ? null : hidingOf(before, cube),
        solve,
      );
  return new Map(
    sheet.cells.map(({ cell }, index) => [
      cell.key,
      !cell.hasFigure ? "COVERAGE_ONLY" : hidden[index] === true ? "SUPPRESSED" : "FIGURE",
    ]),
  );
}

/** What a release hides, laid out like the cube that it is looked at together with. */
export function hidingOf({ cube, shown }: Published, beside: Cube): Hiding {
  const sheet = sheetOf(cube, beside);
  return { sheet, hidden: sheet.cells.map(({ cell }) => shown.get(cell.key) !== "FIGURE") };
}
