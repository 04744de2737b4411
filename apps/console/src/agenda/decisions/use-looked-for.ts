import { decisionMethods, decisionResults } from "@keelson/domain/agenda/decision";
import { decisionKinds } from "@keelson/domain/agenda/decision-words";
import { useUrlTexts } from "../../kernel/url-state.ts";
import type { RegisterQueryVariables } from "../../gql/graphql.ts";

/** What somebody looks for in the register, as the address keeps it; null where nobody said. */
export type LookedFor = Pick<RegisterQueryVariables, "kind" | "method" | "result" | "year" | "search">;

const names = ["kind", "method", "result", "year", "q"] as const;
/** The names by which the address keeps it. */
export type FilterName = (typeof names)[number];

/** What is looked for, and how to look for something else. What the address says and nobody knows is left out. */
export function useLookedFor() {
  const [texts, change] = useUrlTexts(names);
  const one = <Value extends string>(values: readonly Value[], text: string | null) =>
    values.find((value) => value === text) ?? null;
  const looked: LookedFor = {
    kind: one(decisionKinds, texts.kind),
    method: one(decisionMethods, texts.method),
    result: one(decisionResults, texts.result),
    year: texts.year !== null && /^[1-9]\d{3}$/.test(texts.year) ? Number(texts.year) : null,
    search: texts.q?.slice(0, 200) || null,
  };
  return { looked, texts, change };
}
