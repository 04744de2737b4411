import { nextMilestoneStates } from "@keelson/domain/activities/workflow";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import { milestonesById } from "./find-milestones.ts";
import { heldMilestone } from "./held-milestone.ts";
import type { Milestone } from "./milestone.entity.ts";
import type { ChangeMilestoneStateInput } from "./milestone.type.ts";

/** Says what became of a milestone: reached, on which day, or missed, or given up. TRANSITION_NOT_ALLOWED where no arrow leads there. */
export const changeMilestoneState: Work<ChangeMilestoneStateInput, { milestone: Milestone | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const milestone = await heldMilestone(unit, actor, input);
  const { initiativeId, id } = milestone;
  const allowed = nextMilestoneStates(milestone.state);
  if (!allowed.includes(input.state)) {
    const ways = allowed.length > 0 ? `It can become ${allowed.join(" or ")}.` : "It stays so.";
    const message = `This milestone is ${milestone.state}; it cannot become ${input.state}. ${ways}`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["state"] });
  }
  const [today = ""] = await todayOf(unit, [initiativeId]);
  const actualDate = input.state === "DONE" ? (input.actualDate ?? today) : null;
  if (actualDate !== null && actualDate > today)
    throw new Refused({
      code: "DATE_IN_THE_FUTURE",
      message: `${actualDate} is yet to come. Say when it was reached.`,
      path: ["actualDate"],
    });
  await unit.rows(
    "update milestone set state = $3, actual_date = $4, version = version + 1 where initiative_id = $1 and id = $2",
    [initiativeId, id, input.state, actualDate],
  );
  const [changed = null] = await milestonesById(unit, [milestone]);
  return { milestone: changed };
};
