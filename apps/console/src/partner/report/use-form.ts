import { useMemo } from "react";
import { useKept, type Knowing, type Known } from "../offline/use-kept.ts";
import { keepForm, readForm, type KeptForm } from "./keep.ts";
import { askReport } from "./report-query.ts";

/** A form as it is known: from the API now, or as it was when this device last reached it. */
export type Form = Known<KeptForm>;

/** Where the report is: who asks comes by a session, or by the bearer of a link. */
export interface Place {
  /** Under which this device keeps the form; null where it keeps none. */
  readonly address: string | null;
  readonly slug: string;
  readonly period: string;
  readonly bearer: string | null;
}

/** The form of a place. */
export function useForm({ address, slug, period, bearer }: Place): Knowing<KeptForm> {
  return useKept(
    useMemo(
      () => ({
        ask: async () => ({ data: await askReport(slug, period, bearer), slug, period, at: Date.now() }),
        // who is not signed in any more goes on seeing what they filled in
        keep: async (form: KeptForm) => {
          if (form.data.viewer && address !== null) await keepForm(address, form);
        },
        read: async () => (address === null ? undefined : readForm(address)),
      }),
      [address, slug, period, bearer],
    ),
  );
}
