import { Refused } from "../kernel/refusal.ts";

/** What somebody says, in at most so many characters, without the blanks around it. TEXT_REQUIRED, TEXT_TOO_LONG. */
export function saidWords(text: string, max: number, field: string, wayOut: string): string {
  const words = text.trim();
  if (words === "") throw new Refused({ code: "TEXT_REQUIRED", message: wayOut, path: [field] });
  if (words.length <= max) return words;
  throw new Refused({ code: "TEXT_TOO_LONG", message: `Say it in at most ${max} characters.`, path: [field] });
}
