import { get, set } from "idb-keyval";
import { keptReports as store } from "../../kernel/forget.ts";
import type { ReportQuery } from "../gql/graphql.ts";
import { draftsOf } from "../offline/drafts.ts";
import { emptyDraft, rebase } from "./draft.ts";

/** Whose draft, of which partner, of which period. */
export const draftKey = (personId: string, membershipId: string, period: string): string =>
  `draft ${personId} ${membershipId} ${period}`;

/** What was typed of reports on this device, and how it is changed. */
export const { read: readDraft, change: changeDraft } = draftsOf(emptyDraft, rebase);

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
