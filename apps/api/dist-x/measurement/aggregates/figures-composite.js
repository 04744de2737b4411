import { composite } from "@keelson/domain/measurement/composite";
import { indicatorsByCode } from "../indicators/find-indicators.js";
import { noFigure } from "./figured.js";
/**
 * An index, computed from its components' collective figures as this viewer sees them, and shown with them. `reported` and `expected`
 * are components; a component that is hidden from the viewer is missing from the index too. An index answers its own periods, each
 * under its one definition: any other is NOT_AGGREGATED and made of nothing.
 */
export async function figuresComposite(ctx, { asking, past, includeSubmitted }, find) {
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
  const components = new Map([...codes].flatMap((code, index) => (found[index] ? [[code, found[index]]] : [])));
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
const madeOfNothing = (expected) => ({
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
const isEstimated = ({ valueState }) => valueState === "ESTIMATED";
//# sourceMappingURL=figures-composite.js.map
