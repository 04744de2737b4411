import { checkAnswered, consultationLife } from "@keelson/domain/agenda/consultation";
import { mayPass } from "@keelson/domain/agenda/machine";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { inEachInitiative, type ActWith } from "../../kernel/in-each-initiative.ts";
import { parseNodeId, type NodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.ts";
import { said } from "../../kernel/said.ts";
import { may } from "../agenda.policy.ts";
import { todayOf } from "../initiatives/find-today.ts";
import { languageOf } from "../versions/draft-agenda.ts";
import { Consultation } from "./consultation.entity.ts";
import type { MoveConsultationInput } from "./consultation.type.ts";
import { consultationsById, themesOf } from "./find-consultations.ts";

/**
 * Opens a consultation, closes it after its last day, and answers it: with a response for all, once every theme has its own. The loop
 * must close (rule 9). Source: docs/methodology.md 4.3.
 */
export const moveConsultation: Work<MoveConsultationInput, { consultation: Consultation | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const node = parseNodeId("consultation", input.id);
  allow(may.consult(actor, node.initiativeId), "consultation");
  const before = await lockedConsultation(unit, node);
  const { to } = input;
  if (!mayPass(consultationLife, before.status, to)) {
    const message = `A consultation does not pass from ${before.status} to ${to}.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["to"] });
  }
  const [today = ""] = await todayOf(unit, [node.initiativeId]);
  if (to === "OPEN" && today < before.opensOn)
    throw new Refused({ code: "NOT_OPEN", message: `It opens on ${before.opensOn}.`, path: ["to"] });
  if (to === "CLOSED" && today <= before.closesOn)
    throw new Refused({ code: "STILL_OPEN", message: `People may answer until ${before.closesOn}.`, path: ["to"] });
  const change: Partial<Consultation> = { status: to };
  if (to === "ANSWERED") {
    const [themes = []] = await themesOf(unit, [node]);
    refuse(checkAnswered(themes));
    change.response = said(input.response, "response", "Tell everybody what came of it.");
    change.responseLanguage = languageOf(input.language ?? before.language);
    change.answeredOn = today;
  }
  await unit.db.update(Consultation, { initiativeId: node.initiativeId, id: node.id }, change);
  return { consultation: { ...before, ...change } };
};

/** The consultation as it stands, held until the transaction ends. */
export async function lockedConsultation(unit: Unit, node: NodeId): Promise<Consultation> {
  await unit.rows("select from consultation where initiative_id = $1 and id = $2 for update", [
    node.initiativeId,
    node.id,
  ]);
  const [found] = await consultationsById(unit, [node]);
  if (!found) throw new NotFound("consultation");
  return found;
}

/** Opens what begins today, and closes what ended yesterday. */
const turnConsultations: Work<string, object> = async (unit, initiativeId) => {
  unit.because("its day has come");
  // each where the initiative is
  const turn = (to: string, from: string, isTime: string) =>
    unit.rows(
      `update consultation c set status = $2 from initiative i
       where c.initiative_id = $1 and i.id = c.initiative_id and c.status = $3
         and c.${isTime} ($4::timestamptz at time zone i.time_zone)::date`,
      [initiativeId, to, from, unit.now],
    );
  await turn("OPEN", "PLANNED", "opens_on <=");
  await turn("CLOSED", "OPEN", "closes_on <");
  return {};
};

/** Opens and closes consultations on their days, in every initiative. */
export const turnAllConsultations = (actWith: ActWith) =>
  inEachInitiative(actWith, {
    due: "initiatives_with_consultations_due",
    context: (id) => ({ actor: null, audience: [id], manages: [id] }),
    work: turnConsultations,
    nothing: {},
    failed: "consultations of some initiatives could not be opened or closed",
  });
