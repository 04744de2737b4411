import type { Unit, Work } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import { asLeft } from "./as-left.ts";
import type { CaseFile } from "./case.entity.ts";
import type { MoveCaseInput, PlainStep } from "./case.type.ts";
import { goOn } from "./go-on.ts";
import { heldCase } from "./held-case.ts";
import { refuseOthers } from "./refuse-others.ts";
import { refuseOnBothSides } from "./refuse-on-both-sides.ts";
import { written } from "./written.ts";

/** Whoever does one of these says to the one who told it what it means for them. */
const toBeSaid: readonly PlainStep[] = ["refer", "investigate", "reopen"];

/**
 * Takes a case a step further that is no more than that. Whoever is referred elsewhere, whose withdrawn case goes on because others are at risk, or whose
 * case is taken up anew is told so: REASON_REQUIRED. Nothing is closed before its teller was told something: the drawing leads to CLOSED from an answer, a
 * referral or a decided appeal alone, and each of them is words.
 */
export const moveCase: Work<MoveCaseInput, { case: CaseFile | null }> = async (unit, input) => {
  const held = await heldCase(unit, input.caseId);
  const { step } = input;
  const changes = await (step === "reviewAppeal" ? review(unit, held) : handle(held, step));
  const text = input.text ?? "";
  if (text.trim() === "" && toBeSaid.includes(step)) {
    const message = "Say to the one who told it what is done now, and why.";
    throw new Refused({ code: "REASON_REQUIRED", message, path: ["text"] });
  }
  await goOn(unit, held, { step, changes, message: text.trim() === "" ? null : written(text) });
  return asLeft(unit, held.file);
};

type Acting = Awaited<ReturnType<typeof heldCase>>;

async function review(unit: Unit, held: Acting): Promise<Partial<CaseFile>> {
  await refuseOnBothSides(unit, held.file, held.actor);
  return { reviewerId: held.actor.personId };
}

async function handle({ file, actor, today }: Acting, step: PlainStep): Promise<Partial<CaseFile>> {
  refuseOthers(actor, file);
  const isTakenUp = step === "review" || step === "investigate";
  return {
    ...(isTakenUp && { handlerId: actor.personId }),
    ...(step === "reopen" && { reopenedOn: today, toldOn: null }),
  };
}
