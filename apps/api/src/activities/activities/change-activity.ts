import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow } from "../../kernel/refusal.ts";
import { may } from "../activities.policy.ts";
import { shortName } from "../terms/add-activity-term.ts";
import { Activity } from "./activity.entity.ts";
import type { ChangeActivityInput } from "./activity.input.ts";
import { checkedWords } from "./checked-words.ts";
import { activitiesById } from "./find-activities.ts";
import { heldActivity } from "./held-activity.ts";

/** Changes what an activity says of itself: its own people, and a working group's chair all but what only they can say. */
export const changeActivity: Work<ChangeActivityInput, { activity: Activity | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const node = parseNodeId("activity", input.id);
  const activity = await heldActivity(unit, node, (found) => may.changeActivity(actor, found), input.expectedVersion);
  if (input.capacityPerPeriod !== undefined || typeof input.isPublic === "boolean")
    allow(may.speakFor(actor, activity), "activity");
  const startDate = input.startDate ?? activity.startDate;
  const words = await checkedWords(unit, { ...activity, startDate }, input);
  const title = typeof input.title === "string" ? shortName(input.title, "title") : activity.title;
  await unit.db.update(
    Activity,
    { initiativeId: activity.initiativeId, id: activity.id },
    {
      ...words,
      title,
      startDate,
      version: activity.version + 1,
    },
  );
  const [changed = null] = await activitiesById(unit, [node]);
  return { activity: changed };
};
