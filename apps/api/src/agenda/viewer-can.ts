import { agendaLife, openStatuses } from "@keelson/domain/agenda/agenda-life";
import { proposalTakes, stageOf } from "@keelson/domain/agenda/proposal-life";
import type { Actor } from "../kernel/actor.ts";
import { those, type Verb } from "../kernel/verbs.ts";
import { may, voicesOf } from "./agenda.policy.ts";
import { dueOn } from "./proposals/due-on.ts";
import type { Decision } from "./decisions/decision.entity.ts";
import type { Proposal } from "./proposals/proposal.entity.ts";
import type { AgendaVersion } from "./versions/agenda-version.entity.ts";

/** What a viewer may do with an object as it is now: what the policy allows, the state, and the scopes they came with. */
export const viewerCan = {
  agendaVersion: (actor: Actor | null, { initiativeId, status }: AgendaVersion): Verb[] => {
    const manages = actor?.scopes.includes("MANAGE") ?? false;
    const goesOn = agendaLife.arrows[status].some((to) => to !== "ADOPTED" && to !== "SUPERSEDED");
    const isAsked = status === "PROPOSED_FOR_ADOPTION" || status === "ADOPTED";
    return those({
      ADOPT_AGENDA:
        status === "PROPOSED_FOR_ADOPTION" && isSelf(actor) && manages && may.adoptAgenda(actor, initiativeId),
      ENDORSE_AGENDA:
        isAsked && (actor?.scopes.includes("REPORT") ?? false) && voicesOf(actor, initiativeId).length > 0,
      EDIT_AGENDA: manages && may.draftAgenda(actor, initiativeId) && openStatuses.includes(status),
      MOVE_AGENDA: manages && may.moveAgenda(actor, initiativeId) && goesOn,
      TRANSLATE_TEXT: may.translate(actor, initiativeId),
    });
  },

  /** What takes the place of a decision is recorded by whoever may, as long as nothing has. */
  decision: (
    actor: Actor | null,
    { initiativeId, kind }: Decision,
    isBackbones: boolean,
    isReplaced: boolean,
  ): Verb[] =>
    those({
      RECORD_DECISION:
        !isReplaced &&
        kind !== "AGENDA_ADOPTION" &&
        isSelf(actor) &&
        (actor?.scopes.includes("MANAGE") ?? false) &&
        may.replaceDecision(actor, initiativeId, kind, isBackbones),
      TRANSLATE_TEXT: may.translate(actor, initiativeId),
    }),

  proposal: (actor: Actor, proposal: Proposal, today: string, isDecided: boolean): Verb[] => {
    const { initiativeId, holderId, opensOn, closesOn } = proposal;
    const isOpen = proposalTakes[stageOf({ opensOn, closesOn, isDecided }, today)].voices;
    const isDue = !isDecided && today >= dueOn(proposal);
    return those({
      RESPOND: isOpen && actor.scopes.includes("REPORT") && voicesOf(actor, initiativeId).length > 0,
      RESOLVE:
        isDue &&
        actor.reportLinkId === null &&
        actor.scopes.includes(holderId === null ? "MANAGE" : "REPORT") &&
        may.resolve(actor, initiativeId, holderId),
      TRANSLATE_TEXT: may.translate(actor, initiativeId),
    });
  },
};

const isSelf = (actor: Actor | null): boolean => actor?.reportLinkId === null;
