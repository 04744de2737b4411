import type { EvidenceKind, Response, Said } from "./round-query.ts";

/** What somebody says of one statement, as it stands on this device. */
export interface Given {
  /** Null: nothing yet. */
  readonly answer: Said | null;
  readonly comment: string;
  readonly evidence: readonly Evidence[];
  /** When it was last changed, in milliseconds. */
  readonly at: number;
}

export interface Evidence {
  /** By which it is found again while others come and go; none where nobody has changed what was sent. */
  readonly key?: string;
  readonly kind: EvidenceKind;
  readonly text: string;
  /** What shows it; none where it is only named. */
  readonly file?: Attached | null;
}

/** A file that somebody chose: on this device until it is sent with the answers, and with Keelson afterwards. */
export interface Attached {
  /** Under which this device keeps its bytes; null where it keeps none, for they were sent before. */
  readonly key: string | null;
  readonly name: string;
  readonly bytes: number;
  /** By which Keelson knows it; null: it has none of it yet. */
  readonly id: string | null;
  /** Why Keelson did not take it, as its code; null: it was not refused. */
  readonly refused: string | null;
}

/** What one person answers in one round and has not sent yet: kept on this device, whatever becomes of the page. */
export interface Draft {
  /** By the statement's code. */
  readonly answers: Readonly<Record<string, Given>>;
  /** For which organisation; null until that is chosen. */
  readonly membershipId: string | null;
  readonly hasBegun: boolean;
  /** The revision of what Keelson had when this was begun; 0: nothing. */
  readonly over: number;
  /** Which statement was looked at last; as many as there are: the look back over all. */
  readonly place: number;
  readonly view: View;
  /** What is on its way; null where nobody has pressed Send. */
  readonly sending: Sending | null;
  /** When this device last sent all there was to say. */
  readonly sentAt: number | null;
}

export type View = "one" | "all";

/** One press of Send. It is sent as it is kept here, as often as it takes, so that it arrives once. */
export interface Sending {
  readonly at: number;
  /** The same however often it is sent: by it the API knows that it has it. */
  readonly idempotencyKey: string;
  readonly membershipId: string;
  readonly seen: number;
  readonly language: string;
  readonly answers: readonly Sent[];
}

/** An answer as the API takes it. */
export interface Sent {
  readonly code: string;
  readonly answer: Said;
  readonly comment: string | null;
  readonly evidence: Evidence[];
}

export const emptyDraft: Draft = {
  answers: {},
  membershipId: null,
  hasBegun: false,
  over: 0,
  place: 0,
  view: "one",
  sending: null,
  sentAt: null,
};

export const nothingGiven: Given = { answer: null, comment: "", evidence: [], at: 0 };

/** What becomes of what is said of a statement, whatever it is by then; null: nothing. */
export type Change = Partial<Given> | ((given: Given) => Partial<Given> | null);

/** Changes what is said of a statement. */
export function give(draft: Draft, code: string, change: Change, at: number): Draft {
  const before = draft.answers[code] ?? nothingGiven;
  const changed = typeof change === "function" ? change(before) : change;
  return changed === null ? draft : { ...draft, answers: { ...draft.answers, [code]: { ...before, ...changed, at } } };
}

/** Evidence, each with a key: its place, until it is first changed. */
export const keyed = (evidence: readonly Evidence[]): (Evidence & { readonly key: string })[] =>
  evidence.map((one, place) => ({ ...one, key: one.key ?? String(place) }));

/** Changes one piece of evidence, wherever it stands by then; one that was taken away meanwhile stays away. */
export const putEvidence =
  (key: string, change: Partial<Evidence>) =>
  ({ evidence }: Given): Partial<Given> | null => {
    const all = keyed(evidence);
    return all.some((one) => one.key === key)
      ? { evidence: all.map((one) => (one.key === key ? { ...one, ...change } : one)) }
      : null;
  };

/** What this window has done to a draft, from `known` to `mine`, done to it as it is kept by now: of each statement what was said last. */
export function rebase(kept: Draft, known: Draft, mine: Draft): Draft {
  const answers = { ...kept.answers };
  for (const [code, given] of Object.entries(mine.answers))
    if (given.at !== known.answers[code]?.at && given.at >= (answers[code]?.at ?? 0)) answers[code] = given;
  return { ...mine, answers, sending: mine.sending ?? kept.sending };
}

/** Which statements have an answer. A comment without one is kept on this device, and is none. */
export const isAnswered = ({ answers }: Pick<Draft, "answers">, code: string): boolean =>
  (answers[code]?.answer ?? null) !== null;

/** What is sent: of the statements that are asked, those with an answer; evidence that neither says nor shows anything is left out. */
export function toSend(draft: Draft, codes: readonly string[]): Sent[] {
  return codes.flatMap((code) => {
    const { answer, comment, evidence } = draft.answers[code] ?? nothingGiven;
    if (answer === null) return [];
    // a file says by its name what it is
    const said = evidence
      .map(({ kind, text, file }) => ({ kind, text: text.trim() || (file?.name ?? ""), ...(file && { file }) }))
      .filter(({ text }) => text !== "");
    return [{ code, answer, comment: comment.trim() || null, evidence: said }];
  });
}

/** A draft that says what was sent, to be changed. */
export function draftOver({ revision, membership, answers }: Response, view: View, sentAt: number | null): Draft {
  return {
    ...emptyDraft,
    answers: Object.fromEntries(
      answers.map(({ code, answer, comment, evidence }) => [
        code,
        { answer, comment: comment ?? "", evidence: evidence.map(evidenceOf), at: 0 },
      ]),
    ),
    membershipId: membership.id,
    hasBegun: true,
    over: revision,
    place: answers.length,
    view,
    sentAt,
  };
}

const evidenceOf = ({ kind, text, file }: Response["answers"][number]["evidence"][number]): Evidence => ({
  kind,
  text,
  ...(file && { file: { key: null, name: file.name, bytes: file.bytes, id: file.id, refused: null } }),
});

/** Of which files this device keeps the bytes for a draft: for what is answered in it, and what is on its way. */
export function filesNamed({ answers, sending }: Draft): string[] {
  const all = [...Object.values(answers), ...(sending?.answers ?? [])];
  return all.flatMap(({ evidence }) => evidence.flatMap(({ file }) => (file?.key ? [file.key] : [])));
}

/** A draft that can not be sent any more: what was said is still there, and of files nothing that only this device has. */
export function withoutFiles(draft: Draft): Draft {
  const without = (given: Given): Given => ({
    ...given,
    evidence: given.evidence.map((one) => (one.file?.key ? { ...one, file: null } : one)),
  });
  return {
    ...draft,
    answers: Object.fromEntries(Object.entries(draft.answers).map(([code, given]) => [code, without(given)])),
  };
}

/** Notes what became of files, in what is answered and in what is on its way. */
export function withFiles(draft: Draft, change: (file: Attached) => Partial<Attached>): Draft {
  const noted = <Said extends { readonly evidence: readonly Evidence[] }>(said: Said) => ({
    ...said,
    evidence: said.evidence.map((one) => (one.file ? { ...one, file: { ...one.file, ...change(one.file) } } : one)),
  });
  const { answers, sending } = draft;
  return {
    ...draft,
    answers: Object.fromEntries(Object.entries(answers).map(([code, given]) => [code, noted(given)])),
    sending: sending && { ...sending, answers: sending.answers.map(noted) },
  };
}

/** What is left of a draft once what was on its way has arrived: nothing, or what was changed since by another window. */
export function withoutSent(draft: Draft, { at, seen }: Sending, arrivedAt: number): Draft {
  if (Object.values(draft.answers).every((given) => given.at <= at))
    return { ...emptyDraft, view: draft.view, sentAt: arrivedAt };
  return { ...draft, sending: null, over: seen + 1, sentAt: arrivedAt };
}
