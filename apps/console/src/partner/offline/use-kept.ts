import { useCallback, useEffect, useRef, useState } from "react";
import { Unreachable } from "../../kernel/ask.ts";

/** A form as it is known: from the API now, or as it was when this device last reached it. */
export type Known<Form> = Form & {
  /** The API was not reached: this is how it was when it was kept. */
  readonly isStale: boolean;
};

export type Knowing<Form> =
  | { readonly state: "waiting" }
  | { readonly state: "failed"; readonly error: unknown; readonly again: () => void }
  | { readonly state: "there"; readonly form: Known<Form>; readonly refresh: () => Promise<Known<Form> | null> };

/** Where a form comes from: the API, or this device. Its functions change with what is asked, and not otherwise. */
export interface Source<Form> {
  readonly ask: () => Promise<Form>;
  /** Keeps it for when there is no connection, where that may be done. */
  readonly keep: (form: Form) => Promise<void>;
  readonly read: () => Promise<Form | undefined>;
}

/** How long an answer may take before what was kept is shown instead. */
const patienceMilliseconds = 4_000;

/** A form that is kept on this device, and comes from there where there is no connection, or none that answers soon. */
export function useKept<Form extends object>(source: Source<Form>): Knowing<Form> {
  const [form, setForm] = useState<Known<Form> | null>(null);
  const [error, setError] = useState<unknown>(null);
  const shown = useRef<Known<Form> | null>(null);

  const show = useCallback((next: Known<Form>) => {
    shown.current = next;
    setError(null);
    setForm(next);
  }, []);

  const refresh = useCallback(async () => {
    const fresh = await source.ask();
    await source.keep(fresh);
    show({ ...fresh, isStale: false });
    return shown.current;
  }, [source, show]);

  const open = useCallback(() => {
    let isOver = false;
    setError(null);
    const fallBack = async () => {
      const kept = await source.read();
      if (kept && !isOver && !shown.current) show({ ...kept, isStale: true });
      return kept !== undefined;
    };
    const timer = setTimeout(() => void fallBack(), patienceMilliseconds);
    refresh()
      .catch(async (problem: unknown) => {
        clearTimeout(timer);
        if (isOver || shown.current) return;
        if (problem instanceof Unreachable && (await fallBack())) return;
        setError(problem);
      })
      .finally(() => clearTimeout(timer));
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [source, refresh, show]);
  useEffect(open, [open]);

  // a form that was kept is asked for anew as soon as there is a connection
  const isStale = form?.isStale ?? false;
  useEffect(() => {
    if (!isStale) return;
    const again = () => void refresh().catch(() => null);
    const timer = setInterval(again, 10_000);
    addEventListener("online", again);
    return () => {
      clearInterval(timer);
      removeEventListener("online", again);
    };
  }, [isStale, refresh]);

  if (form) return { state: "there", form, refresh };
  if (error !== null) return { state: "failed", error, again: () => void open() };
  return { state: "waiting" };
}
