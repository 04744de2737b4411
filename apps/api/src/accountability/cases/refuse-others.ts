import type { Actor } from "../../kernel/actor.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { CaseFile } from "./case.entity.ts";
import { mayHandleIt } from "./steps-of.ts";

/** A case that somebody has taken on is handled by them: NOT_THE_HANDLER for everybody else who reads it. */
export function refuseOthers(actor: Actor, file: CaseFile): void {
  if (mayHandleIt(actor, file)) return;
  const message = "Somebody else handles this. Take it on first, or leave it to them.";
  throw new Refused({ code: "NOT_THE_HANDLER", message, path: ["caseId"] });
}
