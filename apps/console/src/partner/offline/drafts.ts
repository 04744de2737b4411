import { get, update } from "idb-keyval";
import { keptReports as store } from "../../kernel/forget.ts";

const readers = new Set<() => void>();
let isKept = true;

/** How long after a failure it is tried again. A full or busy device may have room in a moment; a private window never has. */
const restMilliseconds = 2_000;

/** Whether what is typed outlives the page, by the last time it was tried: some browsers, in private windows, keep nothing. */
export const keepsAnything = (): boolean => isKept;

/** Tells whenever that changes. */
export function followKeeping(reader: () => void): () => void {
  readers.add(reader);
  return () => void readers.delete(reader);
}

function note(isKeptNow: boolean): void {
  if (isKept === isKeptNow) return;
  isKept = isKeptNow;
  for (const reader of readers) reader();
}

const underWay = new Set<Promise<unknown>>();

/** Waits for everything that is being written down by now: a page that goes before takes it along. */
export const written = async (): Promise<void> => void (await Promise.allSettled(underWay));

function watched<Draft>(writing: Promise<Draft>): Promise<Draft> {
  underWay.add(writing);
  return writing.finally(() => underWay.delete(writing));
}

/** Drafts of one kind, each by its key, as this device keeps them. */
export interface Drafts<Draft> {
  readonly read: (key: string) => Promise<Draft>;
  /**
   * Changes a draft in one step, whatever another window does to it at the same moment. Gives it as it is kept then. What could not be written is
   * tried again until it is.
   */
  readonly change: (key: string, change: (draft: Draft) => Draft) => Promise<Draft>;
}

/**
 * Keeps drafts: `empty` is one that nobody has begun; `rebase` does to a draft as it is kept by now what this window has done to it, from `known` to
 * `mine`.
 */
export function draftsOf<Draft>(
  empty: Draft,
  rebase: (kept: Draft, known: Draft, mine: Draft) => Draft,
): Drafts<Draft> {
  /** What could not be written, by draft: as it was when it was last read or written, and as it is by now. */
  const unwritten = new Map<string, { readonly known: Draft; readonly mine: Draft }>();
  const lastKnown = new Map<string, Draft>();

  const read = async (key: string): Promise<Draft> => {
    try {
      const kept = (await get<Draft>(key, store)) ?? empty;
      const waiting = unwritten.get(key);
      if (waiting) return rebase(kept, waiting.known, waiting.mine);
      lastKnown.set(key, kept);
      note(true);
      return kept;
    } catch {
      note(false);
      return unwritten.get(key)?.mine ?? lastKnown.get(key) ?? empty;
    }
  };

  const change = async (key: string, apply: (draft: Draft) => Draft): Promise<Draft> => {
    let changed = empty;
    let written: ReturnType<typeof unwritten.get>;
    const applied = (kept: Draft = empty) => {
      written = unwritten.get(key);
      changed = apply(written ? rebase(kept, written.known, written.mine) : kept);
      return changed;
    };
    try {
      await update<Draft>(key, applied, store);
      lastKnown.set(key, changed);
      // what failed since the moment it was read still waits
      if (unwritten.get(key) === written) unwritten.delete(key);
      note(!unwritten.has(key));
    } catch {
      const known = unwritten.get(key)?.known ?? lastKnown.get(key) ?? empty;
      changed = apply(unwritten.get(key)?.mine ?? known);
      const isFirst = unwritten.size === 0;
      unwritten.set(key, { known, mine: changed });
      if (isFirst) setTimeout(() => void writeAgain(), restMilliseconds);
      note(false);
    }
    return changed;
  };

  const writeAgain = async (): Promise<void> => {
    for (const key of unwritten.keys()) await change(key, (draft) => draft);
    if (unwritten.size > 0) setTimeout(() => void writeAgain(), restMilliseconds);
  };

  return { read, change: (key, apply) => watched(change(key, apply)) };
}
