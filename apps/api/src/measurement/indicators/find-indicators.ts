import { Any } from "typeorm";
import { visible, visibleAmong } from "../../identity/identity.policy.ts";
import type { Batch } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { byText, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { IndicatorDefinition } from "./indicator.entity.ts";

/** The indicators of an initiative under their latest definitions, by code. */
export const findIndicators = pages<PageAsked & { readonly initiativeId: string }, IndicatorDefinition>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, actor) => visible(actor).includes(initiativeId)],
  },
  rows: `from indicator i
    join indicator_definition d on d.initiative_id = i.initiative_id and d.indicator_id = i.id and d.ends_on = 'infinity'
    where i.initiative_id = asked.initiative_id and asked.seen`,
  node: [IndicatorDefinition, "d"],
  relations: { indicator: "i" },
  place: ["i.code", "i.id"],
  order: byText,
  keyOf: ({ indicator }) => [indicator.code, indicator.id],
});

/** One indicator by its code; null where the initiative has none of that code. */
export const indicatorsByCode: Batch<{ initiativeId: string; code: string }, IndicatorDefinition | null> = async (
  { db, actor },
  keys,
) => {
  const found = await db.find(IndicatorDefinition, {
    relations: { indicator: true },
    where: {
      initiativeId: Any(visibleAmong(actor, keys)),
      indicator: { code: Any([...new Set(keys.map(({ code }) => code))]) },
      endsOn: "infinity",
    },
  });
  const at = (initiativeId: string, code: string) => `${initiativeId} ${code}`;
  const byCode = new Map(
    found.map((definition) => [at(definition.initiativeId, definition.indicator.code), definition]),
  );
  return keys.map(({ initiativeId, code }) => byCode.get(at(initiativeId, code)) ?? null);
};

/** Indicators by their rows, under their latest definitions; null where there is none that the actor may see. */
export const indicatorsById: Batch<NodeId, IndicatorDefinition | null> = async ({ db, actor }, keys) => {
  const found = await db.find(IndicatorDefinition, {
    relations: { indicator: true },
    where: {
      initiativeId: Any(visibleAmong(actor, keys)),
      indicatorId: Any(keys.map(({ id }) => id)),
      endsOn: "infinity",
    },
  });
  const byId = new Map(found.map((definition) => [definition.indicatorId, definition]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};
