import { useEffect, useState } from "react";
import { ask, type Document } from "./ask.ts";

/** What came of asking once. */
export type Answer<Data> =
  | { readonly state: "waiting" }
  | { readonly state: "failed"; readonly error: unknown; readonly again: () => void }
  | { readonly state: "there"; readonly data: Data };

/** Asks one document when a page opens, for entries that load no Apollo. */
export function useAnswer<Data, Variables extends Readonly<Record<string, string>>>(
  document: Document<Data, Variables>,
  variables: Variables,
): Answer<Data> {
  const [answer, setAnswer] = useState<Answer<Data>>({ state: "waiting" });
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(variables);
  useEffect(() => {
    const gone = new AbortController();
    setAnswer({ state: "waiting" });
    ask(document, variables, gone.signal).then(
      (data) => setAnswer({ state: "there", data }),
      (error: unknown) => {
        if (gone.signal.aborted) return;
        setAnswer({ state: "failed", error, again: () => setTurn((before) => before + 1) });
      },
    );
    return () => gone.abort();
    // the variables are compared by what they say
  }, [document, key, turn]);
  return answer;
}
