import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Unreachable } from "../../kernel/ask.ts";
import type { Outcome } from "./auth.ts";

/** Does one of the things of signing in, and says in words what went wrong. */
export function useOutcome() {
  const { t } = useLingui();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const words: Readonly<Record<Exclude<Outcome, "ok">, string>> = {
    wrong: t`The address or the password is not right. Check both, or have a link sent.`,
    "too-many": t`These were too many attempts. Wait a quarter of an hour.`,
    used: t`This link has been used, or has expired. Ask for a new one.`,
    weak: t`A password has at least 12 characters.`,
  };
  const act = async (work: () => Promise<Outcome>, then: () => void) => {
    setBusy(true);
    setProblem(null);
    try {
      const outcome = await work();
      if (outcome === "ok") then();
      else setProblem(words[outcome]);
    } catch (error) {
      setProblem(
        error instanceof Unreachable
          ? t`Keelson cannot be reached. Check your connection and try again.`
          : t`Something went wrong on our side. Try again in a moment.`,
      );
    } finally {
      setBusy(false);
    }
  };
  return { problem, isBusy, act };
}
