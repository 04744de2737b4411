import { useCallback, useEffect, useRef, useState } from "react";
import { Failed, Outdated, Unreachable } from "../../kernel/ask.ts";
import type { Step } from "./draft.ts";
import { changeDraft, readDraft } from "./keep.ts";
import { sendAll, type Phase, type Send } from "./send-all.ts";

/**
 * Hands a report in. What is on its way is kept with the draft before it leaves, and sent as it is kept until the API has said that it has it: through a
 * lost connection, a closed page, a session that is over.
 */
export function useSending({ draftKey, personId, membershipId, bearer, refresh }: Send) {
  const [phase, setPhase] = useState<Phase>({ kind: "filling" });
  const isBusy = useRef(false);

  const run = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const { sending } = await readDraft(draftKey);
      // another window may have sent it, or taken it back
      if (!sending) return setPhase((before) => (before.kind === "waiting" ? { kind: "filling" } : before));
      setPhase({ kind: "sending" });
      setPhase(await sendAll(sending, { draftKey, personId, membershipId, bearer, refresh }));
    } catch (error) {
      setPhase({ kind: "waiting", forWhat: waitsFor(error) });
    } finally {
      isBusy.current = false;
    }
  }, [draftKey, personId, membershipId, bearer, refresh]);

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

  // it has arrived, and nobody could say what came of it
  const isUnread = phase.kind === "sent" && !phase.isRead;
  useEffect(() => {
    if (!isUnread) return;
    const read = async () => {
      if (!(await refresh().catch(() => null))) return;
      setPhase((before) => (before.kind === "sent" ? { ...before, isRead: true } : before));
    };
    const again = () => void read();
    const timer = setInterval(again, 10_000);
    addEventListener("online", again);
    return () => {
      clearInterval(timer);
      removeEventListener("online", again);
    };
  }, [isUnread, refresh]);

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
