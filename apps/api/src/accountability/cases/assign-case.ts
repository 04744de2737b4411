import { isOpen, type CaseState } from "@keelson/domain/accountability/case-states";
import type { Work } from "../../kernel/context.ts";
import { nil, nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { Refused } from "../../kernel/refusal.ts";
import { asLeft } from "./as-left.ts";
import type { CaseFile } from "./case.entity.ts";
import type { AssignCaseInput } from "./case.type.ts";
import { casePeopleOf } from "./find-cases.ts";
import { goOn } from "./go-on.ts";
import { heldCase } from "./held-case.ts";

/** From the answer to what becomes of an appeal against it. */
const isAnswered: readonly CaseState[] = ["RESPONDED", "APPEALED", "APPEAL_IN_REVIEW", "APPEAL_DECIDED"];

/**
 * Somebody takes a case on, or gives it to somebody else. CONFLICT_OF_INTEREST where whoever is to handle it was not named for cases like it, or has a part
 * in it: they belong to whom it is about, or review the appeal. What was answered stays with whoever answered, as long as they are there, or they could review the appeal against themselves.
 */
export const assignCase: Work<AssignCaseInput, { case: CaseFile | null }> = async (unit, input) => {
  const held = await heldCase(unit, input.caseId);
  const { initiativeId, id, state, handlerId, reviewerId } = held.file;
  if (!isOpen(state)) {
    throw new Refused({ code: "CASE_CLOSED", message: "This is over. Take it up anew first.", path: [] });
  }
  const [people = []] = await casePeopleOf(unit, [{ initiativeId, id }]);
  const nodeOf = (person: string | null) =>
    people.find((one) => person !== null && one.id === nodeId("person", nil, person));
  if (nodeOf(held.actor.personId)?.handles !== true) {
    const message = "Who handles it is said by those who were named for that.";
    throw new Refused({ code: "NOT_THE_HANDLER", message, path: ["caseId"] });
  }
  if (isAnswered.includes(state) && nodeOf(handlerId)?.handles === true) {
    const message = "Whoever answered stands by it until an appeal is decided.";
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: [] });
  }
  const personId = input.personId ? parseNodeId("person", input.personId).id : held.actor.personId;
  const chosen = nodeOf(personId);
  if (!chosen?.handles || personId === reviewerId) {
    const message = "Nobody handles a case who has a part in it, or was not named for cases like it.";
    throw new Refused({ code: "CONFLICT_OF_INTEREST", message, path: ["personId"] });
  }
  await goOn(unit, held, { step: null, changes: { handlerId: personId, untold: personId !== held.actor.personId } });
  return asLeft(unit, held.file);
};
