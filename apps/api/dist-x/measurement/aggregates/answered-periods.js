import { tiling } from "@keelson/domain/measurement/period";
import { dimensionsOf } from "../dimensions/find-dimensions.js";
import { definitionAt, definitionsOf } from "../indicators/find-definitions.js";
import { categoryKeyOf, isCutBy } from "./category-key-of.js";
import { clockOf } from "./find-clock.js";
/** The versions of an indicator's definition, and the instant they and its figures are asked as of. */
export async function knownOf(ctx, { initiativeId, indicatorId }, asOf) {
  const [clock, definitions] = await Promise.all([
    ctx.load(clockOf, initiativeId),
    ctx.load(definitionsOf, { initiativeId, id: indicatorId }),
  ]);
  // what is asked of the future is answered as of now, and the answer says so
  const past = asOf !== null && new Date(asOf) < clock.at ? asOf : null;
  return { definitions, past, known: past === null ? clock.at : new Date(past), clock };
}
/** A period is of the definition in force when it starts; a longer one is told by the definition in force at its end. */
export function answered({ frequency, yearStartMonth }, definitions, period, known) {
  const tiles = tiling(period, frequency, yearStartMonth);
  const definition = definitionAt(definitions, tiles?.at(-1)?.start ?? period.end, known);
  // later periods are of later versions, so the first tells of all
  const isOne = tiles !== null && definitionAt(definitions, period.start, known) === definition;
  return { period, definition, tiles: isOne ? tiles : null };
}
/** The key of the categories asked for, by definition; none of a definition that is not cut that way. */
export async function categoryKeysOf(ctx, asking, categories) {
  const definitions = [...new Set(asking.map(({ definition }) => definition))];
  if (categories.length === 0) return new Map(definitions.map(({ id }) => [id, ""]));
  const dimensions = await Promise.all(
    definitions.map(({ initiativeId, id }) => ctx.load(dimensionsOf, { initiativeId, id })),
  );
  const cut = definitions.flatMap(({ id }, index) => {
    const known = dimensions[index] ?? [];
    // where no definition is, the last one says what is wrong
    const isAsked = isCutBy(categories, known) || !dimensions.some((others) => isCutBy(categories, others));
    return isAsked ? [[id, categoryKeyOf(categories, known)]] : [];
  });
  return new Map(cut);
}
/** Asks once for the own periods of each definition, all definitions at once. */
export async function byDefinition(asking, keys, asOf, find) {
  const definitions = [...new Set(asking.map(({ definition }) => definition))];
  const found = await Promise.all(
    definitions.flatMap(({ initiativeId, id }) => {
      const categoryKey = keys.get(id);
      const own = asking.filter(({ definition }) => definition.id === id);
      const from = own[0]?.period.start ?? "infinity";
      const to = own.at(-1)?.period.end ?? "-infinity";
      if (categoryKey === undefined) return [];
      return [find({ initiativeId, definitionId: id, categoryKey, from, to, asOf }).then((one) => [id, one])];
    }),
  );
  return new Map(found);
}
//# sourceMappingURL=answered-periods.js.map
