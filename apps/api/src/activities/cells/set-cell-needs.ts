import { isNegative, parseDecimal } from "@keelson/domain/measurement/decimal";
import { parsePeriod } from "@keelson/domain/measurement/period";
import { outcomesById } from "../../agenda/outcomes/find-outcomes.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { may, scopeFor } from "../activities.policy.ts";
import type { ActivityTermKind } from "../terms/activity-term.entity.ts";
import { activityTermsById } from "../terms/find-activity-terms.ts";
import type { CellNeedInput, SetCellNeedsInput } from "./cell.type.ts";

const needsMax = 500;

/** Says how many people need what, where, in a period: of the initiative as a whole, kept by the backbone and the groups' chairs. */
export const setCellNeeds: Work<SetCellNeedsInput, { known: number }> = async (unit, input) => {
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.keepTerms(actor, initiativeId), "initiative");
  const period = parsePeriod(input.period);
  if (!period)
    throw new Refused({ code: "PERIOD_NOT_VALID", message: `${input.period} is no period.`, path: ["period"] });
  if (input.needs.length === 0 || input.needs.length > needsMax)
    throw new Refused({ code: "ROWS_OUT_OF_RANGE", message: `Give 1 to ${needsMax} needs.`, path: ["needs"] });
  const cells = await cellsIn(unit, initiativeId, input.needs);
  refuse(
    cells.flatMap((cell, index) => {
      const path = ["needs", String(index)];
      if (cells.findIndex((other) => other.key === cell.key) < index)
        return [{ code: "DUPLICATE_ROW", message: "This cell is named twice.", path }];
      if (cell.need !== undefined) return [];
      const message = "This is no number of people. Give a number from 0 up, or null to take back what was said.";
      return [{ code: "NOT_A_NUMBER", message, path: [...path, "need"] }];
    }),
  );
  const columns = (those: typeof cells) => [
    those.map(({ outcomeId }) => outcomeId),
    those.map(({ populationId }) => populationId),
    those.map(({ placeId }) => placeId),
  ];
  const said = cells.filter(({ need }) => typeof need === "string");
  const unsaid = cells.filter(({ need }) => need === null);
  await unit.rows(
    `delete from cell_need n using unnest($3::uuid[], $4::uuid[], $5::uuid[]) gone (outcome_id, population_id, place_id)
     where n.initiative_id = $1 and n.period = $2
       and (n.outcome_id, n.population_id, n.place_id) = (gone.outcome_id, gone.population_id, gone.place_id)`,
    [initiativeId, period.code, ...columns(unsaid)],
  );
  await unit.rows(
    `insert into cell_need (initiative_id, period, outcome_id, population_id, place_id, need, source)
     select $1, $2, * from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::numeric[], $7::text[])
     on conflict (initiative_id, period, outcome_id, population_id, place_id) do update set need = excluded.need, source = excluded.source`,
    [initiativeId, period.code, ...columns(said), said.map(({ need }) => need), said.map(({ source }) => source)],
  );
  const [count] = await unit.rows<{ known: number }>(
    "select count(*)::int as known from cell_need where initiative_id = $1 and period = $2",
    [initiativeId, period.code],
  );
  return { known: count?.known ?? 0 };
};

/** The cells of the input as rows of the initiative; `need` is undefined where it is no number from 0 up. */
async function cellsIn(unit: Unit, initiativeId: string, needs: readonly CellNeedInput[]) {
  const outcomes = needs.map(({ outcomeId }) => parseNodeId("outcome", outcomeId));
  for (const outcome of await outcomesById(unit, outcomes))
    if (outcome?.initiativeId !== initiativeId) throw new NotFound("outcome");
  const populations = needs.map(({ populationGroupId }) => parseNodeId("activityTerm", populationGroupId));
  const places = needs.map(({ placeId }) => parseNodeId("activityTerm", placeId));
  const isOf = async (kind: ActivityTermKind, nodes: typeof populations) => {
    for (const term of await activityTermsById(unit, nodes))
      if (term?.initiativeId !== initiativeId || term.kind !== kind) throw new NotFound("activity term");
  };
  await isOf("POPULATION_GROUP", populations);
  await isOf("PLACE", places);
  return needs.map(({ need, source }, index) => {
    const [outcomeId, populationId, placeId] = [outcomes, populations, places].map((nodes) => nodes[index]?.id ?? "");
    const number = need === null ? null : parseDecimal(need);
    return {
      outcomeId,
      populationId,
      placeId,
      key: [outcomeId, populationId, placeId].join(),
      need: need === null ? null : number === null || isNegative(number) ? undefined : number,
      source: saidOrNot(source, "needs"),
    };
  });
}
