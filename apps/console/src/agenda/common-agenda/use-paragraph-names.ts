import { useLingui } from "@lingui/react/macro";
import type { DiscussedPartKind } from "../../gql/graphql.ts";
import { useAgendaWords } from "./use-agenda-words.ts";

/** What a paragraph of an agenda is called; `code` is of the goal, outcome or strategy, or the kind of a principle. */
export function useParagraphNames(): (kind: DiscussedPartKind, code: string) => string {
  const { t } = useLingui();
  const { parts } = useAgendaWords();
  return (kind, code) => {
    if (kind === "BOUNDARIES") return t`Boundaries`;
    return kind === "WHOLE" || kind === "GONE" ? "" : parts[kind](code);
  };
}
