import type { IndicatorLevel } from "@keelson/domain/measurement/words";
import type { Batch, Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots } from "../../kernel/slots.ts";
import { isVisibleVersion, visibleVersions } from "../agenda.policy.ts";

/** An outcome with the words that the agenda in force, or else the newest version that names it, has for it. */
export interface WordedOutcome extends NodeId {
  readonly code: string;
  readonly text: string;
  readonly level: IndicatorLevel;
  readonly targetYear: number | null;
  readonly indicatorCodes: readonly string[];
  readonly goalCode: string;
  readonly goalText: string;
  readonly isInForce: boolean;
  readonly language: string;
}

/** Outcomes by their rows; null where no version that the actor may see names it. */
export const outcomesById: Batch<NodeId, WordedOutcome | null> = async (unit, keys) => {
  const found = await worded(unit, keys, "and o.id = any ($3::uuid[])", [keys.map(({ id }) => id)]);
  const byId = new Map(found.map((outcome) => [outcome.id, outcome]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};

/** All outcomes of initiatives: those of the agenda in force in its order, then those that other versions name, by code. */
export const outcomesOf: Batch<string, WordedOutcome[]> = async (unit, initiativeIds) =>
  slots(
    initiativeIds,
    await worded(
      unit,
      initiativeIds.map((initiativeId) => ({ initiativeId })),
    ),
    ({ initiativeId }) => initiativeId,
  );

async function worded(
  unit: Unit,
  keys: readonly { readonly initiativeId: string }[],
  which = "",
  values: readonly unknown[] = [],
): Promise<WordedOutcome[]> {
  const { seen, inside } = visibleVersions(unit, keys);
  return unit.rows<WordedOutcome>(
    `select * from (
       select distinct on (o.initiative_id, o.id) o.initiative_id as "initiativeId", o.id, o.code, said.outcome->>'text' as text,
         said.outcome->>'level' as level, (said.outcome->>'targetYear')::int as "targetYear",
         said.outcome->'indicatorCodes' as "indicatorCodes", goal.goal->>'code' as "goalCode", goal.goal->>'text' as "goalText",
         v.status = 'ADOPTED' as "isInForce", v.language, goal.place as goal_place, said.place
       from agenda_version v
       cross join lateral jsonb_array_elements(v.content->'goals') with ordinality goal (goal, place)
       cross join lateral jsonb_array_elements(goal.goal->'outcomes') with ordinality said (outcome, place)
       join outcome o on o.initiative_id = v.initiative_id and o.code = said.outcome->>'code'
       where ${isVisibleVersion("$1", "$2")} ${which}
       order by o.initiative_id, o.id, v.status = 'ADOPTED' desc, v.status = 'WITHDRAWN', v.created_at desc, v.id desc) worded
     order by "initiativeId", "isInForce" desc, case when "isInForce" then goal_place end, case when "isInForce" then place end, code`,
    [seen, inside, ...values],
  );
}
