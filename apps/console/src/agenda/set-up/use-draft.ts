import { useState } from "react";

/**
 * What somebody has typed and not sent yet, kept by their browser until it is: over a mistake, a lost connection, another tab or the end of a
 * session. "" is nothing, and is not kept.
 */
export function useDraft(name: string): readonly [string, (text: string) => void] {
  const key = `keelson-draft ${name}`;
  const [text, setText] = useState(() => read(key));
  const change = (next: string) => {
    setText(next);
    try {
      if (next === "") localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    } catch {
      // a browser that keeps nothing
    }
  };
  return [text, change];
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}
