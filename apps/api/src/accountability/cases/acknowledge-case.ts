import type { Work } from "../../kernel/context.ts";
import { asLeft } from "./as-left.ts";
import type { CaseFile } from "./case.entity.ts";
import type { AcknowledgeCaseInput } from "./case.type.ts";
import { goOn } from "./go-on.ts";
import { heldCase } from "./held-case.ts";
import { refuseOthers } from "./refuse-others.ts";
import { written } from "./written.ts";

/** Tells whoever told it that somebody has read it. Whoever does so handles it from then on, where nobody does yet. */
export const acknowledgeCase: Work<AcknowledgeCaseInput, { case: CaseFile | null }> = async (unit, input) => {
  const held = await heldCase(unit, input.caseId);
  refuseOthers(held.actor, held.file);
  await goOn(unit, held, {
    step: "acknowledge",
    changes: { handlerId: held.actor.personId },
    message: written(input.text),
  });
  return asLeft(unit, held.file);
};
