import { agendaLife, openStatuses } from "@keelson/domain/agenda/agenda-life";
import type { Actor } from "../kernel/actor.ts";
import { those, type Verb } from "../kernel/verbs.ts";
import { may } from "./agenda.policy.ts";
import type { AgendaVersion } from "./versions/agenda-version.entity.ts";

/** What a viewer may do with an object as it is now: what the policy allows, the state, and the scopes they came with. */
export const viewerCan = {
  agendaVersion: (actor: Actor | null, { initiativeId, status }: AgendaVersion): Verb[] => {
    const manages = actor?.scopes.includes("MANAGE") ?? false;
    const goesOn = agendaLife.arrows[status].some((to) => to !== "ADOPTED" && to !== "SUPERSEDED");
    return those({
      EDIT_AGENDA: manages && may.draftAgenda(actor, initiativeId) && openStatuses.includes(status),
      MOVE_AGENDA: manages && may.moveAgenda(actor, initiativeId) && goesOn,
    });
  },
};
