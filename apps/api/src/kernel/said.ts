import { checkLength } from "@keelson/domain/measurement/note";
import { refuse, Refused } from "./refusal.ts";

/** A text that must say something, without the blanks around it. TEXT_REQUIRED, with `wayOut`, where it says nothing; TEXT_TOO_LONG. */
export function said(text: string, field: string, wayOut: string): string {
  const trimmed = text.trim();
  if (trimmed === "") throw new Refused({ code: "TEXT_REQUIRED", message: wayOut, path: [field] });
  refuse(checkLength(trimmed, [field]));
  return trimmed;
}
