import type { RevisionReason } from "@keelson/domain/measurement/words";
import { saysTheSame, type Answer } from "./answer.ts";
import type { Checked } from "./check-answer.ts";
import type { Step } from "./draft.ts";
import type { Group } from "./group.ts";

/** A group with what is said of it. */
export interface Said {
  readonly group: Group;
  /** As it is in the form now. */
  readonly answer: Answer;
  /** As Keelson knows it. */
  readonly known: Answer;
  readonly checked: Checked;
}

/** What becomes of a group when the report is submitted. */
export type Fate = "record" | "submit" | "answer" | "later" | "nothing" | "unanswered";

/**
 * Whether a group has something to hand in. Drafts of colleagues are handed in as they stand where nobody changed them; what was handed in and is not
 * changed is left alone; an open question is answered by words or by another figure.
 */
export function fateOf({ group, answer, known, checked }: Said): Fate {
  const { measurement, viewerCan, state } = group.expected;
  if (!viewerCan.includes("RECORD")) return "nothing";
  if (state === "WAIVED" && !measurement && checked.isBlank) return "nothing";
  if (answer.state === "LATER") return "later";
  const figuresAre = (one: Answer) => ({ ...one, reply: "", reason: null });
  const isChanged = !saysTheSame(figuresAre(answer), figuresAre(known));
  if (!measurement || measurement.state === "SUPERSEDED") return checked.isBlank ? "unanswered" : "record";
  if (isChanged) return checked.isBlank ? "unanswered" : "record";
  if (measurement.state === "DRAFT") return "submit";
  if (measurement.state === "QUERIED") return answer.reply.trim() === "" ? "unanswered" : "answer";
  return "nothing";
}

/**
 * The requests by which all of it is handed in. What is unusual and was said to be right goes with `confirmation` as its note, so that whoever reviews it
 * need not ask. `newKey` gives a key that was never used.
 */
export function stepsOf(said: readonly Said[], confirmation: string, newKey: () => string): Step[] {
  const steps: Step[] = [];
  const byReason = new Map<RevisionReason | null, Said[]>();
  for (const one of said) {
    const { measurement } = one.group.expected;
    const fate = fateOf(one);
    if (fate === "record") {
      const reason = one.group.wasAccepted ? one.answer.reason : null;
      byReason.set(reason, [...(byReason.get(reason) ?? []), one]);
    } else if (measurement && fate === "submit") {
      steps.push({ kind: "submit", id: measurement.id, version: measurement.version });
    } else if (measurement && fate === "answer") {
      const answer = one.answer.reply.trim();
      steps.push({ kind: "answer", id: measurement.id, version: measurement.version, answer });
    }
  }
  for (const [reason, some] of byReason) {
    const placeOf = ({ group: { expected } }: Said) => ({
      indicatorCode: expected.indicator.code,
      period: expected.period,
    });
    steps.push({
      kind: "record",
      idempotencyKey: newKey(),
      rows: some.flatMap((one) => {
        const isConfirmed = one.answer.confirmed === one.checked.figures && one.answer.note.trim() === "";
        return one.checked.rows.map((row, index) => ({
          ...row,
          ...placeOf(one),
          note: isConfirmed && index === 0 ? confirmation : row.note,
        }));
      }),
      seen: some.map((one) => ({ ...placeOf(one), revision: one.answer.overRevision ?? 0, version: one.answer.over })),
      reason,
      submit: true,
    });
  }
  return steps;
}

/** By group, when each answer was last changed that need not be kept once its report has arrived: it was sent, or says what Keelson knows already. */
export function timesOf(said: readonly Said[]): Record<string, number> {
  const done = said.filter((one) => {
    const fate = fateOf(one);
    return fate === "nothing" ? saysTheSame(one.answer, one.known) : fate !== "later" && fate !== "unanswered";
  });
  return Object.fromEntries(done.map(({ group, answer }) => [group.key, answer.at]));
}
