import { checkLength } from "@keelson/domain/measurement/note";
import { refuse, Refused } from "./refusal.js";
/** A text that must say something, without the blanks around it. TEXT_REQUIRED, with `wayOut`, where it says nothing; TEXT_TOO_LONG. */
export function said(text, field, wayOut) {
  const trimmed = text.trim();
  if (trimmed === "") throw new Refused({ code: "TEXT_REQUIRED", message: wayOut, path: [field] });
  refuse(checkLength(trimmed, [field]));
  return trimmed;
}
/** A text that may be left out, without the blanks around it; null where it says nothing. TEXT_TOO_LONG. */
export function saidOrNot(text, field) {
  const trimmed = text?.trim() || null;
  refuse(checkLength(trimmed, [field]));
  return trimmed;
}
//# sourceMappingURL=said.js.map
