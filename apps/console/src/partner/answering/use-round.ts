import { useMemo } from "react";
import { ask } from "../../kernel/ask.ts";
import { useKept, type Knowing, type Known } from "../offline/use-kept.ts";
import { keepRound, readRound, type KeptRound } from "./keep.ts";
import { roundQuery } from "./round-query.ts";

/** A round as it is known: from the API now, or as it was when this device last reached it. */
export type KnownRound = Known<KeptRound>;

/** Which round of which initiative; the device keeps it under the page's address. */
export interface Place {
  readonly address: string;
  readonly slug: string;
  readonly assessmentId: string;
}

/** The round of a place, in a language. */
export function useRound({ address, slug, assessmentId }: Place, language: string): Knowing<KeptRound> {
  return useKept(
    useMemo(
      () => ({
        ask: async () => ({ data: await ask(roundQuery, { slug, id: assessmentId, language }), at: Date.now() }),
        // who is not signed in any more goes on seeing what they answered
        keep: async (round: KeptRound) => {
          if (round.data.viewer) await keepRound(address, round);
        },
        read: () => readRound(address),
      }),
      [address, slug, assessmentId, language],
    ),
  );
}
