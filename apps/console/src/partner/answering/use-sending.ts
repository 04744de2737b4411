import { useCallback, useEffect, useRef, useState } from "react";
import type { Sending } from "./draft.ts";
import { changeDraft, readDraft } from "./keep.ts";
import { sendAnswers, type Phase } from "./send-answers.ts";
import type { FileUnderWay } from "./send-files.ts";

/**
 * Sends answers. What is on its way is kept with the draft before it leaves, and sent as it is kept until the API has said that it has it: through a
 * lost connection, a closed page, a session that is over.
 */
export function useSending({
  draftKey,
  personId,
  assessmentId,
  onDone,
}: {
  readonly draftKey: string;
  readonly personId: string;
  readonly assessmentId: string;
  /** What was on its way has arrived, or was refused: what is known of it is asked for anew. */
  readonly onDone: () => Promise<void>;
}) {
  const [phase, setPhase] = useState<Phase>({ kind: "resting" });
  const isBusy = useRef(false);

  const run = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const { sending } = await readDraft(draftKey);
      // another window may have sent it, or taken it back
      if (!sending) return setPhase((before) => (before.kind === "waiting" ? { kind: "resting" } : before));
      setPhase({ kind: "sending" });
      const onShare = (file: FileUnderWay) => setPhase({ kind: "sending", file });
      const after = await sendAnswers(sending, { draftKey, personId, assessmentId, onShare });
      if (after.kind !== "waiting") await onDone();
      setPhase(after);
    } finally {
      isBusy.current = false;
    }
  }, [draftKey, personId, assessmentId, onDone]);

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

  const send = useCallback(
    async (sending: Sending) => {
      await changeDraft(draftKey, (draft) => ({ ...draft, sending: draft.sending ?? sending }));
      await run();
    },
    [draftKey, run],
  );

  const takeBack = useCallback(async () => {
    if (isBusy.current) return;
    await changeDraft(draftKey, (draft) => ({ ...draft, sending: null }));
    setPhase({ kind: "resting" });
    await onDone();
  }, [draftKey, onDone]);

  return { phase, send, again: run, takeBack, rest: useCallback(() => setPhase({ kind: "resting" }), []) };
}
