import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { Refused } from "../../kernel/refusal.ts";
import { may } from "../activities.policy.ts";
import { heldActivity } from "../activities/held-activity.ts";
import { shortName } from "../terms/add-activity-term.ts";
import { checkedDependencies } from "./checked-dependencies.ts";
import { milestonesById, milestonesOf } from "./find-milestones.ts";
import { Milestone } from "./milestone.entity.ts";
import type { AddMilestoneInput } from "./milestone.type.ts";

/** More than anybody keeps. */
const milestonesMax = 100;

/** Adds a step on an activity's way. */
export const addMilestone: Work<AddMilestoneInput, { milestone: Milestone | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const node = parseNodeId("activity", input.activityId);
  const activity = await heldActivity(unit, node, (found) => may.changeActivity(actor, found));
  const { initiativeId, id: activityId, membershipId } = activity;
  const [known = []] = await milestonesOf(unit, [node]);
  if (known.length >= milestonesMax)
    throw new Refused({
      code: "ROWS_OUT_OF_RANGE",
      message: `An activity has at most ${milestonesMax} milestones.`,
      path: ["activityId"],
    });
  const milestone = unit.db.create(Milestone, {
    initiativeId,
    activityId,
    membershipId,
    title: shortName(input.title, "title"),
    plannedDate: input.plannedDate,
    dependsOn: await checkedDependencies(unit, initiativeId, null, input.dependsOnIds ?? []),
  });
  await unit.db.insert(Milestone, milestone);
  const [added = null] = await milestonesById(unit, [milestone]);
  return { milestone: added };
};
