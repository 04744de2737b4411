import { get, set } from "idb-keyval";
import { fileNameOf, forgetUnnamedFiles, keptReports as store } from "../../kernel/forget.ts";
import { filesNamed, type Draft } from "./draft.ts";

/** What this page has and the device not yet; in a browser that keeps nothing, as long as the page is open. */
const held = new Map<string, ArrayBuffer>();

/** Takes a file's bytes, to be written down with the draft that names it. */
export const holdFile = (key: string, bytes: ArrayBuffer): void => void held.set(key, bytes);

/** Null where this device has it no more. */
export async function readFile(key: string): Promise<ArrayBuffer | null> {
  try {
    return held.get(key) ?? (await get<ArrayBuffer>(fileNameOf(key), store)) ?? null;
  } catch {
    return null;
  }
}

/** Begins to write down what is held, ahead of the draft that names it, and says what that is. */
export function keepHeld(): string[] {
  for (const key of held.keys()) void write(key);
  return [...held.keys()];
}

/**
 * Leaves on this device the files that a draft names, and no others: what was taken away, has arrived or is not to be sent nobody else finds who takes it.
 * `draft` is the one of this page, as it is kept by now or could not be; `written` are those of `keepHeld` before it.
 */
export async function settleFiles(draft: Draft, written: readonly string[]): Promise<void> {
  const named = new Set(filesNamed(draft));
  const kept = await forgetUnnamedFiles([...named]);
  for (const key of written) {
    // another window may have taken it for one that nobody names, before the draft did
    if (named.has(key) && !kept.has(key) && !(await write(key))) continue;
    held.delete(key);
  }
}

async function write(key: string): Promise<boolean> {
  try {
    await set(fileNameOf(key), held.get(key), store);
    return true;
  } catch {
    return false;
  }
}
