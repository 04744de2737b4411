import type { Actor } from "../../kernel/actor.ts";
import type { Unit } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { CaseFile } from "./case.entity.ts";
import { mayReview } from "./steps-of.ts";

/**
 * An appeal is looked at by somebody who was named for that, had no hand in the case, and is of no organisation of whoever handled it:
 * CONFLICT_OF_INTEREST otherwise. Source: docs/methodology.md 4.9.2, Rules.
 */
export async function refuseOnBothSides(unit: Unit, file: CaseFile, actor: Actor): Promise<void> {
  const [found] = await unit.rows<{ shared: boolean }>("select case_handler_shares($1, $2) as shared", [
    file.initiativeId,
    file.handlerId,
  ]);
  if (mayReview(actor, file) && found?.shared === false) return;
  const message = "An appeal is reviewed by somebody who did not handle it, and belongs to another organisation.";
  throw new Refused({ code: "CONFLICT_OF_INTEREST", message, path: ["caseId"] });
}
