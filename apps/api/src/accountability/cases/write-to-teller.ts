import { isOpen } from "@keelson/domain/accountability/case-states";
import type { Work } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import { asLeft } from "./as-left.ts";
import type { CaseFile } from "./case.entity.ts";
import type { WriteToTellerInput } from "./case.type.ts";
import { goOn } from "./go-on.ts";
import { heldCase } from "./held-case.ts";
import { refuseOthers } from "./refuse-others.ts";
import { written } from "./written.ts";

/** Writes to the one who told it. A question is one that the case waits for, and the clock with it. CASE_CLOSED where it is over. */
export const writeToTeller: Work<WriteToTellerInput, { case: CaseFile | null }> = async (unit, input) => {
  const held = await heldCase(unit, input.caseId);
  refuseOthers(held.actor, held.file);
  if (!isOpen(held.file.state)) {
    throw new Refused({ code: "CASE_CLOSED", message: "This is over. Take it up anew first.", path: [] });
  }
  await goOn(unit, held, { step: input.awaitsAnswer === true ? "ask" : null, message: written(input.text) });
  return asLeft(unit, held.file);
};
