import { themeLife, themeStateOf, type ThemeState } from "@keelson/domain/agenda/consultation";
import { mayPass } from "@keelson/domain/agenda/machine";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId, type NodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { said } from "../../kernel/said.ts";
import { saidBriefly } from "../../kernel/said-briefly.ts";
import { may } from "../agenda.policy.ts";
import { languageOf } from "../versions/draft-agenda.ts";
import { ConsultationTheme, type Consultation } from "./consultation.entity.ts";
import type { AnswerThemeInput, RaiseThemeInput, WithdrawThemeInput } from "./consultation.type.ts";
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
    withdrawnAt: null,
    withdrawnBecause: null,
  });
  await unit.db.insert(ConsultationTheme, theme);
  return { theme: { ...theme, raisedBy: actor.personId } };
};

/** Tells people what comes of what they raised: we did, we will, we cannot, and why. */
export const answerTheme: Work<AnswerThemeInput, { theme: ConsultationTheme | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { initiativeId, id } = parseNodeId("theme", input.id);
  allow(may.consult(actor, initiativeId), "theme");
  const theme = await lockedTheme(unit, { initiativeId, id });
  // said anew, an answer stays one
  if (themeStateOf(theme) !== "ANSWERED") expectArrow(theme, "ANSWERED");
  const change = {
    response: input.response,
    responseText: said(input.text, "text", "Say what comes of it, or why nothing can."),
    responseLanguage: languageOf(input.language ?? theme.language),
  };
  await unit.db.update(ConsultationTheme, { initiativeId, id }, change);
  return { theme: { ...theme, ...change } };
};

/** Takes back what was written down wrongly: it stays, with why, and whoever reads the consultation reads both. */
export const withdrawTheme: Work<WithdrawThemeInput, { theme: ConsultationTheme | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { initiativeId, id } = parseNodeId("theme", input.id);
  const theme = await lockedTheme(unit, { initiativeId, id });
  allow(may.withdrawTheme(actor, theme), "theme");
  expectArrow(theme, "WITHDRAWN");
  const withdrawnBecause = saidBriefly(input.because, "because", "Say why it is withdrawn.", 500);
  unit.because(withdrawnBecause);
  const change = { withdrawnAt: unit.now, withdrawnBecause };
  await unit.db.update(ConsultationTheme, { initiativeId, id }, change);
  return { theme: { ...theme, ...change } };
};

/** A theme of a consultation that is going on and held until the transaction ends, as it stands then. */
async function lockedTheme(unit: Unit, node: NodeId): Promise<ConsultationTheme> {
  const find = () => unit.db.findOneBy(ConsultationTheme, { initiativeId: node.initiativeId, id: node.id });
  const found = await find();
  if (found) await openConsultation(unit, { initiativeId: node.initiativeId, id: found.consultationId }, "id");
  const theme = await find();
  if (!theme) throw new NotFound("theme");
  return theme;
}

function expectArrow(theme: ConsultationTheme, to: ThemeState): void {
  if (mayPass(themeLife, themeStateOf(theme), to)) return;
  const message = "It was withdrawn, and stays so. Write it down anew.";
  throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["id"] });
}

async function openConsultation(unit: Unit, node: NodeId, path: string): Promise<Consultation> {
  const consultation = await lockedConsultation(unit, node);
  if (consultation.status === "OPEN" || consultation.status === "CLOSED") return consultation;
  const message = "It has not begun, or was answered already.";
  throw new Refused({ code: "NOT_OPEN", message, path: [path] });
}
