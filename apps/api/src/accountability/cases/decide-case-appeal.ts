import type { Work } from "../../kernel/context.ts";
import { asLeft } from "./as-left.ts";
import type { CaseFile } from "./case.entity.ts";
import type { DecideCaseAppealInput } from "./case.type.ts";
import { goOn } from "./go-on.ts";
import { heldCase } from "./held-case.ts";
import { refuseOnBothSides } from "./refuse-on-both-sides.ts";
import { written } from "./written.ts";

/** Decides an appeal and tells whoever lodged it, by somebody who had no hand in the answer. */
export const decideCaseAppeal: Work<DecideCaseAppealInput, { case: CaseFile | null }> = async (unit, input) => {
  const held = await heldCase(unit, input.caseId);
  await refuseOnBothSides(unit, held.file, held.actor);
  await goOn(unit, held, {
    step: "decideAppeal",
    changes: { appealOutcome: input.outcome },
    message: written(input.text),
  });
  return asLeft(unit, held.file);
};
