import type { Work } from "../../kernel/context.ts";
import { asLeft } from "./as-left.ts";
import type { CaseFile } from "./case.entity.ts";
import type { RespondToCaseInput } from "./case.type.ts";
import { goOn } from "./go-on.ts";
import { heldCase } from "./held-case.ts";
import { refuseOthers } from "./refuse-others.ts";
import { written } from "./written.ts";

/** Gives the answer to the one who told it, with what came out. From that day on it may be appealed against. */
export const respondToCase: Work<RespondToCaseInput, { case: CaseFile | null }> = async (unit, input) => {
  const held = await heldCase(unit, input.caseId);
  refuseOthers(held.actor, held.file);
  await goOn(unit, held, {
    step: "respond",
    changes: { outcome: input.outcome, respondedOn: held.today, handlerId: held.actor.personId },
    message: written(input.text),
  });
  return asLeft(unit, held.file);
};
