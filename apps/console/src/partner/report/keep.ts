import { get, set, update } from "idb-keyval";
import { keptReports as store } from "../../kernel/forget.ts";
import type { ReportQuery } from "../gql/graphql.ts";
import { emptyDraft, type Draft } from "./draft.ts";

/** What a browser that keeps nothing has for as long as the page is open. */
const memory = new Map<string, unknown>();
let isKept = true;

/** Whether what is typed outlives the page: some browsers, in private windows, keep nothing. */
export const keepsAnything = (): boolean => isKept;

/** Whose draft, of which partner, of which period. */
export const draftKey = (personId: string, membershipId: string, period: string): string =>
  `draft ${personId} ${membershipId} ${period}`;

export async function readDraft(key: string): Promise<Draft> {
  return (await read<Draft>(key)) ?? emptyDraft;
}

/** Changes a draft in one step, whatever another window does to it at the same moment. Gives it as it is kept then. */
export async function changeDraft(key: string, change: (draft: Draft) => Draft): Promise<Draft> {
  let changed = emptyDraft;
  const apply = (kept: Draft | undefined) => (changed = change(kept ?? emptyDraft));
  try {
    if (isKept) await update<Draft>(key, apply, store);
  } catch {
    isKept = false;
  }
  // no cast is spared here: what is in it under this key was put there below
  if (!isKept) memory.set(key, apply(memory.get(key) as Draft | undefined));
  return changed;
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
export const readForm = (address: string): Promise<KeptForm | undefined> => read<KeptForm>(`form ${address}`);

export async function keepForm(address: string, form: KeptForm): Promise<void> {
  try {
    if (isKept) await set(`form ${address}`, form, store);
  } catch {
    isKept = false;
  }
}

async function read<Value>(key: string): Promise<Value | undefined> {
  try {
    if (isKept) return await get<Value>(key, store);
  } catch {
    isKept = false;
  }
  return memory.get(key) as Value | undefined;
}
