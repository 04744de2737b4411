import { screenQuestions } from "@keelson/domain/readiness/screen";
import type { Decision } from "../../agenda/decisions/decision.entity.ts";
import { decisionsById } from "../../agenda/decisions/find-decisions.ts";
import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { latestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { slots } from "../../kernel/slots.ts";
import { seenAmong, sees } from "../readiness.policy.ts";
import { SuitabilityCondition, SuitabilityScreen } from "./screen.entity.ts";

/** Every screen of an initiative, the latest first. */
export const findScreens = pages<PageAsked & { readonly initiativeId: string }, SuitabilityScreen>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, { actor }) => sees(actor, initiativeId)],
  },
  rows: "from suitability_screen s where s.initiative_id = asked.initiative_id and asked.seen",
  node: [SuitabilityScreen, "s"],
  place: ["s.created_at", "s.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});

const read = readerOf({ node: [SuitabilityScreen, "s"] });
const readConditions = readerOf({ node: [SuitabilityCondition, "c"] });

/** The screen that counts, by initiative: the latest. Null where there is none that the actor may see. */
export const latestScreenOf: Batch<string, SuitabilityScreen | null> = async (unit, initiativeIds) => {
  const seen = seenAmong(
    unit,
    initiativeIds.map((initiativeId) => ({ initiativeId })),
  );
  const found = await read(
    unit,
    `from unnest($1::uuid[]) asked (id) cross join lateral (
       select * from suitability_screen s where s.initiative_id = asked.id order by s.created_at desc, s.id desc limit 1) s`,
    [seen],
  );
  const byInitiative = new Map(found.map((screen) => [screen.initiativeId, screen]));
  return initiativeIds.map((id) => byInitiative.get(id) ?? null);
};

/** The committee's decisions to go on without a screen that suits, as far as they are in force; null where there is none that the actor may see. */
export const overridesOf: Batch<string, Decision | null> = async (unit, initiativeIds) => {
  const seen = seenAmong(
    unit,
    initiativeIds.map((initiativeId) => ({ initiativeId })),
  );
  const found = await unit.rows<NodeId>(
    `select asked.id as "initiativeId", screen_override(asked.id) as id from unnest($1::uuid[]) asked (id)
     where screen_override(asked.id) is not null`,
    [seen],
  );
  const decisions = await decisionsById(unit, found);
  return initiativeIds.map((id) => decisions.find((each) => each?.initiativeId === id) ?? null);
};

/** What screens ask to be seen to, in the order of their questions. */
export const conditionsOf: Batch<NodeId, SuitabilityCondition[]> = async (unit, keys) => {
  const found = await readConditions(
    unit,
    `from suitability_condition c where c.initiative_id = any ($1::uuid[]) and c.screen_id = any ($2::uuid[])
     order by array_position($3::text[], c.question)`,
    [seenAmong(unit, keys), keys.map(({ id }) => id), screenQuestions],
  );
  return slots(
    keys.map(({ id }) => id),
    found,
    ({ screenId }) => screenId,
  );
};

/** Conditions by their rows; null where there is none that the actor may see. */
export const conditionsById: Batch<NodeId, SuitabilityCondition | null> = async (unit, keys) => {
  const found = await readConditions(
    unit,
    "from suitability_condition c where c.initiative_id = any ($1::uuid[]) and c.id = any ($2::uuid[])",
    [seenAmong(unit, keys), keys.map(({ id }) => id)],
  );
  const byId = new Map(found.map((condition) => [condition.id, condition]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};
