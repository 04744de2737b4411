import { get, set, update } from "idb-keyval";
import { keptReports as store } from "../../kernel/forget.ts";
import type { ReportQuery } from "../gql/graphql.ts";
import { emptyDraft, rebase, type Draft } from "./draft.ts";

/** What could not be written, by draft: as it was when it was last read or written, and as it is by now. */
const unwritten = new Map<string, { readonly known: Draft; readonly mine: Draft }>();
const lastKnown = new Map<string, Draft>();
/** How long after a failure it is tried again. A full or busy device may have room in a moment; a private window never has. */
const restMilliseconds = 2_000;

const readers = new Set<() => void>();
let isKept = true;

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

/** Whose draft, of which partner, of which period. */
export const draftKey = (personId: string, membershipId: string, period: string): string =>
  `draft ${personId} ${membershipId} ${period}`;

export async function readDraft(key: string): Promise<Draft> {
  try {
    const kept = (await get<Draft>(key, store)) ?? emptyDraft;
    const waiting = unwritten.get(key);
    if (waiting) return rebase(kept, waiting.known, waiting.mine);
    lastKnown.set(key, kept);
    note(true);
    return kept;
  } catch {
    note(false);
    return unwritten.get(key)?.mine ?? lastKnown.get(key) ?? emptyDraft;
  }
}

/**
 * Changes a draft in one step, whatever another window does to it at the same moment. Gives it as it is kept then. What could not be written is tried
 * again until it is.
 */
export async function changeDraft(key: string, change: (draft: Draft) => Draft): Promise<Draft> {
  let changed = emptyDraft;
  let written: ReturnType<typeof unwritten.get>;
  const apply = (kept: Draft = emptyDraft) => {
    written = unwritten.get(key);
    changed = change(written ? rebase(kept, written.known, written.mine) : kept);
    return changed;
  };
  try {
    await update<Draft>(key, apply, store);
    lastKnown.set(key, changed);
    // what failed since the moment it was read still waits
    if (unwritten.get(key) === written) unwritten.delete(key);
    note(!unwritten.has(key));
  } catch {
    const known = unwritten.get(key)?.known ?? lastKnown.get(key) ?? emptyDraft;
    changed = change(unwritten.get(key)?.mine ?? known);
    const isFirst = unwritten.size === 0;
    unwritten.set(key, { known, mine: changed });
    if (isFirst) setTimeout(() => void writeAgain(), restMilliseconds);
    note(false);
  }
  return changed;
}

async function writeAgain(): Promise<void> {
  for (const key of unwritten.keys()) await changeDraft(key, (draft) => draft);
  if (unwritten.size > 0) setTimeout(() => void writeAgain(), restMilliseconds);
}

/** A form as the API answered it. */
export interface KeptForm {
  readonly data: ReportQuery;
  readonly period: string;
  readonly slug: string;
  /** When, in milliseconds. */
  readonly at: number;
}

/** The form of an address, as it was when it was last there. */
export async function readForm(address: string): Promise<KeptForm | undefined> {
  return get<KeptForm>(`form ${address}`, store).catch(() => undefined);
}

/** Keeps it where that can be done: it is asked for again whenever it is not there. */
export async function keepForm(address: string, form: KeptForm): Promise<void> {
  await set(`form ${address}`, form, store).catch(() => undefined);
}
