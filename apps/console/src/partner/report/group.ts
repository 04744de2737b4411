import { categoryKey, type Categories, type DimensionRule } from "@keelson/domain/measurement/categories";
import { fieldsOf, shapeOf, type FigureField } from "@keelson/domain/measurement/figure-shape";
import type { Expected, SaidValue } from "./report-query.ts";

/** Where one number is put: the total's or a part's, of the fields its measure type has. */
export interface Cell {
  readonly key: string;
  readonly categories: Categories;
  /** The text of its categories; "" is the total's. */
  readonly place: string;
  readonly field: FigureField;
  /** Follows from the others and is typed by nobody: how many answered in all. */
  readonly isComputed: boolean;
}

/** One indicator of one period, with whatever can be said of it. Its total comes last, where sums stand. */
export interface Group {
  readonly key: string;
  readonly expected: Expected;
  readonly dimensions: readonly DimensionRule[];
  readonly cells: readonly Cell[];
  /** Some figure of it was accepted once: another one says why it changes. */
  readonly wasAccepted: boolean;
}

export const keyOf = (asked: { readonly indicator: { readonly code: string }; readonly period: string }): string =>
  `${asked.indicator.code} ${asked.period}`;

export const cellKey = (place: string, field: FigureField): string => `${place}#${field}`;

export function groupOf(expected: Expected): Group {
  const { definition, measurement } = expected;
  const dimensions = definition.dimensions.map(({ code, exclusive, exhaustive, categories }) => ({
    code,
    exclusive,
    exhaustive,
    categories: categories.map((category) => category.code),
  }));
  return {
    key: keyOf(expected),
    expected,
    dimensions,
    cells: cellsOf(expected, dimensions),
    wasAccepted: measurement?.revisions.some(({ decidedAt }) => decidedAt !== null) ?? false,
  };
}

function cellsOf({ definition, measurement, before }: Expected, dimensions: readonly DimensionRule[]): Cell[] {
  const fields = fieldsOf[shapeOf(definition.measureType)];
  // a milestone, or a story, is not made of parts
  const isCut = fields.length > 0 && definition.measureType !== "MILESTONE";
  const cuts = isCut ? cutsOf(definition.answerDimension, dimensions, [measurement, before]) : [];
  const places = [...cuts.flatMap((cut) => crossed(cut)), {}];
  return places.flatMap((categories) => {
    const place = categoryKey(categories);
    const isComputed = place === "" && definition.answerDimension !== null;
    return fields.map((field) => ({ key: cellKey(place, field), categories, place, field, isComputed }));
  });
}

/** By which dimensions figures are cut: as this partner cut them before, two at once perhaps; else by each alone. */
function cutsOf(
  answerDimension: string | null,
  dimensions: readonly DimensionRule[],
  earlier: readonly ({ readonly values: readonly SaidValue[] } | null)[],
): (readonly DimensionRule[])[] {
  const usual = dimensions.filter(({ code }) => answerDimension === null || code === answerDimension);
  for (const said of earlier) {
    const parts = (said?.values ?? []).filter(({ derived, categories }) => !derived && categories.length > 0);
    const used = new Map(
      parts.map(({ categories }) => {
        const cut = dimensions.filter(({ code }) => categories.some(({ dimension }) => dimension === code));
        return [cut.map(({ code }) => code).join(), cut];
      }),
    );
    used.delete("");
    if (used.size > 0 && [...used.values()].every((cut) => crossed(cut).length <= partsMax)) return [...used.values()];
  }
  return usual.map((dimension) => [dimension]);
}

/** More parts than that nobody types; they come by an import. */
const partsMax = 60;

function crossed(cut: readonly DimensionRule[]): Categories[] {
  let places: Categories[] = [{}];
  for (const { code, categories } of cut)
    places = places.flatMap((place) => categories.map((category) => ({ ...place, [code]: category })));
  return places;
}

/** Groups of the same columns, which make one table; a story stands in the one column of a figure. */
export const columnsOf = ({ cells }: Group): string =>
  cells.length === 0 ? cellKey("", "value") : cells.map(({ key }) => key).join(" ");

/** In the order of their tables: each where its first group is. */
export function inTables(groups: readonly Group[]): Group[] {
  const tables = new Map<string, Group[]>();
  for (const group of groups) tables.set(columnsOf(group), [...(tables.get(columnsOf(group)) ?? []), group]);
  return [...tables.values()].flat();
}
