import { delMany, get, set } from "idb-keyval";
import { keptReports as store } from "../../kernel/forget.ts";

const nameOf = (key: string): string => `file ${key}`;
/** What a browser that keeps nothing has while the page is open. */
const unkept = new Map<string, ArrayBuffer>();

/** Keeps a file's bytes on this device until they are sent. */
export async function keepFile(key: string, bytes: ArrayBuffer): Promise<void> {
  await set(nameOf(key), bytes, store).catch(() => void unkept.set(key, bytes));
}

/** Null where this device has it no more. */
export async function readFile(key: string): Promise<ArrayBuffer | null> {
  return unkept.get(key) ?? (await get<ArrayBuffer>(nameOf(key), store).catch(() => undefined)) ?? null;
}

/** They have arrived, or are not to be sent: nobody else who takes this device finds them. */
export async function forgetFiles(keys: readonly string[]): Promise<void> {
  for (const key of keys) unkept.delete(key);
  await delMany(keys.map(nameOf), store).catch(() => undefined);
}
