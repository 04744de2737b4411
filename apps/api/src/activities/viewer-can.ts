import { nextActivityStatuses } from "@keelson/domain/activities/workflow";
import type { ActivityStatus } from "@keelson/domain/activities/words";
import type { Actor } from "../kernel/actor.ts";
import { those, type Verb } from "../kernel/verbs.ts";
import { ledBy, may, scopeFor } from "./activities.policy.ts";
import type { Activity } from "./activities/activity.entity.ts";

/** What a viewer may do with an object as it is now: what the policy allows, the state, and the scopes they came with. */
export const viewerCan = {
  lists: (actor: Actor | null, initiativeId: string): Verb[] => {
    if (!writes(actor, initiativeId)) return [];
    return those({
      ADD_ACTIVITY_TERM: may.keepTerms(actor, initiativeId),
      PROPOSE_ACTIVITY: may.proposeActivity(actor, initiativeId, ledBy(actor, initiativeId)[0] ?? ""),
    });
  },

  activity: (actor: Actor | null, activity: Activity): Verb[] => {
    if (!writes(actor, activity.initiativeId)) return [];
    return those({
      CHANGE_ACTIVITY: may.changeActivity(actor, activity),
      CHANGE_ACTIVITY_STATUS: nextStatuses(actor, activity).length > 0,
      FILE_ACTIVITY: may.fileActivity(actor, activity),
    });
  },
};

/** What the viewer may say it has become. */
export const nextStatuses = (actor: Actor | null, activity: Activity): readonly ActivityStatus[] =>
  writes(actor, activity.initiativeId) && may.lead(actor, activity) ? nextActivityStatuses(activity.status) : [];

/** A link reports, and does nothing else of what its person may do (docs/decisions/0023): the mutations ask `themselves`. */
const writes = (actor: Actor | null, initiativeId: string): boolean =>
  actor !== null && actor.reportLinkId === null && actor.scopes.includes(scopeFor(actor, initiativeId));
