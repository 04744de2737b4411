import { useCallback, useEffect, useRef, useState } from "react";
import { Failed, Outdated, Unreachable } from "../../kernel/ask.ts";
import { withoutSent, type Sending, type Step } from "./draft.ts";
import { changeDraft, readDraft } from "./keep.ts";
import type { Expected } from "./report-query.ts";
import { sendStep, type Told } from "./send-steps.ts";
import type { Form } from "./use-form.ts";

/** How far the report is on its way. */
export type Phase =
  | { readonly kind: "filling" }
  | { readonly kind: "sending" }
  /** It is kept, and goes off as soon as what it waits for is there. */
  | { readonly kind: "waiting"; readonly forWhat: "connection" | "sign-in" | "newer" | Failed }
  /** The API said what is to be put right; nothing was taken in. */
  | { readonly kind: "refused"; readonly told: readonly Told[]; readonly step: Step }
  /** `isChecked`: a colleague still has to look at it and hand it in. */
  | { readonly kind: "sent"; readonly at: number; readonly isHandedOn: boolean };

interface Send {
  readonly draftKey: string;
  readonly membershipId: string;
  readonly bearer: string | null;
  readonly refresh: () => Promise<Form | null>;
}

/**
 * Hands a report in. What is on its way is kept with the draft before it leaves, and sent as it is kept until the API has said that it has it: through a
 * lost connection, a closed page, a session that is over.
 */
export function useSending({ draftKey, membershipId, bearer, refresh }: Send) {
  const [phase, setPhase] = useState<Phase>({ kind: "filling" });
  const isBusy = useRef(false);

  const run = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const { sending } = await readDraft(draftKey);
      if (!sending) return;
      setPhase({ kind: "sending" });
      setPhase(await sendAll(sending, { draftKey, membershipId, bearer, refresh }));
    } catch (error) {
      setPhase({ kind: "waiting", forWhat: waitsFor(error) });
    } finally {
      isBusy.current = false;
    }
  }, [draftKey, membershipId, bearer, refresh]);

  // what was on its way when the page was closed goes on
  useEffect(() => void run(), [run]);

  const isWaiting = phase.kind === "waiting" && phase.forWhat === "connection";
  useEffect(() => {
    if (!isWaiting) return;
    const again = () => void (document.hidden || run());
    const timer = setInterval(again, 10_000);
    addEventListener("online", again);
    document.addEventListener("visibilitychange", again);
    return () => {
      clearInterval(timer);
      removeEventListener("online", again);
      document.removeEventListener("visibilitychange", again);
    };
  }, [isWaiting, run]);

  const submit = useCallback(
    async (steps: readonly Step[], answers: Readonly<Record<string, number>>) => {
      const sending = { steps, at: Date.now(), answers };
      await changeDraft(draftKey, (draft) => ({ ...draft, sending: draft.sending ?? sending }));
      await run();
    },
    [draftKey, run],
  );

  const takeBack = useCallback(async () => {
    if (isBusy.current) return;
    await changeDraft(draftKey, (draft) => ({ ...draft, sending: null }));
    setPhase({ kind: "filling" });
  }, [draftKey]);

  return { phase, submit, again: run, takeBack, correct: useCallback(() => setPhase({ kind: "filling" }), []) };
}

function waitsFor(error: unknown): Extract<Phase, { kind: "waiting" }>["forWhat"] {
  if (error instanceof Unreachable) return "connection";
  if (error instanceof Outdated) return "newer";
  if (error instanceof Failed) return error.code === "UNAUTHENTICATED" ? "sign-in" : error;
  throw error;
}

/** 128 bits that nobody else comes upon; randomUUID is not there on a server without https. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Sends one step after the other, each forgotten once it has arrived. */
async function sendAll(sending: Sending, { draftKey, membershipId, bearer, refresh }: Send): Promise<Phase> {
  let steps = sending.steps;
  let isHandedOn = steps.some((step) => step.kind === "record" && !step.submit);
  const keep = (left: readonly Step[]) => {
    steps = left;
    return changeDraft(draftKey, (draft) => ({ ...draft, sending: { ...sending, steps: left } }));
  };
  for (let [step, ...left] = steps; step; [step, ...left] = steps) {
    const told = await sendStep(step, membershipId, bearer);
    if (told.length === 0) await keep(left);
    else if (told.some(({ code }) => code === "FOUR_EYES_REQUIRED")) {
      isHandedOn = true;
      // written down for a colleague instead: another request, so another key
      await keep(step.kind === "record" ? [{ ...step, idempotencyKey: newKey(), submit: false }, ...left] : left);
    } else if (await hasArrived(step, refresh)) await keep(left);
    else {
      await changeDraft(draftKey, (draft) => ({ ...draft, sending: null }));
      await refresh();
      return { kind: "refused", told, step };
    }
  }
  await changeDraft(draftKey, (draft) => withoutSent(draft, sending));
  await refresh().catch(() => null);
  return { kind: "sent", at: Date.now(), isHandedOn };
}

/** A step that was refused because it has been done: its answer was lost. */
async function hasArrived(step: Step, refresh: () => Promise<Form | null>): Promise<boolean> {
  if (step.kind === "record") return false;
  const form = await refresh();
  const expected: readonly Expected[] = form?.data.initiative?.obligationPeriods.nodes ?? [];
  const measurement = expected.find((one) => one.measurement?.id === step.id)?.measurement;
  if (!measurement) return false;
  return step.kind === "submit"
    ? measurement.state !== "DRAFT"
    : measurement.state !== "QUERIED" && measurement.queries.at(-1)?.answer === step.answer;
}
