import { openDaysMin } from "@keelson/domain/agenda/consultation";
import { dayNumberOf } from "@keelson/domain/measurement/civil-date";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, refuse } from "../../kernel/refusal.ts";
import { saidBriefly } from "../../kernel/said-briefly.ts";
import { said } from "../../kernel/said.ts";
import { may } from "../agenda.policy.ts";
import { initiativesById } from "../initiatives/find-initiatives.ts";
import { todayOf } from "../initiatives/find-today.ts";
import { languageOf } from "../versions/draft-agenda.ts";
import { agendaVersionsById } from "../versions/find-agenda-versions.ts";
import { Consultation } from "./consultation.entity.ts";
import type { PlanConsultationInput } from "./consultation.type.ts";

/** The most of anything that a consultation lists. */
const listMax = 50;

/** Plans to ask people what they think, for 14 days at least, in the languages they speak. Source: docs/methodology.md 4.3. */
export const planConsultation: Work<PlanConsultationInput, { consultation: Consultation | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.consult(actor, initiativeId), "initiative");
  const [initiative] = await initiativesById(unit, [initiativeId]);
  if (!initiative) throw new NotFound("initiative");
  const about = input.agendaVersionId ? parseNodeId("agendaVersion", input.agendaVersionId) : null;
  if (about && (about.initiativeId !== initiativeId || !(await agendaVersionsById(unit, [about]))[0]))
    throw new NotFound("agenda version");
  const [today = ""] = await todayOf(unit, [initiativeId]);
  const opensOn = input.opensOn ?? today;
  const days = (dayNumberOf(input.closesOn) ?? 0) - (dayNumberOf(opensOn) ?? 0) + 1;
  const { audiences, languages, questions, questionLanguages, channels } = input;
  refuse(
    [
      { holds: opensOn >= today, path: "opensOn", message: "It opens today, or on a day to come." },
      { holds: days >= openDaysMin, path: "closesOn", message: `People have at least ${openDaysMin} days to answer.` },
      { holds: audiences.length > 0, path: "audiences", message: "Say whom you ask." },
      { holds: isList(languages), path: "languages", message: `Say in 1 to ${listMax} languages.` },
      { holds: isList(questions), path: "questions", message: `Ask 1 to ${listMax} questions.` },
      {
        holds: questionLanguages.length === 0 || questionLanguages.length === questions.length,
        path: "questionLanguages",
        message: "Say of each question in which language it is, or of none.",
      },
      { holds: channels.length <= listMax, path: "channels", message: `Name at most ${listMax} channels.` },
    ].flatMap(({ holds, path, message }) => (holds ? [] : [{ code: "OUT_OF_RANGE", message, path: [path] }])),
  );
  const consultation = unit.db.create(Consultation, {
    initiativeId,
    agendaVersionId: about?.id ?? null,
    title: saidBriefly(input.title, "title", "Give the consultation a title."),
    language: languageOf(input.language ?? initiative.defaultLanguage),
    audiences: [...new Set(audiences)],
    languages: [...new Set(languages.map((text) => languageOf(text)))],
    channels: channels.map((channel) => saidBriefly(channel, "channels", "Name the channel.")),
    questions: questions.map((question) => said(question, "questions", "Ask something.")),
    questionLanguages: questionLanguages.map((text) => languageOf(text)),
    opensOn,
    closesOn: input.closesOn,
    status: "PLANNED",
    response: null,
    responseLanguage: null,
    answeredOn: null,
  });
  await unit.db.insert(Consultation, consultation);
  return { consultation };
};

const isList = (list: readonly string[]): boolean => list.length > 0 && list.length <= listMax;
