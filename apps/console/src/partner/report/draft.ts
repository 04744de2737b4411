import type { RevisionReason } from "@keelson/domain/measurement/words";
import type { Answer } from "./answer.ts";
import type { Row } from "./check-answer.ts";

/** What one person has typed of one partner's report of one period and not handed in yet: kept on this device, whatever becomes of the page. */
export interface Draft {
  /** By group. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** What is on its way; null where nobody has pressed Submit. */
  readonly sending: Sending | null;
}

export const emptyDraft: Draft = { answers: {}, sending: null };

/** One press of Submit. It is sent as it is kept here, as often as it takes, so that it arrives once. */
export interface Sending {
  readonly steps: readonly Step[];
  /** When it was pressed. */
  readonly at: number;
  /** By group, when each answer that is in it was last changed. Not there in what an older page has kept. */
  readonly answers?: Readonly<Record<string, number>>;
}

/** One request to the API, which can be repeated without doing anything twice. */
export type Step =
  | {
      readonly kind: "record";
      /** The same however often it is sent: by it the API knows that it has it. */
      readonly idempotencyKey: string;
      readonly rows: readonly (Row & { readonly indicatorCode: string; readonly period: string })[];
      readonly seen: readonly {
        readonly indicatorCode: string;
        readonly period: string;
        readonly version: number;
        /** Missing in what was queued by an earlier version of the page. */
        readonly revision?: number;
      }[];
      readonly reason: RevisionReason | null;
      /** False where a colleague has to look at it before it is handed in. */
      readonly submit: boolean;
    }
  | { readonly kind: "submit"; readonly id: string; readonly version: number }
  | { readonly kind: "answer"; readonly id: string; readonly version: number; readonly answer: string };

/** Two versions of a draft, of two windows perhaps: of each group what was typed last, and whatever is on its way. */
export function mergeDrafts(a: Draft, b: Draft): Draft {
  const answers = { ...a.answers };
  for (const [key, answer] of Object.entries(b.answers)) {
    const other = answers[key];
    if (!other || other.at <= answer.at) answers[key] = answer;
  }
  return { answers, sending: a.sending ?? b.sending };
}

/** What this window has done to a draft, from `known` to `mine`, done to it as it is kept by now. */
export function rebase(kept: Draft, known: Draft, mine: Draft): Draft {
  const answers = { ...kept.answers };
  for (const [key, { at }] of Object.entries(known.answers))
    if (!mine.answers[key] && answers[key]?.at === at) delete answers[key];
  for (const [key, answer] of Object.entries(mine.answers))
    if (answer.at !== known.answers[key]?.at && answer.at >= (answers[key]?.at ?? 0)) answers[key] = answer;
  const isSameOnItsWay = JSON.stringify(mine.sending) === JSON.stringify(known.sending);
  return { answers, sending: isSameOnItsWay ? kept.sending : mine.sending };
}

/** What is left of a draft once what was on its way has arrived: whatever was not in it, be it put off, typed since or by another window. */
export function withoutSent(draft: Draft, { at, answers = {} }: Sending): Draft {
  const left = Object.entries(draft.answers).filter(([key, answer]) => answer.at !== answers[key]);
  return { answers: Object.fromEntries(left), sending: draft.sending?.at === at ? null : draft.sending };
}
