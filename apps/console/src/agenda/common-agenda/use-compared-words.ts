import type { StrategyKind } from "@keelson/domain/agenda/agenda-content";
import type { AgendaPartKind, ComparedText } from "@keelson/domain/agenda/compare-agendas";
import type { IndicatorLevel } from "@keelson/domain/measurement/words";
import { useAgendaWords } from "./use-agenda-words.ts";

/** What compared parts are called, and what those say that are one of a list. */
export function useComparedWords() {
  const { parts, levels, strategyKinds } = useAgendaWords();
  const textOf = (kind: AgendaPartKind, text: string): string => {
    // the rule gives them as the agenda keeps them
    if (kind === "OUTCOME_LEVEL") return levels[text as IndicatorLevel];
    if (kind === "STRATEGY_KIND") return strategyKinds[text as StrategyKind];
    return text;
  };
  const partOf = ({ kind, code }: Pick<ComparedText, "kind" | "code">): string => parts[kind](code);
  return { partOf, textOf };
}
