import { isOpen } from "@keelson/domain/accountability/case-states";
import type { Work } from "../../kernel/context.ts";
import { nil, nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { Refused } from "../../kernel/refusal.ts";
import { asLeft } from "./as-left.ts";
import type { CaseFile } from "./case.entity.ts";
import type { AssignCaseInput } from "./case.type.ts";
import { casePeopleOf } from "./find-cases.ts";
import { goOn } from "./go-on.ts";
import { heldCase } from "./held-case.ts";

/**
 * Somebody takes a case on, or gives it to somebody else. CONFLICT_OF_INTEREST where whoever is to handle it was not named for cases like it, or has a part
 * in it: they belong to whom it is about, or review the appeal.
 */
export const assignCase: Work<AssignCaseInput, { case: CaseFile | null }> = async (unit, input) => {
  const held = await heldCase(unit, input.caseId);
  const { initiativeId, id, state, reviewerId } = held.file;
  if (!isOpen(state)) {
    throw new Refused({ code: "CASE_CLOSED", message: "This is over. Take it up anew first.", path: [] });
  }
  const personId = input.personId ? parseNodeId("person", input.personId).id : held.actor.personId;
  const [people = []] = await casePeopleOf(unit, [{ initiativeId, id }]);
  const chosen = people.find((person) => person.id === nodeId("person", nil, personId));
  if (!chosen?.handles || personId === reviewerId) {
    const message = "Nobody handles a case who has a part in it, or was not named for cases like it.";
    throw new Refused({ code: "CONFLICT_OF_INTEREST", message, path: ["personId"] });
  }
  await goOn(unit, held, { step: null, changes: { handlerId: personId, untold: personId !== held.actor.personId } });
  return asLeft(unit, held.file);
};
