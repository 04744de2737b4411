import type { DecisionMethod } from "@keelson/domain/agenda/decision";
import { newDecisions } from "@keelson/domain/communication/new-decisions";
import { readDecisionLines, type DecisionLine } from "@keelson/domain/communication/read-decision";
import type { Problem } from "@keelson/domain/measurement/problem";
import { may } from "../../agenda/agenda.policy.ts";
import type { Decision } from "../../agenda/decisions/decision.entity.ts";
import { backboneRecordersOf } from "../../agenda/decisions/find-decisions.ts";
import { keepDecisions } from "../../agenda/decisions/keep-decision.ts";
import { signedIn } from "../../identity/identity.policy.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Unit } from "../../kernel/context.ts";
import { problemOf, type PublishedBy } from "./lines-in-minutes.ts";
import type { Meeting } from "./meeting.entity.ts";

/** As long as a title of the register. */
const textMax = 300;
/** As many as a meeting decides; more are a text that was pasted by mistake. */
const linesMax = 50;

/** A decision that was made of the minutes before. */
interface Before extends Pick<Decision, "id" | "minuteLine" | "agendaPlace" | "recordedBy"> {
  readonly isReplaced: boolean;
}

/**
 * The lines that are to become decisions now: what stands in their way, and what writes them into the register. They bind nobody by being
 * minuted, so they are of kind OTHER: who may record those may minute them, of a meeting of which it is written down who came.
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
  const fresh = newDecisions(lines, points, await before(unit, meeting, actor));
  if (fresh.length === 0) return { problems: [], make: async () => [] };
  const mayRecord = may.recordDecision(actor, initiativeId, "OTHER");
  // what a token that only reports may not do by recordDecision it may not do by a line either
  if (mayRecord) signedIn(actor, "MANAGE");
  return {
    problems: [
      ...fresh.flatMap((line) => problemsOf(line, mayRecord)),
      ...(mayRecord ? await problemsOfAll(unit, meeting, fresh.length, method) : []),
    ],
    make: async () =>
      method === null
        ? []
        : keepDecisions(
            unit,
            initiativeId,
            fresh.map(({ typed, place, text, rationale, replaces }) => ({
              initiativeId,
              kind: "OTHER",
              proposalId: null,
              agendaVersionId: null,
              meetingId: id,
              minuteLine: typed,
              agendaPlace: place,
              title: text,
              text,
              rationale: rationale ?? "",
              language: minutesLanguage,
              method,
              result: "ADOPTED",
              eligible: null,
              positions: {},
              dissent: "",
              dissentLanguage: null,
              openedOn: null,
              decidedOn: heldOn,
              visibility: "PARTNERS",
              reviewOn: null,
              supersedesId: replaces?.id ?? null,
            })),
          ),
  };
}

/** What was made of the minutes before, and what of it another may take the place of now. */
async function before(unit: Unit, { initiativeId, id }: Meeting, actor: Actor) {
  const found = await unit.rows<Before>(
    `select d.id, d.minute_line as "minuteLine", d.agenda_place as "agendaPlace", d.recorded_by as "recordedBy",
       exists (select from decision l where l.initiative_id = d.initiative_id and l.supersedes_id = d.id) as "isReplaced"
     from decision d where d.initiative_id = $1 and d.meeting_id = $2`,
    [initiativeId, id],
  );
  const recorders = await backboneRecordersOf(
    unit,
    found.map(({ recordedBy }) => ({ initiativeId, recordedBy })),
  );
  return found.map((decision, index) => ({
    ...decision,
    isReplaceable:
      !decision.isReplaced && may.replaceDecision(actor, initiativeId, "OTHER", (recorders[index] ?? null) !== null),
  }));
}

/** What stands in the way of all of them. */
async function problemsOfAll(
  unit: Unit,
  { initiativeId, id }: Meeting,
  count: number,
  method: DecisionMethod | null,
): Promise<Problem[]> {
  const [came] = await unit.rows(
    "select from meeting_attendance where initiative_id = $1 and meeting_id = $2 limit 1",
    [initiativeId, id],
  );
  return [
    {
      holds: count <= linesMax,
      code: "TOO_MANY_LINES",
      message: `${count} lines would become decisions; ${linesMax} do at most at a time. Take /decision off the others.`,
      path: "minutes",
    },
    {
      holds: came !== undefined,
      code: "ATTENDANCE_REQUIRED",
      message: "Write down first who came to the meeting (recordAttendance): else nobody knows who decided.",
      path: "meetingId",
    },
    {
      holds: method !== null,
      code: "METHOD_REQUIRED",
      message: "Say how it was decided: decidedBy.",
      path: "decidedBy",
    },
  ].flatMap(({ holds, code, message, path }) => (holds ? [] : [{ code, message, path: [path] }]));
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
