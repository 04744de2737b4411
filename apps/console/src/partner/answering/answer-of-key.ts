import { anchors } from "@keelson/domain/readiness/words";
import type { Said } from "./round-query.ts";

/** The answer that a key stands for: 0 to 4 in any script's digits, d for "don't know", n for "not applicable". Null for any other. */
export function answerOfKey({ key, code }: Pick<KeyboardEvent, "key" | "code">): Said | null {
  const digit = /^(?:Digit|Numpad)([0-4])$/.exec(code)?.[1] ?? (/^[0-4]$/.test(key) ? key : undefined);
  // a layout may have something else in its digits' row, and asks for these with Shift
  if (digit !== undefined && /^\p{Nd}$/u.test(key)) return anchors[Number(digit)] ?? null;
  if (key === "d" || code === "KeyD") return "DONT_KNOW";
  if (key === "n" || code === "KeyN") return "NOT_APPLICABLE";
  return null;
}
