import { Refused } from "../../kernel/refusal.ts";

/** As much as somebody tells at once: twenty pages. */
export const textMax = 20_000;

/**
 * What somebody wrote, exactly as they wrote it. TEXT_REQUIRED where there is nothing but blanks; TEXT_TOO_LONG beyond `textMax` characters.
 * No problem ever repeats a word of it.
 */
export function written(text: string, field = "text"): string {
  if (text.trim() === "") {
    throw new Refused({ code: "TEXT_REQUIRED", message: "Write something.", path: [field] });
  }
  if (text.length > textMax) {
    const message = `It may have ${textMax} characters, and has ${text.length}. Send the rest afterwards.`;
    throw new Refused({ code: "TEXT_TOO_LONG", message, path: [field] });
  }
  return text;
}
