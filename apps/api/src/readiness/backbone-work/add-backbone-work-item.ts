import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import { languageOf } from "../../agenda/versions/draft-agenda.ts";
import { askedOwner } from "../../communication/action-items/asked-owner.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { said } from "../../kernel/said.ts";
import { may } from "../readiness.policy.ts";
import { BackboneWorkItem } from "./backbone-work-item.entity.ts";
import type { AddBackboneWorkItemInput } from "./backbone-work-item.type.ts";

/** No work is planned for longer: it is several pieces of work. */
const hoursMax = 10_000;

/** Writes down what the backbone takes on, for which of its functions, and who sees to it. Source: docs/methodology.md 4.7. */
export const addBackboneWorkItem: Work<AddBackboneWorkItemInput, { workItem: BackboneWorkItem | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.planBackboneWork(actor, initiativeId), "initiative");
  const workItem = unit.db.create(BackboneWorkItem, {
    initiativeId,
    ...(await saidWork(unit, initiativeId, input, null)),
    state: "PLANNED",
    outcomeNote: null,
    madeBy: actor.personId,
    version: 1,
  });
  await unit.db.insert(BackboneWorkItem, workItem);
  return { workItem };
};

/** What is said of work, checked: whoever sees to it acts here, and for that organisation; who has left stays who saw to it `before`. */
export async function saidWork(
  unit: Unit,
  initiativeId: string,
  input: Omit<AddBackboneWorkItemInput, "initiativeId">,
  before: BackboneWorkItem | null,
) {
  const { id: membershipId } = parseNodeId("membership", input.membershipId);
  const { id: personId } = parseNodeId("person", input.personId);
  if (before?.membershipId !== membershipId || before.personId !== personId) {
    const { initiativeId: of } = await askedOwner(unit, input.membershipId, input.personId);
    if (of !== initiativeId) throw new NotFound("person");
  }
  const hours = input.plannedHours ?? null;
  if (hours !== null && (hours < 1 || hours > hoursMax))
    throw new Refused({
      code: "OUT_OF_RANGE",
      message: `Plan 1 to ${hoursMax} hours, or none.`,
      path: ["plannedHours"],
    });
  const title = said(input.title, "title", "Say what is to be done.");
  const [initiative] = await initiativesById(unit, [initiativeId]);
  const language = languageOf(input.language ?? initiative?.defaultLanguage ?? "und");
  return { function: input.function, title, language, membershipId, personId, plannedHours: hours };
}
