import { createStore, get, set, update } from "idb-keyval";
import { emptyDraft, type Draft } from "./draft.ts";
import type { ReportQuery } from "../gql/graphql.ts";

/** What this device keeps: drafts, and the forms that they belong to, so that both are there without a connection. */
const store = createStore("keelson-reports", "kept");

/** Whose draft, of which partner, of which period. */
export const draftKey = (personId: string, membershipId: string, period: string): string =>
  `draft ${personId} ${membershipId} ${period}`;

export async function readDraft(key: string): Promise<Draft> {
  return (await get<Draft>(key, store)) ?? emptyDraft;
}

/** Changes a draft in one step, whatever another window does to it at the same moment. Gives it as it is kept then. */
export async function changeDraft(key: string, change: (draft: Draft) => Draft): Promise<Draft> {
  let changed = emptyDraft;
  await update<Draft>(
    key,
    (kept) => {
      changed = change(kept ?? emptyDraft);
      return changed;
    },
    store,
  );
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
export const readForm = (address: string): Promise<KeptForm | undefined> => get<KeptForm>(`form ${address}`, store);

export const keepForm = (address: string, form: KeptForm): Promise<void> => set(`form ${address}`, form, store);
