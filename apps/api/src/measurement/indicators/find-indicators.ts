import { In } from "typeorm";
import { visible, visibleAmong } from "../../identity/identity.policy.ts";
import type { Batch, Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { keyset, page, type Page, type PageAsked } from "../../kernel/page.ts";
import { IndicatorDefinition } from "./indicator.entity.ts";

/** The indicators of an initiative under their latest definitions, by code. */
export async function findIndicators(
  { db, actor }: Unit,
  asked: PageAsked & { initiativeId: string },
): Promise<Page<IndicatorDefinition>> {
  const { limit, after } = keyset(asked);
  const all = db
    .createQueryBuilder(IndicatorDefinition, "d")
    .innerJoinAndSelect("d.indicator", "i")
    .where("d.initiativeId = :initiativeId and d.endsOn = 'infinity'", asked)
    .andWhere("d.initiativeId = any (:visible)", { visible: visible(actor) });
  const total = await all.getCount();
  if (after) all.andWhere("(i.code, i.id) > (:code, :id)", { code: after[0], id: after[1] });
  const rows = await all.orderBy("i.code").addOrderBy("i.id").limit(limit).getMany();
  return page(asked, rows, total, ({ indicator }) => [indicator.code, indicator.id]);
}

/** One indicator by its code; null where the initiative has none of that code. */
export const indicatorsByCode: Batch<{ initiativeId: string; code: string }, IndicatorDefinition | null> = async (
  { db, actor },
  keys,
) => {
  const found = await db.find(IndicatorDefinition, {
    relations: { indicator: true },
    where: {
      initiativeId: In(visibleAmong(actor, keys)),
      indicator: { code: In(keys.map(({ code }) => code)) },
      endsOn: "infinity",
    },
  });
  return keys.map(
    (key) =>
      found.find(({ initiativeId, indicator }) => initiativeId === key.initiativeId && indicator.code === key.code) ??
      null,
  );
};

/** Indicators by their rows, under their latest definitions; null where there is none that the actor may see. */
export const indicatorsById: Batch<NodeId, IndicatorDefinition | null> = async ({ db, actor }, keys) => {
  const found = await db.find(IndicatorDefinition, {
    relations: { indicator: true },
    where: {
      initiativeId: In(visibleAmong(actor, keys)),
      indicatorId: In(keys.map(({ id }) => id)),
      endsOn: "infinity",
    },
  });
  const byId = new Map(found.map((definition) => [definition.indicatorId, definition]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};
