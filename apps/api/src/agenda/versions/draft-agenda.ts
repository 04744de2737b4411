import { agendaBounds } from "@keelson/domain/agenda/agenda-content";
import { nextNumber } from "@keelson/domain/agenda/agenda-number";
import { signedIn } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { languageTag } from "@keelson/domain/identity/language-tag";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { saidBriefly } from "../../kernel/said-briefly.ts";
import { may } from "../agenda.policy.ts";
import { initiativesById } from "../initiatives/find-initiatives.ts";
import { keepOutcomes } from "../outcomes/keep-outcomes.ts";
import { AgendaVersion } from "./agenda-version.entity.ts";
import type { DraftAgendaInput } from "./agenda-version.type.ts";
import { checkedContent } from "./checked-content.ts";
import { contentHash } from "./content-hash.ts";
import { agendaInForceOf } from "./find-agenda-versions.ts";

/** Begins a version of the agenda: a draft, that may be incomplete, and binds nobody. Source: docs/methodology.md 4.3. */
export const draftAgenda: Work<DraftAgendaInput, { agendaVersion: AgendaVersion | null }> = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.draftAgenda(actor, initiativeId), "initiative");
  const [initiative] = await initiativesById(unit, [initiativeId]);
  if (!initiative) throw new NotFound("initiative");
  const content = await checkedContent(unit, initiativeId, input.content);
  const [inForce = null] = await agendaInForceOf(unit, [initiativeId]);
  const agendaVersion = unit.db.create(AgendaVersion, {
    initiativeId,
    ...nextNumber(inForce, content),
    status: "DRAFT",
    frame: input.frame,
    language: languageOf(input.language ?? initiative.defaultLanguage),
    content,
    contentHash: contentHash(content),
    changeSummary: changeSummaryOf(input.changeSummary),
    basedOnId: inForce?.id ?? null,
    proposedOn: null,
    adoptedOn: null,
  });
  await unit.db.insert(AgendaVersion, agendaVersion);
  await keepOutcomes(unit, initiativeId, content);
  return { agendaVersion };
};

/** What is other than before, in few words, or in none. TEXT_TOO_LONG. */
export const changeSummaryOf = (text: string): string =>
  text.trim() === "" ? "" : saidBriefly(text, "changeSummary", "Say what changes.", agendaBounds.textMax);

/** The language an agenda is written in, as BCP 47 writes it. LANGUAGE_NOT_KNOWN. */
export function languageOf(text: string, field = "language"): string {
  const language = languageTag(text);
  if (language) return language;
  throw new Refused({
    code: "LANGUAGE_NOT_KNOWN",
    message: "A language is a BCP 47 tag, such as en or pt-BR.",
    path: [field],
  });
}
