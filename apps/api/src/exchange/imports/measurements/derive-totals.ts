import type { Definition } from "@keelson/domain/measurement/definition";
import type { Figure } from "@keelson/domain/measurement/figure";
import { categoryKey } from "@keelson/domain/measurement/categories";
import { withTotals } from "@keelson/domain/measurement/total";
import type { Unit } from "../../../kernel/context.ts";
import type { Faults } from "../faults.ts";
import { versionAt } from "../indicators/versions.ts";
import type { Known } from "../known.ts";
import type { Periods } from "../obligations/periods.ts";
import type { CategorySets } from "./category-sets.ts";
import type { Staging } from "./staging.ts";

interface StoredFigure {
  readonly line: number;
  readonly organisation: number;
  readonly indicator: number;
  readonly period: number;
  readonly category: number;
  readonly valueState: Figure["valueState"] | null;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/**
 * Adds up what partners gave in parts only, and tells where total and parts contradict each other. Reads the staged measurements
 * that have parts through a cursor, so that memory is bounded by one measurement.
 */
export async function deriveTotals(
  unit: Unit,
  known: Known,
  periods: Periods,
  categorySets: CategorySets,
  staging: Staging,
  faults: Faults,
): Promise<void> {
  await unit.rows(
    `declare part no scroll cursor for
     select line, organisation, indicator, period, category, value_state as "valueState", value, numerator, denominator
     from staged_figure
     join (select distinct organisation, indicator, period from staged_figure where category <> 0) cut
       using (organisation, indicator, period)
     order by organisation, indicator, period, line`,
  );
  let measurement: StoredFigure[] = [];
  for (let page = await nextPage(unit); page.length > 0; page = await nextPage(unit)) {
    for (const figure of page) {
      if (measurement[0] && !isSame(measurement[0], figure)) {
        await derive(measurement, known, periods, categorySets, staging, faults);
        measurement = [];
      }
      measurement.push(figure);
    }
  }
  if (measurement.length > 0) await derive(measurement, known, periods, categorySets, staging, faults);
  await unit.rows("close part");
  await staging.settle();
}

function nextPage({ rows }: Unit): Promise<StoredFigure[]> {
  return rows("fetch 5000 from part");
}

function isSame(a: StoredFigure, b: StoredFigure): boolean {
  return a.organisation === b.organisation && a.indicator === b.indicator && a.period === b.period;
}

async function derive(
  stored: readonly StoredFigure[],
  { indicators, dimensions }: Known,
  periods: Periods,
  categorySets: CategorySets,
  staging: Staging,
  faults: Faults,
): Promise<void> {
  const [first] = stored;
  const measured = first && indicators.list[first.indicator];
  if (!measured) return;
  const definition = measured.versions[versionAt(measured, periods.list[first.period]?.start ?? "")];
  if (!definition || !isComparable(stored)) return;
  const lines = new Map<string, number>();
  const given = stored.map(({ line, category, valueState, value, numerator, denominator }) => {
    const categories = categorySets.at(category);
    lines.set(categoryKey(categories), line);
    return {
      categories,
      figure: { valueState: valueState ?? "REPORTED", value, numerator, denominator },
      derived: false,
    };
  });
  const { figures, problems } = withTotals(definition, rulesOf(definition, dimensions.list), given);
  for (const { code, message, path, categories } of problems) {
    const line = lines.get(categoryKey(categories)) ?? first.line;
    faults.add({ file: "measurements.csv", line, column: path[0] ?? null, code, message });
  }
  const { organisation, indicator, period } = first;
  for (const { categories, figure, derived } of figures) {
    if (!derived) continue;
    await staging.add({
      line: null,
      organisation,
      indicator,
      period,
      category: categorySets.placeOf(categories),
      figure,
      note: null,
    });
  }
}

/** Every row is sound and there once: faults have been told for the others, and sums with them would only tell them again. */
function isComparable(stored: readonly StoredFigure[]): boolean {
  return (
    stored.every(({ valueState }) => valueState !== null) &&
    new Set(stored.map(({ category }) => category)).size === stored.length
  );
}

function rulesOf({ dimensions: codes }: Definition, dimensions: Known["dimensions"]["list"]) {
  return codes.flatMap((code) => dimensions.find((dimension) => dimension.code === code) ?? []);
}
