import { Refused } from "./refusal.ts";
import { said } from "./said.ts";

/** A title or a line: a text that must say something, in at most `max` characters. TEXT_REQUIRED, TEXT_TOO_LONG. */
export function saidBriefly(text: string, field: string, wayOut: string, max = 300): string {
  const trimmed = said(text, field, wayOut);
  if (trimmed.length > max)
    throw new Refused({ code: "TEXT_TOO_LONG", message: `Say it in at most ${max} characters.`, path: [field] });
  return trimmed;
}
