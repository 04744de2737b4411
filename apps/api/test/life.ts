import {
  nextObligationState,
  obligationPeriodState,
  type ObligationStep,
} from "@keelson/domain/measurement/obligation";
import { nextState, type MeasurementStep } from "@keelson/domain/measurement/workflow";
import type { MeasurementState, ObligationPeriodState, ObligationState } from "@keelson/domain/measurement/words";
import fc from "fast-check";

/** All that becomes of what one partner says of one indicator in one period, and of its being asked. */
export interface Life {
  /** What it was asked, oldest first: each time for the whole year of the period. */
  readonly obligations: readonly ObligationState[];
  /** One of them was accepted, and its end, where it has one, is not before the period. */
  readonly isAsked: boolean;
  /** Null until somebody asks for the period or begins to report it. */
  readonly slot: Slot | null;
  /** Oldest first; the first is revision 1. */
  readonly revisions: readonly Revision[];
}

interface Slot {
  readonly isBound: boolean;
  readonly isWaived: boolean;
  /** It was waived for safety: nothing the partner hands in lifts that. */
  readonly isUnsafe: boolean;
  readonly isSubmitted: boolean;
}

export interface Revision {
  readonly state: MeasurementState;
  readonly version: number;
  /** Null: the partner says that there is no figure. */
  readonly value: string | null;
  readonly hasReason: boolean;
  readonly wasDecided: boolean;
}

export const unborn: Life = { obligations: [], isAsked: false, slot: null, revisions: [] };

/** What somebody tries. `which` and `what` choose among the revisions and obligations there are; drawn or not. */
export type Step =
  | { readonly do: "record"; readonly value: string; readonly submit: boolean; readonly hasReason: boolean }
  | {
      readonly do: "revise";
      readonly which: number;
      readonly isStale: boolean;
      readonly value: string;
      readonly submit: boolean;
      readonly hasReason: boolean;
    }
  | { readonly do: "submit" | "answer" | "query" | "accept"; readonly which: number }
  | { readonly do: "withdraw"; readonly which: number; readonly hasReason: boolean }
  | { readonly do: "noteUnanswered" | "reinstate" | "propose" }
  | { readonly do: "waive"; readonly isUnsafe: boolean }
  | { readonly do: ObligationStepName; readonly what: number }
  | { readonly do: "end"; readonly what: number; readonly isBefore: boolean };
type ObligationStepName = "agree" | "decline";

/** What the person is told, and how things are then. `moved` names the revisions of the answer, and is null where nothing moved. */
export interface Outcome {
  readonly life: Life;
  readonly codes: readonly string[];
  /** The action that is written down; null where nothing is. */
  readonly action: string | null;
  /** Revisions (from 0) that the answer gives back. */
  readonly answered: readonly number[];
}

/** Whether there is anything the step could name. */
export function canBeTried(life: Life, step: Step): boolean {
  if ("which" in step) return life.revisions.length > 0;
  if ("what" in step) return life.obligations.length > 0;
  return step.do === "waive" || step.do === "reinstate" ? life.slot !== null : true;
}

/** The revision or obligation a step names. */
export const named = (step: Step, { revisions, obligations }: Life): number =>
  "which" in step ? step.which % revisions.length : "what" in step ? step.what % obligations.length : 0;

/** What becomes of a life by a step: docs/methodology.md 4.4.2 and 4.4.3, written once more, without a database. */
export function live(life: Life, step: Step): Outcome {
  const refused = (...codes: string[]): Outcome => ({ life, codes, action: null, answered: [] });
  const moved = (action: string, next: Life, ...answered: number[]): Outcome => ({
    life: next,
    codes: [],
    action,
    answered,
  });
  const undrawn = () => refused("TRANSITION_NOT_ALLOWED");
  const at = named(step, life);
  const { revisions, obligations, slot } = life;
  const revision = revisions[at];
  const last = revisions.length - 1;
  const wasAccepted = revisions.some(({ wasDecided }) => wasDecided);

  switch (step.do) {
    case "record":
    case "revise": {
      if (step.do === "revise") {
        if (step.isStale) return refused("CONFLICT");
        if (revision?.state === "SUPERSEDED") return undrawn();
        if (at < last) return refused("CONFLICT");
      }
      if (wasAccepted && !step.hasReason) return refused("REASON_REQUIRED");
      const recorded = begin(life, step.value, step.hasReason);
      const place = recorded.revisions.length - 1;
      const action = step.do === "record" ? "recordMeasurements" : "reviseMeasurement";
      return moved(action, step.submit ? submit(recorded, place) : recorded, place);
    }
    case "submit":
    case "answer": {
      const isDrawn =
        nextState(revision!.state, "answer") ?? (step.do === "submit" && nextState(revision!.state, "submit"));
      if (!isDrawn) return undrawn();
      const isExplained = at === 0 || revision!.hasReason || !revisions.slice(0, at).some((one) => one.wasDecided);
      if (!isExplained) return refused("REASON_REQUIRED");
      return moved(step.do === "submit" ? "submitMeasurements" : "answerMeasurement", submit(life, at), at);
    }
    case "withdraw": {
      const { state } = revision!;
      if (state === "DRAFT" || state === "SUPERSEDED") return undrawn();
      if (at < last) return refused("CONFLICT");
      if (state === "SUBMITTED") return moved("withdrawMeasurements", takeBack(life, at), at);
      if (wasAccepted && !step.hasReason) return refused("REASON_REQUIRED");
      const none = begin(life, null, step.hasReason);
      return moved("withdrawMeasurements", submit(none, at + 1, true), at + 1);
    }
    case "query":
    case "accept": {
      // a draft is the partner's own
      if (revision!.state === "DRAFT") return refused("NOT_FOUND");
      if (nextState(revision!.state, step.do) === null) return undrawn();
      const next = step.do === "query" ? change(life, at, "query") : takeIn(life, at, "accept");
      return moved(step.do === "query" ? "queryMeasurement" : "acceptMeasurements", next, at);
    }
    case "noteUnanswered": {
      const open = revisions.findIndex(({ state }) => nextState(state, "noteUnanswered") !== null);
      return open < 0 ? { ...refused() } : moved("noteUnanswered", takeIn(life, open, "noteUnanswered"));
    }
    case "waive":
    case "reinstate": {
      if (!slot?.isBound) return refused("NOT_FOUND");
      if (slot.isWaived === (step.do === "waive")) return undrawn();
      const isUnsafe = step.do === "waive" && step.isUnsafe;
      const next = { ...life, slot: { ...slot, isWaived: !slot.isWaived, isUnsafe } };
      return moved(step.do === "waive" ? "waiveObligationPeriods" : "reinstateObligationPeriods", next);
    }
    case "propose":
      // also what has ended was asked for, up to its last period
      if (obligations.some((state) => state !== "DECLINED")) return refused("OBLIGATION_EXISTS");
      return moved("proposeObligations", { ...life, obligations: [...obligations, "PROPOSED"] });
    case "agree":
    case "decline":
    case "end": {
      const arrow: Record<typeof step.do, [ObligationStep, string]> = {
        agree: ["accept", "acceptObligations"],
        decline: ["decline", "declineObligations"],
        end: ["end", "endObligations"],
      };
      const [name, action] = arrow[step.do];
      const state = nextObligationState(obligations[at]!, name);
      if (state === null) return undrawn();
      const bound = (): Slot => (slot?.isBound ? slot : { ...nobodys, ...slot, isBound: true });
      const next = step.do === "agree" ? bound() : step.do === "end" && step.isBefore && slot ? released(slot) : slot;
      const isAsked = step.do === "agree" || (life.isAsked && !(step.do === "end" && step.isBefore));
      return moved(action, { ...life, obligations: obligations.with(at, state), isAsked, slot: next });
    }
  }
}

const nobodys: Slot = { isBound: false, isWaived: false, isUnsafe: false, isSubmitted: false };

/** Nothing is expected any more, save what was submitted already. */
const released = (slot: Slot): Slot => (slot.isSubmitted ? slot : nobodys);

/** The draft that is there says this now; where there is none, the next revision does. */
function begin(life: Life, value: string | null, hasReason: boolean): Life {
  const { revisions, slot } = life;
  const last = revisions.at(-1);
  const begun = { ...life, slot: slot ?? nobodys };
  if (last?.state === "DRAFT")
    return {
      ...begun,
      revisions: revisions.with(revisions.length - 1, {
        ...last,
        value,
        version: last.version + 1,
        hasReason: last.hasReason || hasReason,
      }),
    };
  const wasAccepted = revisions.some(({ wasDecided }) => wasDecided);
  const next: Revision = {
    state: "DRAFT",
    version: 1,
    value,
    hasReason: wasAccepted && hasReason,
    wasDecided: false,
  };
  return { ...begun, revisions: [...revisions, next] };
}

/**
 * It is handed in; what still waited before it is overtaken; the period is expected. A fresh figure also takes up a period that had
 * been let off, save for safety.
 */
function submit(life: Life, at: number, isWithdrawal = false): Life {
  const overtaken = life.revisions.reduce(
    (sofar, { state }, place) =>
      place < at && (state === "SUBMITTED" || state === "QUERIED") ? change(sofar, place, "supersede") : sofar,
    life,
  );
  const step = life.revisions[at]?.state === "DRAFT" ? "submit" : "answer";
  const slot = life.slot ?? nobodys;
  const isLifted = step === "submit" && !isWithdrawal && !slot.isUnsafe;
  const isWaived = slot.isWaived && !isLifted;
  return {
    ...change(overtaken, at, step),
    slot: { isBound: true, isWaived, isUnsafe: slot.isUnsafe && isWaived, isSubmitted: true },
  };
}

/** A draft again, as if it had not been handed in; what nobody asked for is not expected any more, but stays let off. */
function takeBack(life: Life, at: number): Life {
  const next = change(life, at, "takeBack");
  const isSubmitted = next.revisions.some(({ state }) => state !== "DRAFT");
  const { slot, isAsked } = next;
  return { ...next, slot: slot && { ...slot, isSubmitted, isBound: isSubmitted || isAsked || slot.isWaived } };
}

/** It counts from now on, in place of what counted. */
function takeIn(life: Life, at: number, step: "accept" | "noteUnanswered"): Life {
  const before = life.revisions.findIndex(counts);
  const cleared = before < 0 ? life : change(life, before, "supersede");
  const next = change(cleared, at, step);
  return { ...next, revisions: next.revisions.with(at, { ...next.revisions[at]!, wasDecided: true }) };
}

function change(life: Life, at: number, step: MeasurementStep): Life {
  const revision = life.revisions[at]!;
  const state = nextState(revision.state, step);
  if (state === null) throw new Error(`${revision.state} ${step} is not drawn`);
  return { ...life, revisions: life.revisions.with(at, { ...revision, state, version: revision.version + 1 }) };
}

export const counts = ({ state }: Revision): boolean => state === "ACCEPTED" || state === "ACCEPTED_WITH_NOTE";

/** What the partner adds to the collective figure. */
export interface Counted {
  readonly value: string | null;
  readonly reported: number;
  readonly expected: number;
  readonly waived: number;
  readonly restated: boolean;
}

/** What a life comes to in the collective figure of its indicator, which nobody else reports. */
export function countedOf({ slot, revisions }: Life): Counted {
  const none = { value: null, reported: 0, restated: false };
  if (!slot?.isBound) return { ...none, expected: 0, waived: 0 };
  if (slot.isWaived) return { ...none, expected: 0, waived: 1 };
  const at = revisions.findIndex(counts);
  const value = revisions[at]?.value ?? null;
  const restated = at > 0 && revisions.slice(0, at).some(({ wasDecided }) => wasDecided);
  return { value, reported: value === null ? 0 : 1, expected: 1, waived: 0, restated };
}

/** Where the partner stands with the period, as it is shown; null where nobody expects anything. */
export function dueOf(
  { slot }: Life,
  days: { today: string; endsOn: string; dueOn: string },
): ObligationPeriodState | null {
  if (!slot?.isBound) return null;
  const firstSubmittedOn = slot.isSubmitted ? days.today : null;
  return obligationPeriodState({ ...days, firstSubmittedOn, isWaived: slot.isWaived, isBound: true });
}

const which = fc.nat(7);
const value = fc.nat(99).map(String);
const mostly = fc.nat(3).map((roll) => roll > 0);
const hardly = fc.nat(5).map((roll) => roll === 0);
const record = fc.record({ do: fc.constant("record" as const), value, submit: mostly, hasReason: mostly });

/** Anything anybody could try; what leads further comes more often, so that lives become long. */
export const anyStep: fc.Arbitrary<Step>[] = [
  record,
  record,
  fc.record({
    do: fc.constant("revise" as const),
    which,
    isStale: hardly,
    value,
    submit: mostly,
    hasReason: mostly,
  }),
  ...(["submit", "answer", "query", "query", "accept", "accept", "accept"] as const).map((name) =>
    fc.record({ do: fc.constant(name), which }),
  ),
  fc.record({ do: fc.constant("withdraw" as const), which, hasReason: mostly }),
  ...(["noteUnanswered", "noteUnanswered", "reinstate", "propose", "propose"] as const).map((name) =>
    fc.constant({ do: name }),
  ),
  fc.record({ do: fc.constant("waive" as const), isUnsafe: fc.boolean() }),
  ...(["agree", "agree", "decline"] as const).map((name) => fc.record({ do: fc.constant(name), what: which })),
  fc.record({ do: fc.constant("end" as const), what: which, isBefore: mostly }),
];
