import { useSyncExternalStore } from "react";

/** What one browser remembers of how its person likes the pages; nothing of what they do. */
export interface Preferences {
  readonly scheme: "auto" | "light" | "dark";
  readonly density: "compact" | "comfortable" | "touch";
  /** Null: whatever the browser asks for. */
  readonly language: string | null;
  /** Single letters as shortcuts: whoever dictates or trembles turns them off (WCAG 2.1.4). */
  readonly hasKeys: boolean;
}

const key = "keelson";
const usual: Preferences = { scheme: "auto", density: "comfortable", language: null, hasKeys: true };

const readers = new Set<() => void>();
let current = read();

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return { ...usual, ...(typeof kept === "object" ? kept : {}) };
  } catch {
    return usual;
  }
}

export const preferences = (): Preferences => current;

/** Remembers, where the browser lets us; for this page in any case. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(key, JSON.stringify(current));
  } catch {
    // a browser that keeps nothing
  }
  wear();
  for (const reader of readers) reader();
}

/** What an entry is for decides, where it is for one kind of device. */
let fixed: Preferences["density"] | null = null;

/** Puts on what CSS goes by; with a density, that one whatever is preferred. */
export function wear(density: Preferences["density"] | null = null): void {
  fixed ??= density;
  const { dataset } = document.documentElement;
  dataset["density"] = fixed ?? current.density;
  if (current.scheme === "auto") delete dataset["scheme"];
  else dataset["scheme"] = current.scheme;
}

export function usePreferences(): Preferences {
  return useSyncExternalStore((reader) => {
    readers.add(reader);
    return () => void readers.delete(reader);
  }, preferences);
}
