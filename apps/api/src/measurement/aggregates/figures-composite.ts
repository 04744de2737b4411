import { composite } from "@keelson/domain/measurement/composite";
import type { Context } from "../../kernel/context.ts";
import { indicatorsByCode } from "../indicators/find-indicators.ts";
import type { AggregateType } from "./aggregate.type.ts";
import type { FigureAsked } from "./find-aggregates.ts";
import { noFigure, type Figured, type Question } from "./figured.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import type { Period } from "@keelson/domain/measurement/period";

/** Finds the aggregates of another indicator for the same viewer. */
type Find = (
  ctx: Context,
  indicator: IndicatorDefinition,
  periods: readonly Period[],
  asked: FigureAsked,
) => Promise<AggregateType[]>;

/**
 * An index, computed from its components' collective figures as this viewer sees them, and shown with them. `reported` and `expected`
 * are components; a component that is hidden from the viewer is missing from the index too. An index answers its own periods, each
 * under its one definition: any other is NOT_AGGREGATED and made of nothing.
 */
export async function figuresComposite(
  ctx: Context,
  { asking, past, includeSubmitted }: Question,
  find: Find,
): Promise<Figured[]> {
  const periods = asking.map(({ period }) => period);
  const codes = new Set(
    asking.flatMap(
      ({ definition }) => definition.composite?.components.map(({ indicatorCode }) => indicatorCode) ?? [],
    ),
  );
  const [first] = asking;
  if (!first) return [];
  const { initiativeId } = first.definition;
  const found = await Promise.all(
    [...codes].map(async (code) => {
      const indicator = await ctx.load(indicatorsByCode, { initiativeId, code });
      return (
        indicator && {
          indicator,
          aggregates: await find(ctx, indicator, periods, { categories: [], asOf: past, includeSubmitted }),
        }
      );
    }),
  );
  const components = new Map(
    [...codes].flatMap((code, index) => (found[index] ? [[code, found[index]] as const] : [])),
  );
  return asking.map(({ definition, tiles }, place) => {
    const made = definition.composite;
    if (!made) throw new Error(`${definition.id} is an index of nothing`);
    if (tiles?.length !== 1) return madeOfNothing(made.components.length);
    const figures = new Map([...components].map(([code, { aggregates }]) => [code, aggregates[place]]));
    const index = composite(
      made,
      Object.fromEntries([...figures].map(([code, figure]) => [code, figure?.value ?? null])),
    );
    const own = index.parts.flatMap(({ indicatorCode }) => figures.get(indicatorCode) ?? []);
    return {
      ...noFigure,
      value: index.value,
      status: index.status,
      valueState: index.value === null ? null : own.some(isEstimated) ? "ESTIMATED" : "REPORTED",
      reported: index.parts.filter(({ value }) => value !== null).length,
      expected: index.parts.length,
      waived: 0,
      coverage: Number(index.presentWeight),
      suppressed: index.value === null && own.some(({ suppressed }) => suppressed),
      restated: index.value !== null && own.some(({ restated }) => restated),
      changedAt: own.map(({ asOf }) => asOf),
      parts: index.parts.flatMap((part) => {
        const component = components.get(part.indicatorCode);
        return component ? [{ ...part, indicator: component.indicator }] : [];
      }),
    };
  });
}

const madeOfNothing = (expected: number): Figured => ({
  ...noFigure,
  status: "NOT_AGGREGATED",
  reported: 0,
  expected,
  waived: 0,
  coverage: 0,
  suppressed: false,
  restated: false,
  changedAt: [],
  parts: null,
});

const isEstimated = ({ valueState }: AggregateType): boolean => valueState === "ESTIMATED";
