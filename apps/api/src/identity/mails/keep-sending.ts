import { setTimeout } from "node:timers/promises";
import { sendMails, type Sending } from "./send-mails.ts";

/**
 * Looks into the outbox again and again while the process lives: what was written is sent a moment after its commit, by whichever
 * process looks first. Gives what stops it, once the mail that is under way has left.
 */
export function keepSending(sending: Sending, onError: (error: unknown) => void, pauseMs = 2_000): () => Promise<void> {
  const stopped = new AbortController();
  const { signal } = stopped;
  const sendOn = async () => {
    while (!signal.aborted) {
      await sendMails(sending, signal).catch(onError);
      await setTimeout(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  const last = sendOn();
  return async () => {
    stopped.abort();
    await last;
  };
}
