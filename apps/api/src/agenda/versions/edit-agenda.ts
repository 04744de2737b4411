import { openStatuses } from "@keelson/domain/agenda/agenda-life";
import { nextNumber } from "@keelson/domain/agenda/agenda-number";
import { signedIn } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, Refused } from "../../kernel/refusal.ts";
import { may } from "../agenda.policy.ts";
import { keepOutcomes } from "../outcomes/keep-outcomes.ts";
import { AgendaVersion } from "./agenda-version.entity.ts";
import type { EditAgendaInput } from "./agenda-version.type.ts";
import { checkedContent } from "./checked-content.ts";
import { contentHash } from "./content-hash.ts";
import { changeSummaryOf, languageOf } from "./draft-agenda.ts";
import { agendaInForceOf } from "./find-agenda-versions.ts";
import { lockedVersion } from "./locked-version.ts";

/**
 * Changes the words of a version that is not proposed yet: what is left out stays. From the proposal on its words are frozen, and
 * another draft is the way (AGENDA_FROZEN). It is counted from the agenda that is in force now. Source: docs/methodology.md 4.3.
 */
export const editAgenda: Work<EditAgendaInput, { agendaVersion: AgendaVersion | null }> = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const { initiativeId, id } = parseNodeId("agendaVersion", input.id);
  allow(may.draftAgenda(actor, initiativeId), "agenda version");
  const before = await lockedVersion(unit, initiativeId, id);
  if (!openStatuses.includes(before.status)) {
    const message = "The words of an agenda are frozen from its proposal on. Begin another draft.";
    throw new Refused({ code: "AGENDA_FROZEN", message, path: ["id"] });
  }
  if (input.expectedVersion !== before.version) {
    const message = `Somebody else has changed it meanwhile: it is at version ${before.version}. Look at it, and send again.`;
    throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
  }
  const content = input.content ? await checkedContent(unit, initiativeId, input.content) : before.content;
  const [inForce = null] = await agendaInForceOf(unit, [initiativeId]);
  const change = {
    ...nextNumber(inForce, content),
    frame: input.frame ?? before.frame,
    language: input.language ? languageOf(input.language) : before.language,
    content,
    contentHash: contentHash(content),
    changeSummary:
      typeof input.changeSummary === "string" ? changeSummaryOf(input.changeSummary) : before.changeSummary,
    basedOnId: inForce?.id ?? null,
    version: before.version + 1,
  };
  await unit.db.update(AgendaVersion, { initiativeId, id }, change);
  await keepOutcomes(unit, initiativeId, content);
  return { agendaVersion: { ...before, ...change } };
};
