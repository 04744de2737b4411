import { useCallback, useEffect, useRef, useState } from "react";
import { Unreachable } from "../../kernel/ask.ts";
import { keepForm, readForm, type KeptForm } from "./keep.ts";
import { askReport } from "./report-query.ts";

/** A form as it is known: from the API now, or as it was when this device last reached it. */
export interface Form extends KeptForm {
  /** The API was not reached: this is how it was at `at`. */
  readonly isStale: boolean;
}

export type FormAnswer =
  | { readonly state: "waiting" }
  | { readonly state: "failed"; readonly error: unknown; readonly again: () => void }
  | { readonly state: "there"; readonly form: Form; readonly refresh: () => Promise<Form | null> };

/** Where the report is: who asks comes by a session, or by the bearer of a link. */
export interface Place {
  /** Under which this device keeps the form; null where it keeps none. */
  readonly address: string | null;
  readonly slug: string;
  readonly period: string;
  readonly bearer: string | null;
}

/** How long an answer may take before what was kept is shown instead. */
const patienceMilliseconds = 4_000;

/** The form of a place. It is kept on this device, and comes from there where there is no connection, or none that answers soon. */
export function useForm(place: Place): FormAnswer {
  const [form, setForm] = useState<Form | null>(null);
  const [error, setError] = useState<unknown>(null);
  const shown = useRef<Form | null>(null);
  const { address, slug, period, bearer } = place;

  const show = useCallback((next: Form) => {
    shown.current = next;
    setError(null);
    setForm(next);
  }, []);

  const refresh = useCallback(async () => {
    const data = await askReport(slug, period, bearer);
    const fresh = { data, slug, period, at: Date.now() };
    // who is not signed in any more goes on seeing what they filled in
    if (data.viewer && address !== null) await keepForm(address, fresh);
    show({ ...fresh, isStale: false });
    return shown.current;
  }, [address, slug, period, bearer, show]);

  const open = useCallback(() => {
    let isOver = false;
    setError(null);
    const fallBack = async () => {
      const kept = address === null ? undefined : await readForm(address);
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
  }, [address, refresh, show]);
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
