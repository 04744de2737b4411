import { checkSplit } from "@keelson/domain/activities/cells";
import { parseDecimal } from "@keelson/domain/measurement/decimal";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { NotFound, refuse } from "../../kernel/refusal.ts";
import { may } from "../activities.policy.ts";
import type { Activity } from "../activities/activity.entity.ts";
import { activitiesById } from "../activities/find-activities.ts";
import { heldActivity } from "../activities/held-activity.ts";
import { contributionLinksOf } from "../contribution-links/find-contribution-links.ts";
import type { SplitCapacityInput } from "./cell.type.ts";

/** The lead's people split what an activity can do over the outcomes, groups and places it works for, in place of what they said before. */
export const splitCapacity: Work<SplitCapacityInput, { activity: Activity | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const node = parseNodeId("activity", input.activityId);
  const activity = await heldActivity(unit, node, (found) => may.speakFor(actor, found), input.expectedVersion);
  const { initiativeId, id, membershipId, capacity } = activity;
  const [links = []] = await contributionLinksOf(unit, [node]);
  const rowOf = (kind: "outcome" | "activityTerm", text: string) => {
    const found = parseNodeId(kind, text);
    if (found.initiativeId !== initiativeId) throw new NotFound(kind === "outcome" ? "outcome" : "activity term");
    return found.id;
  };
  const split = input.cells.map((cell) => ({
    outcome: rowOf("outcome", cell.outcomeId),
    population: rowOf("activityTerm", cell.populationGroupId),
    place: rowOf("activityTerm", cell.placeId),
    capacity: cell.capacity,
  }));
  refuse(
    checkSplit({
      outcomes: links.map(({ outcomeId }) => outcomeId),
      populations: activity.populationIds,
      places: activity.placeIds,
      capacity,
      split,
    }),
  );
  await unit.rows("delete from activity_cell where initiative_id = $1 and activity_id = $2", [initiativeId, id]);
  await unit.rows(
    `insert into activity_cell (initiative_id, activity_id, membership_id, outcome_id, population_id, place_id, capacity)
     select $1, $2, $3, * from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::numeric[])`,
    [
      initiativeId,
      id,
      membershipId,
      split.map(({ outcome }) => outcome),
      split.map(({ population }) => population),
      split.map(({ place }) => place),
      split.map((cell) => parseDecimal(cell.capacity)),
    ],
  );
  const [changed = null] = await activitiesById(unit, [node]);
  return { activity: changed };
};
