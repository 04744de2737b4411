import { visible, visibleAmong } from "../../identity/identity.policy.js";
import { readerOf } from "../../kernel/entities.js";
import { byText } from "../../kernel/page.js";
import { pages } from "../../kernel/pages.js";
import { IndicatorDefinition } from "./indicator.entity.js";
const entities = { node: [IndicatorDefinition, "d"], relations: { indicator: "i" } };
const read = readerOf(entities);
/** The indicators of an initiative under their latest definitions, by code. */
export const findIndicators = pages({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, asker) => visible(asker).includes(initiativeId)],
  },
  rows: `from indicator i
    join indicator_definition d on d.initiative_id = i.initiative_id and d.indicator_id = i.id and d.ends_on = 'infinity'
    where i.initiative_id = asked.initiative_id and asked.seen`,
  ...entities,
  place: ["i.code", "i.id"],
  order: byText,
  keyOf: ({ indicator }) => [indicator.code, indicator.id],
});
/** Indicators of some initiatives under their latest definitions. */
const latest = `from indicator_definition d join indicator i on i.initiative_id = d.initiative_id and i.id = d.indicator_id
  where d.initiative_id = any ($1::uuid[]) and d.ends_on = 'infinity'`;
/** One indicator by its code; null where the initiative has none of that code. */
export const indicatorsByCode = async (unit, keys) => {
  const found = await read(unit, `${latest} and i.code = any ($2)`, [
    visibleAmong(unit, keys),
    [...new Set(keys.map(({ code }) => code))],
  ]);
  const at = (initiativeId, code) => `${initiativeId} ${code}`;
  const byCode = new Map(
    found.map((definition) => [at(definition.initiativeId, definition.indicator.code), definition]),
  );
  return keys.map(({ initiativeId, code }) => byCode.get(at(initiativeId, code)) ?? null);
};
/** Indicators by their rows, under their latest definitions; null where there is none that the actor may see. */
export const indicatorsById = async (unit, keys) => {
  const found = await read(unit, `${latest} and i.id = any ($2::uuid[])`, [
    visibleAmong(unit, keys),
    keys.map(({ id }) => id),
  ]);
  const byId = new Map(found.map((definition) => [definition.indicatorId, definition]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};
//# sourceMappingURL=find-indicators.js.map
