import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { shortName } from "../terms/add-activity-term.ts";
import { checkedDependencies } from "./checked-dependencies.ts";
import { milestonesById } from "./find-milestones.ts";
import { heldMilestone } from "./held-milestone.ts";
import type { Milestone } from "./milestone.entity.ts";
import type { ChangeMilestoneInput } from "./milestone.type.ts";

/** Changes what a milestone says: its words, its day, when it is expected by now, and what it waits for. What is left out stays. */
export const changeMilestone: Work<ChangeMilestoneInput, { milestone: Milestone | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const milestone = await heldMilestone(unit, actor, input);
  const { initiativeId, id } = milestone;
  const { dependsOnIds } = input;
  const dependsOn =
    dependsOnIds === undefined
      ? milestone.dependsOn
      : await checkedDependencies(unit, initiativeId, id, dependsOnIds ?? []);
  await unit.rows(
    `update milestone set title = $3, planned_date = $4, forecast_date = $5, depends_on = $6::uuid[], version = version + 1
     where initiative_id = $1 and id = $2`,
    [
      initiativeId,
      id,
      typeof input.title === "string" ? shortName(input.title, "title") : milestone.title,
      input.plannedDate ?? milestone.plannedDate,
      input.forecastDate === undefined ? milestone.forecastDate : input.forecastDate,
      dependsOn,
    ],
  );
  const [changed = null] = await milestonesById(unit, [milestone]);
  return { milestone: changed };
};
