import { get, set } from "idb-keyval";
import { keptReports as store } from "../../kernel/forget.ts";
import type { AnswerRoundQuery } from "../gql/graphql.ts";
import { draftsOf } from "../offline/drafts.ts";
import { emptyDraft, rebase } from "./draft.ts";

/** Whose answers, in which round. */
export const draftKey = (personId: string, assessmentId: string): string => `draft ${personId} ${assessmentId}`;

/** What was answered on this device and not sent, and how it is changed. */
export const { read: readDraft, change: changeDraft } = draftsOf(emptyDraft, rebase);

/** A round as the API told it. */
export interface KeptRound {
  readonly data: AnswerRoundQuery;
  /** When, in milliseconds. */
  readonly at: number;
}

/** The round of an address, as it was when it was last there. */
export async function readRound(address: string): Promise<KeptRound | undefined> {
  return get<KeptRound>(`form ${address}`, store).catch(() => undefined);
}

/**
 * Keeps what is asked, for when there is no connection; that something was sent, and not what: it is for nobody's eyes but one person's, and
 * others may use the device.
 */
export async function keepRound(address: string, { data, at }: KeptRound): Promise<void> {
  const kept = structuredClone(data);
  const sent = kept.initiative?.readiness?.assessment?.ownResponse;
  if (sent) sent.answers = [];
  await set(`form ${address}`, { data: kept, at } satisfies KeptRound, store).catch(() => undefined);
}
