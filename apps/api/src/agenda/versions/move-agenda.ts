import { checkAgendaComplete } from "@keelson/domain/agenda/agenda-content";
import { agendaLife } from "@keelson/domain/agenda/agenda-life";
import { mayPass } from "@keelson/domain/agenda/machine";
import { signedIn } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, refuse, Refused } from "../../kernel/refusal.ts";
import { may } from "../agenda.policy.ts";
import { todayOf } from "../initiatives/find-today.ts";
import { AgendaVersion } from "./agenda-version.entity.ts";
import type { MoveAgendaInput } from "./agenda-version.type.ts";
import { agendaInForceOf } from "./find-agenda-versions.ts";
import { lockedVersion } from "./locked-version.ts";

/**
 * Brings a version on its way: into consultation, back to its desk, before the partners, or out of the way. Nobody adopts by it: the
 * steering committee does, by a decision. Source: docs/methodology.md 4.3.
 */
export const moveAgenda: Work<MoveAgendaInput, { agendaVersion: AgendaVersion | null }> = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const { initiativeId, id } = parseNodeId("agendaVersion", input.id);
  allow(may.moveAgenda(actor, initiativeId), "agenda version");
  const before = await lockedVersion(unit, initiativeId, id);
  const { to } = input;
  if (!mayPass(agendaLife, before.status, to) || to === "ADOPTED" || to === "SUPERSEDED") {
    const message =
      to === "ADOPTED" && before.status === "PROPOSED_FOR_ADOPTION"
        ? "The steering committee adopts an agenda, by a recorded decision."
        : `An agenda does not pass from ${before.status} to ${to}.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["to"] });
  }
  if (to === "IN_CONSULTATION" || to === "PROPOSED_FOR_ADOPTION")
    refuse(checkAgendaComplete(before.content).map((problem) => ({ ...problem, path: ["content", ...problem.path] })));
  if (to === "PROPOSED_FOR_ADOPTION") {
    const [inForce = null] = await agendaInForceOf(unit, [initiativeId]);
    if ((inForce?.id ?? null) !== before.basedOnId) {
      const message =
        "Another agenda has been adopted since this one was written. See what has changed, and save it again.";
      throw new Refused({ code: "CONFLICT", message, path: ["id"] });
    }
  }
  if (to === "PROPOSED_FOR_ADOPTION" && (await unit.db.existsBy(AgendaVersion, { initiativeId, status: to }))) {
    const message = "Another version is before the partners. Let them adopt it, or withdraw it first.";
    throw new Refused({ code: "ALREADY_PROPOSED", message, path: ["id"] });
  }
  const [today] = await todayOf(unit, [initiativeId]);
  const change = {
    status: to,
    proposedOn: to === "PROPOSED_FOR_ADOPTION" ? (today ?? null) : before.proposedOn,
    version: before.version + 1,
  };
  await unit.db.update(AgendaVersion, { initiativeId, id }, change);
  return { agendaVersion: { ...before, ...change } };
};
