import type { UpdateAudience } from "@keelson/domain/communication/update";
import { Refused } from "../../kernel/refusal.ts";
import { saidWords } from "../said-words.ts";

/** What an update says. TEXT_REQUIRED, TEXT_TOO_LONG. */
export const saidBody = (text: string): string => saidWords(text, 20_000, "text", "Say what there is to tell.");

/** For whom it is: each once. AUDIENCE_REQUIRED. */
export function saidAudiences(audiences: readonly UpdateAudience[]): UpdateAudience[] {
  if (audiences.length > 0) return [...new Set(audiences)];
  throw new Refused({ code: "AUDIENCE_REQUIRED", message: "Say for whom it is.", path: ["audiences"] });
}
