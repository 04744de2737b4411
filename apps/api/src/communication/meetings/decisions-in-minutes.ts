import type { DecisionMethod } from "@keelson/domain/agenda/decision";
import { readDecisionLines, type DecisionLine } from "@keelson/domain/communication/read-decision";
import type { Problem } from "@keelson/domain/measurement/problem";
import { may } from "../../agenda/agenda.policy.ts";
import type { Decision } from "../../agenda/decisions/decision.entity.ts";
import { keepDecision } from "../../agenda/decisions/keep-decision.ts";
import { signedIn } from "../../identity/identity.policy.ts";
import type { Unit } from "../../kernel/context.ts";
import { freshLines, problemOf, type PublishedBy } from "./lines-in-minutes.ts";
import type { Meeting } from "./meeting.entity.ts";

/** As long as a title of the register. */
const textMax = 300;

/**
 * The lines that are to become decisions now: what stands in their way, and what writes each of them into the register. They bind nobody
 * by being minuted, so they are of kind OTHER: who may record those may minute them.
 */
export async function decisionsInMinutes(
  unit: Unit,
  meeting: Meeting,
  { heldOn, actor, points }: PublishedBy,
  method: DecisionMethod | null,
): Promise<{ problems: readonly Problem[]; make: () => Promise<Decision[]> }> {
  const { initiativeId, id, minutes, minutesLanguage } = meeting;
  const lines = readDecisionLines(minutes);
  if (lines.length === 0) return { problems: [], make: async () => [] };
  const before = await unit.rows<{ line: string }>(
    "select minute_line as line from decision where initiative_id = $1 and meeting_id = $2",
    [initiativeId, id],
  );
  const fresh = freshLines(lines, before);
  const mayRecord = may.recordDecision(actor, initiativeId, "OTHER");
  // what a token that only reports may not do by recordDecision it may not do by a line either
  if (mayRecord && fresh.length > 0) signedIn(actor, "MANAGE");
  return {
    problems: [
      ...fresh.flatMap((line) => problemsOf(line, mayRecord)),
      ...(fresh.length > 0 && mayRecord && method === null
        ? [{ code: "METHOD_REQUIRED", message: "Say how it was decided: decidedBy.", path: ["decidedBy"] }]
        : []),
    ],
    make: async () => {
      const made: Decision[] = [];
      if (method === null) return made;
      for (const { line, typed, text, rationale } of fresh)
        made.push(
          await keepDecision(unit, {
            initiativeId,
            kind: "OTHER",
            proposalId: null,
            agendaVersionId: null,
            meetingId: id,
            minuteLine: typed,
            agendaPlace: points[line - 1] ?? null,
            title: text,
            text,
            rationale: rationale ?? "",
            language: minutesLanguage,
            method,
            result: "ADOPTED",
            eligible: null,
            positions: {},
            dissent: "",
            openedOn: null,
            decidedOn: heldOn,
            visibility: "PARTNERS",
            reviewOn: null,
            supersedesId: null,
          }),
        );
      return made;
    },
  };
}

function problemsOf({ line, text }: DecisionLine, mayRecord: boolean): Problem[] {
  const problem = problemOf(line);
  if (!mayRecord) {
    const wayOut =
      "the committee and the backbone write down what was decided. Ask one of them to publish, or take /decision off.";
    return [problem("DECISION_NOT_YOURS", wayOut)];
  }
  if (text === "") return [problem("TEXT_REQUIRED", "say what was decided.")];
  return text.length > textMax
    ? [problem("TEXT_TOO_LONG", `say what was decided in ${textMax} characters, and why behind “because”.`)]
    : [];
}
