import { typed } from "../../kernel/forget.ts";
import { useState } from "react";

/**
 * What somebody has typed and not sent yet, kept by their browser until it is: over a mistake, a lost connection, another tab or the end of a
 * session. "" is nothing, and is not kept.
 */
export function useDraft(name: string): readonly [string, (text: string) => void] {
  const key = `${typed}${name}`;
  const [kept, setKept] = useState(() => ({ key, text: read(key) }));
  // what it is for may change while the field stays
  if (kept.key !== key) setKept({ key, text: read(key) });
  const change = (next: string) => {
    setKept({ key, text: next });
    try {
      if (next === "") localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    } catch {
      // a browser that keeps nothing
    }
  };
  return [kept.key === key ? kept.text : read(key), change];
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}
