import { useEffect, useRef, useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { watch } from "../../kernel/watch.ts";

const document = graphql(`
  subscription FiguresMoved($initiativeId: ID!, $indicatorId: ID) {
    aggregateChanged(initiativeId: $initiativeId, indicatorId: $indicatorId) {
      at
      periods
      indicator {
        id
        code
      }
    }
  }
`);

/** What comes at once, as when a whole report is taken in, is read anew once. */
const restMilliseconds = 500;

/**
 * Tells of collective figures that have moved, as long as the page is looked at: `onMoves` is called with the codes of their indicators, and once more
 * without any when what happened meanwhile may have been missed. Counts how often it did.
 */
export function useMoves(
  { initiativeId, indicatorId = null }: { readonly initiativeId: string | null; readonly indicatorId?: string | null },
  onMoves: (codes: ReadonlySet<string>) => Promise<unknown>,
): number {
  const [moves, setMoves] = useState(0);
  const latest = useRef(onMoves);
  useEffect(() => {
    latest.current = onMoves;
  });
  useEffect(() => {
    if (initiativeId === null) return undefined;
    let codes = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const settle = () => {
      timer = null;
      const moved = codes;
      codes = new Set();
      // without an answer everything stays as it is: the next change asks again
      void latest
        .current(moved)
        .catch(() => undefined)
        .then(() => setMoves((before) => before + 1));
    };
    const note = (code: string | null) => {
      if (code !== null) codes.add(code);
      timer ??= setTimeout(settle, restMilliseconds);
    };
    const stop = watch(
      document,
      { initiativeId, indicatorId },
      ({ aggregateChanged }) => note(aggregateChanged.indicator.code),
      () => note(null),
    );
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [initiativeId, indicatorId]);
  return moves;
}
