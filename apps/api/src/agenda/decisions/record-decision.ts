import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { saidBriefly } from "../../kernel/said-briefly.ts";
import { said } from "../../kernel/said.ts";
import { may } from "../agenda.policy.ts";
import { initiativesById } from "../initiatives/find-initiatives.ts";
import { todayOf } from "../initiatives/find-today.ts";
import { languageOf } from "../versions/draft-agenda.ts";
import type { Decision } from "./decision.entity.ts";
import type { RecordDecisionInput } from "./decision.type.ts";
import { backboneRecordersOf, decisionsById, supersedingOf } from "./find-decisions.ts";
import { keepDecision } from "./keep-decision.ts";
import { saidDissent } from "./said-dissent.ts";

/**
 * Writes down what was decided, for ever: what was decided wrongly is decided anew, and the later takes the place of the earlier. What
 * came of a proposal is counted and not recorded, and an agenda is adopted by `adoptAgenda`. Source: docs/methodology.md 4.3.
 */
export const recordDecision: Work<RecordDecisionInput, { decision: Decision | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.recordDecision(actor, initiativeId, input.kind), "initiative");
  const [initiative] = await initiativesById(unit, [initiativeId]);
  if (!initiative) throw new NotFound("initiative");
  if (input.kind === "PROPOSAL" || input.kind === "AGENDA_ADOPTION") {
    const message = "What came of a proposal is counted, and an agenda adopted, each by a mutation of its own.";
    throw new Refused({ code: "KIND_NOT_ALLOWED", message, path: ["kind"] });
  }
  const [today = ""] = await todayOf(unit, [initiativeId]);
  const decidedOn = input.decidedOn ?? today;
  if (decidedOn > today)
    throw new Refused({ code: "DATE_IN_THE_FUTURE", message: "That day is still to come.", path: ["decidedOn"] });
  const reviewOn = input.reviewOn ?? null;
  if (reviewOn !== null && reviewOn <= decidedOn)
    throw new Refused({ code: "OUT_OF_RANGE", message: "Look at it again on a later day.", path: ["reviewOn"] });
  const language = languageOf(input.language ?? initiative.defaultLanguage);
  const decision = await keepDecision(unit, {
    initiativeId,
    kind: input.kind,
    proposalId: null,
    agendaVersionId: null,
    title: saidBriefly(input.title, "title", "Give the decision a title."),
    text: said(input.text, "text", "Say what was decided."),
    rationale: said(input.rationale, "rationale", "Say why it was decided so."),
    language,
    method: input.method,
    result: input.result,
    eligible: null,
    positions: {},
    ...saidDissent(input, language),
    openedOn: null,
    decidedOn,
    visibility: input.visibility,
    reviewOn,
    supersedesId: await superseded(),
  });
  return { decision };

  async function superseded(): Promise<string | null> {
    if (!input.supersedesId) return null;
    const node = parseNodeId("decision", input.supersedesId);
    const [before] = node.initiativeId === initiativeId ? await decisionsById(unit, [node]) : [];
    if (!before) throw new NotFound("decision");
    // what only the committee may decide, or did, only the committee may replace
    const [recorder = null] = await backboneRecordersOf(unit, [before]);
    allow(may.replaceDecision(actor, initiativeId, before.kind, recorder !== null), "decision");
    if (before.kind === "AGENDA_ADOPTION") {
      const message = "An agenda stays in force until another is adopted.";
      throw new Refused({ code: "KIND_NOT_ALLOWED", message, path: ["supersedesId"] });
    }
    const [later] = await supersedingOf(unit, [node]);
    if (!later) return node.id;
    const message = `Decision ${later.number} has taken its place already. Supersede that one.`;
    throw new Refused({ code: "ALREADY_SUPERSEDED", message, path: ["supersedesId"] });
  }
};
