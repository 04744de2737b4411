import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useProblemWords } from "../set-up/use-problem-words.ts";

type Problems = readonly { readonly code: string; readonly message: string }[];

/** Sends a form of a dialog: what is wrong stays with it, and where nothing is, what is behind it is read anew and the dialog closes. */
export function useSending(
  mutate: () => Promise<Problems | undefined>,
  changed: () => Promise<unknown>,
  close: () => void,
) {
  const { t } = useLingui();
  const problemWords = useProblemWords();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const [first] = (await mutate()) ?? [];
      if (first) setProblem(problemWords(first));
      else {
        await changed();
        close();
      }
    } catch {
      setProblem(t`Keelson could not be reached. What you typed is kept; try again.`);
    } finally {
      setBusy(false);
    }
  };
  return { problem, isBusy, send };
}
