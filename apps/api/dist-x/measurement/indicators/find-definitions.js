import { In } from "typeorm";
import { visibleAmong } from "../../identity/identity.policy.js";
import { readerOf } from "../../kernel/entities.js";
import { NotFound } from "../../kernel/refusal.js";
import { slots } from "../../kernel/slots.js";
import { IndicatorDefinition } from "./indicator.entity.js";
const read = readerOf({ node: [IndicatorDefinition, "d"] });
/** Every version of an indicator's definition, oldest first; none where there is no indicator that the actor may see. */
export const definitionsOf = async (unit, indicators) => {
  const ids = indicators.map(({ id }) => id);
  const found = await read(
    unit,
    "from indicator_definition d where d.initiative_id = any ($1::uuid[]) and d.indicator_id = any ($2::uuid[]) order by d.version",
    [visibleAmong(unit, indicators), ids],
  );
  return slots(ids, found, ({ indicatorId }) => indicatorId);
};
/** The same by the indicator's code, each with its indicator. */
export const definitionsByCode = async (unit, keys) => {
  const found = await unit.db.find(IndicatorDefinition, {
    relations: { indicator: true },
    where: {
      initiativeId: In(visibleAmong(unit, keys)),
      indicator: { code: In(keys.map(({ code }) => code)) },
    },
    order: { version: "ASC" },
  });
  return keys.map((key) =>
    found.filter(({ initiativeId, indicator }) => initiativeId === key.initiativeId && indicator.code === key.code),
  );
};
/** Definitions by their rows: those that figures were recorded under, in force or not. */
export const definitionsById = async (unit, keys) => {
  const found = await unit.db.findBy(IndicatorDefinition, {
    initiativeId: In(visibleAmong(unit, keys)),
    id: In(keys.map(({ id }) => id)),
  });
  const byId = new Map(found.map((definition) => [definition.id, definition]));
  return keys.map(({ id }) => {
    const definition = byId.get(id);
    if (!definition) throw new NotFound("indicator");
    return definition;
  });
};
/**
 * The definition in force on a day, of all versions, oldest first: for a period, on its first day. `known` is the instant it is
 * asked as of, null for now: a version that was made later does not change what was answered before. The first version has been
 * in force and known since ever, so there is always one.
 */
export function definitionAt(versions, day, known = null) {
  const inForce = versions.findLast(
    // "-infinity" sorts before every date
    ({ startsOn, openedAt }) => startsOn <= day && (known === null || openedAt.valueOf() <= known.getTime()),
  );
  if (!inForce) throw new Error(`no definition in force on ${day}`);
  return inForce;
}
//# sourceMappingURL=find-definitions.js.map
