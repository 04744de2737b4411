import { createStore, delMany, keys, promisifyRequest } from "idb-keyval";

/**
 * What this device keeps of reports: forms as they were read, under "form …", drafts of their own people, under "draft …", and the bytes of files that
 * those name, under "file …".
 */
export const keptReports = createStore("keelson-reports", "kept");

/** What somebody typed here and did not send yet, by what it is for. */
export const typed = "keelson-draft ";

/**
 * Forgets what somebody read here, and the addresses of others that they had pasted: the next one at this device is somebody else. Drafts of
 * reports stay, and the files that they name: they are shown to their own person alone.
 */
export async function forget(): Promise<void> {
  try {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(typed))) localStorage.removeItem(key);
    const kept = await keys<string>(keptReports);
    await delMany(
      kept.filter((key) => key.startsWith("form ")),
      keptReports,
    );
    await forgetUnnamedFiles();
  } catch {
    // a browser that keeps nothing
  }
}

/** A draft as far as it names files: one of a report names none. */
interface Naming {
  readonly answers?: Readonly<Record<string, Evidenced>>;
  readonly sending?: { readonly answers?: Readonly<Record<string, Evidenced>> | readonly Evidenced[] } | null;
}
interface Evidenced {
  readonly evidence?: readonly { readonly file?: { readonly key: string | null } | null }[];
}

/** The name under which a file's bytes are kept. */
export const fileNameOf = (key: string): string => `file ${key}`;

/** Of the files that are kept, by their names, those that no draft names. */
export function unnamedFiles(kept: readonly string[], drafts: readonly Naming[], also: readonly string[]): string[] {
  const said = drafts.flatMap(({ answers, sending }) => [
    ...Object.values(answers ?? {}),
    ...Object.values(sending?.answers ?? {}),
  ]);
  const named = said.flatMap(({ evidence }) => evidence?.map(({ file }) => file?.key) ?? []);
  const wanted = new Set([...named, ...also].map((key) => key && fileNameOf(key)));
  return kept.filter((name) => !wanted.has(name));
}

/**
 * Forgets the files that no draft of this device names, but for those in `also`, whose draft could not be written. Gives the keys of those that are left;
 * of none where nothing is kept. In one step: a draft that another window writes at this moment comes before or after it.
 */
export async function forgetUnnamedFiles(also: readonly string[] = []): Promise<Set<string>> {
  // as they stand in order, "!" comes right after the blank
  const startingWith = (word: string) => IDBKeyRange.bound(`${word} `, `${word}!`, false, true);
  try {
    return await keptReports("readwrite", async (store) => {
      const [files, drafts] = await Promise.all([
        // keys of ours are text, and drafts were written by our own pages
        promisifyRequest(store.getAllKeys(startingWith("file")) as IDBRequest<string[]>),
        promisifyRequest(store.getAll(startingWith("draft")) as IDBRequest<Naming[]>),
      ]);
      const unnamed = new Set(unnamedFiles(files, drafts, also));
      for (const name of unnamed) store.delete(name);
      return new Set(files.filter((name) => !unnamed.has(name)).map((name) => name.slice(fileNameOf("").length)));
    });
  } catch {
    return new Set();
  }
}
