import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId, type NodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { said } from "../../kernel/said.ts";
import { may } from "../agenda.policy.ts";
import { languageOf } from "../versions/draft-agenda.ts";
import { ConsultationTheme, type Consultation } from "./consultation.entity.ts";
import type { AnswerThemeInput, RaiseThemeInput } from "./consultation.type.ts";
import { lockedConsultation } from "./move-consultation.ts";

/** Writes down what people have raised, as they said it: while they are asked, and after it is closed, until it is answered. */
export const raiseTheme: Work<RaiseThemeInput, { theme: ConsultationTheme | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const node = parseNodeId("consultation", input.consultationId);
  allow(may.consult(actor, node.initiativeId), "consultation");
  const consultation = await openConsultation(unit, node, "consultationId");
  const heard = input.heard ?? null;
  if (heard !== null && heard < 1)
    throw new Refused({ code: "OUT_OF_RANGE", message: "Somebody has raised it.", path: ["heard"] });
  const theme = unit.db.create(ConsultationTheme, {
    initiativeId: node.initiativeId,
    consultationId: node.id,
    text: said(input.text, "text", "Say what people have raised."),
    language: languageOf(input.language ?? consultation.language),
    heard,
    response: null,
    responseText: null,
    responseLanguage: null,
  });
  await unit.db.insert(ConsultationTheme, theme);
  return { theme };
};

/** Tells people what comes of what they raised: we did, we will, we cannot, and why. */
export const answerTheme: Work<AnswerThemeInput, { theme: ConsultationTheme | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { initiativeId, id } = parseNodeId("theme", input.id);
  allow(may.consult(actor, initiativeId), "theme");
  const theme = await unit.db.findOneBy(ConsultationTheme, { initiativeId, id });
  if (!theme) throw new NotFound("theme");
  await openConsultation(unit, { initiativeId, id: theme.consultationId }, "id");
  const change = {
    response: input.response,
    responseText: said(input.text, "text", "Say what comes of it, or why nothing can."),
    responseLanguage: languageOf(input.language ?? theme.language),
  };
  await unit.db.update(ConsultationTheme, { initiativeId, id }, change);
  return { theme: { ...theme, ...change } };
};

async function openConsultation(unit: Unit, node: NodeId, path: string): Promise<Consultation> {
  const consultation = await lockedConsultation(unit, node);
  if (consultation.status === "OPEN" || consultation.status === "CLOSED") return consultation;
  const message = "It has not begun, or was answered already.";
  throw new Refused({ code: "NOT_OPEN", message, path: [path] });
}
