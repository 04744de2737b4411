import type { StrategyKind } from "@keelson/domain/agenda/agenda-content";
import type { AgendaPartKind, ComparedText } from "@keelson/domain/agenda/compare-agendas";
import type { IndicatorLevel } from "@keelson/domain/measurement/words";
import { useLingui } from "@lingui/react/macro";
import { useAgendaWords } from "./use-agenda-words.ts";

/** What compared parts are called, and what those say that are one of a list. */
export function useComparedWords() {
  const { t } = useLingui();
  const { parts, levels, strategyKinds } = useAgendaWords();
  /** What is said of an outcome or a strategy beside its words; null: it is the words. */
  const facts: Readonly<Partial<Record<AgendaPartKind, string>>> = {
    OUTCOME_GOAL: t`Goal:`,
    OUTCOME_LEVEL: t`Seen:`,
    OUTCOME_TARGET_YEAR: t`By:`,
    OUTCOME_INDICATOR: t`Measured by:`,
    STRATEGY_KIND: t`Works through:`,
    STRATEGY_OUTCOME: t`For the outcome:`,
    STRATEGY_GROUP: t`Looked after by:`,
  };
  const textOf = (kind: AgendaPartKind, text: string): string => {
    // the rule gives them as the agenda keeps them
    if (kind === "OUTCOME_LEVEL") return levels[text as IndicatorLevel];
    if (kind === "STRATEGY_KIND") return strategyKinds[text as StrategyKind];
    return text;
  };
  const partOf = ({ kind, code }: Pick<ComparedText, "kind" | "code">): string => parts[kind](code);
  const factOf = (kind: AgendaPartKind): string | null => facts[kind] ?? null;
  return { partOf, factOf, textOf };
}
