import { outcomesOf } from "@keelson/domain/agenda/agenda-content";
import { agendaLife } from "@keelson/domain/agenda/agenda-life";
import type { AdoptionObstacle } from "@keelson/domain/agenda/endorsement";
import { mayPass } from "@keelson/domain/agenda/machine";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, refuse, Refused } from "../../kernel/refusal.ts";
import { said } from "../../kernel/said.ts";
import { may } from "../agenda.policy.ts";
import type { Decision } from "../decisions/decision.entity.ts";
import { keepDecision } from "../decisions/keep-decision.ts";
import { saidDissent } from "../decisions/said-dissent.ts";
import { todayOf } from "../initiatives/find-today.ts";
import { AgendaVersion } from "../versions/agenda-version.entity.ts";
import { languageOf } from "../versions/draft-agenda.ts";
import { lockedVersion } from "../versions/locked-version.ts";
import type { AdoptAgendaInput } from "./endorsement.type.ts";
import { endorsementTallyOf } from "./find-endorsements.ts";

const wayOut: Readonly<Record<AdoptionObstacle, string>> = {
  RESPONSES_MISSING: "Too few of those who were asked have responded.",
  ENDORSEMENTS_MISSING: "Too few of those who responded endorse it.",
  CONSULTATION_NOT_ANSWERED: "Nobody has answered a consultation about it that was open to the people it is about.",
  COMMUNITY_BLOCK: "A community's block stands: resolve it with them first.",
  OBJECTION_WINDOW_OPEN: "Partners may still object to their endorsements being carried over.",
};

/**
 * The steering committee adopts an agenda, by a decision that it records: where partners carry it, and nothing stands in the way. The
 * agenda that was in force until then is superseded in the same moment. Source: docs/methodology.md 4.3.
 */
export const adoptAgenda: Work<
  AdoptAgendaInput,
  { agendaVersion: AgendaVersion | null; decision: Decision | null }
> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const node = parseNodeId("agendaVersion", input.id);
  const { initiativeId, id } = node;
  allow(may.adoptAgenda(actor, initiativeId), "agenda version");
  const before = await lockedVersion(unit, initiativeId, id);
  if (!mayPass(agendaLife, before.status, "ADOPTED")) {
    const message = `An agenda does not pass from ${before.status} to ADOPTED.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["id"] });
  }
  const [tally] = await endorsementTallyOf(unit, [node]);
  // where nobody was asked, nobody has said that they carry it
  const obstacles: readonly AdoptionObstacle[] = tally?.obstacles ?? ["RESPONSES_MISSING"];
  refuse(obstacles.map((code) => ({ code, message: wayOut[code], path: ["id"] })));
  const rationale = said(input.rationale, "rationale", "Say why it is adopted.");
  const [today = ""] = await todayOf(unit, [initiativeId]);
  // the adoption of what was in force until now
  const [former] = await unit.rows<{ id: string }>(
    `select d.id from agenda_version v
     join decision d on d.initiative_id = v.initiative_id and d.agenda_version_id = v.id and d.kind = 'AGENDA_ADOPTION' and d.result = 'ADOPTED'
     where v.initiative_id = $1 and v.status = 'ADOPTED' order by d.number desc limit 1`,
    [initiativeId],
  );
  const language = languageOf(input.language ?? before.language);
  const decision = await keepDecision(unit, {
    initiativeId,
    kind: "AGENDA_ADOPTION",
    proposalId: null,
    agendaVersionId: id,
    title: `${before.major}.${before.minor}`,
    text: before.changeSummary || `${before.major}.${before.minor}`,
    rationale,
    language,
    method: "CONSENT",
    result: "ADOPTED",
    eligible: tally?.eligible ?? null,
    positions: {},
    ...saidDissent(input, language),
    openedOn: before.proposedOn,
    decidedOn: today,
    visibility: input.visibility,
    reviewOn: null,
    supersedesId: former?.id ?? null,
  });
  await unit.rows(
    "update agenda_version set status = 'SUPERSEDED', version = version + 1 where initiative_id = $1 and status = 'ADOPTED'",
    [initiativeId],
  );
  const change = { status: "ADOPTED" as const, adoptedOn: today, version: before.version + 1 };
  await unit.db.update(AgendaVersion, { initiativeId, id }, change);
  await unit.rows(
    "update outcome set adopted_on = $2 where initiative_id = $1 and adopted_on is null and code = any ($3::text[])",
    [initiativeId, today, outcomesOf(before.content).map(({ code }) => code)],
  );
  return { agendaVersion: { ...before, ...change }, decision };
};
