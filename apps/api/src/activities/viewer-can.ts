import { nextActivityStatuses, nextMilestoneStates } from "@keelson/domain/activities/workflow";
import type { ActivityStatus } from "@keelson/domain/activities/words";
import type { Actor } from "../kernel/actor.ts";
import { those, type Verb } from "../kernel/verbs.ts";
import { ledBy, may, scopeFor, type OfLead } from "./activities.policy.ts";
import type { Activity } from "./activities/activity.entity.ts";
import type { ContributionLink } from "./contribution-links/contribution-link.entity.ts";
import type { Milestone } from "./milestones/milestone.entity.ts";
import { sidesOf } from "./reinforcement-links/held-reinforcement.ts";
import type { ReinforcementLink } from "./reinforcement-links/reinforcement-link.entity.ts";

/** What a viewer may do with an object as it is now: what the policy allows, the state, and the scopes they came with. */
export const viewerCan = {
  lists: (actor: Actor | null, initiativeId: string): Verb[] => {
    if (!writes(actor, initiativeId)) return [];
    return those({
      ADD_ACTIVITY_TERM: may.keepTerms(actor, initiativeId),
      SET_CELL_NEEDS: may.keepTerms(actor, initiativeId),
      PROPOSE_ACTIVITY: may.proposeActivity(actor, initiativeId, ledBy(actor, initiativeId)[0] ?? ""),
    });
  },

  activity: (actor: Actor | null, activity: Activity): Verb[] => {
    if (!writes(actor, activity.initiativeId)) return [];
    return those({
      CHANGE_ACTIVITY: may.changeActivity(actor, activity),
      CHANGE_ACTIVITY_STATUS: nextStatuses(actor, activity).length > 0,
      FILE_ACTIVITY: may.fileActivity(actor, activity),
      RECORD_CONTRIBUTION: may.changeActivity(actor, activity),
      PROPOSE_REINFORCEMENT: may.proposeReinforcement(actor, [activity]),
      ADD_MILESTONE: may.changeActivity(actor, activity),
      SPLIT_CAPACITY: may.speakFor(actor, activity),
    });
  },

  contributionLink: (actor: Actor | null, link: ContributionLink): Verb[] =>
    those({ REMOVE: writes(actor, link.initiativeId) && may.changeActivity(actor, link) }),

  reinforcementLink: (actor: Actor | null, link: ReinforcementLink): Verb[] => {
    if (!writes(actor, link.initiativeId)) return [];
    const [from, to] = sidesOf(link).map((side) => may.lead(actor, side));
    return those({
      CONFIRM_REINFORCEMENT: Boolean((from && link.confirmedByFrom === null) || (to && link.confirmedByTo === null)),
      REMOVE: Boolean(from || to),
    });
  },

  milestone: (actor: Actor | null, milestone: Milestone): Verb[] => {
    const changes = writes(actor, milestone.initiativeId) && may.changeActivity(actor, milestone);
    return those({
      CHANGE_MILESTONE: changes,
      CHANGE_MILESTONE_STATE: changes && nextMilestoneStates(milestone.state).length > 0,
    });
  },

  possibleOverlap: (actor: Actor | null, leads: readonly OfLead[]): Verb[] =>
    those({
      RESOLVE_OVERLAP: leads.some((side) => writes(actor, side.initiativeId) && may.lead(actor, side)),
    }),
};

/** What the viewer may say it has become. */
export const nextStatuses = (actor: Actor | null, activity: Activity): readonly ActivityStatus[] =>
  writes(actor, activity.initiativeId) && may.lead(actor, activity) ? nextActivityStatuses(activity.status) : [];

/** A link reports, and does nothing else of what its person may do (docs/decisions/0023): the mutations ask `themselves`. */
const writes = (actor: Actor | null, initiativeId: string): boolean =>
  actor !== null && actor.reportLinkId === null && actor.scopes.includes(scopeFor(actor, initiativeId));
