import { componentCodes, components, type Component } from "@keelson/domain/readiness/words";

/** The reasons and conditions of a gate, by their words: docs/methodology.md 4.8.4. */
export const reasonWords = [
  "PARTICIPATION_BELOW_FLOOR",
  "NO_COMMUNITY_RESPONSE",
  "COMPONENT_BELOW_FLOOR",
  "OVERALL_BELOW_FLOOR",
  "CRITICAL_ITEM_UNKNOWN",
  "CRITICAL_ITEM_BELOW_FLOOR",
  "DISCUSS_DISAGREEMENT",
  "HEAR_COMMUNITY",
  "FILL_KNOWLEDGE_GAP",
  "EVIDENCE_MISSING",
] as const;
/** One of `reasonWords`. */
export type ReasonWord = (typeof reasonWords)[number];

/** A gate's reason, taken apart: `COMPONENT_BELOW_FLOOR:CI`, `EVIDENCE_MISSING:P1.CI.2`, or a word alone. */
export interface Reason {
  /** As the API says it. */
  readonly code: string;
  /** Null: a word that is not known here. */
  readonly word: ReasonWord | null;
  /** What it is about, or the one that its statement belongs to; null where it is about none. */
  readonly component: Component | null;
  /** Null where it is of no statement, or of one that is not told. */
  readonly statement: string | null;
}

/** Takes a gate's reason apart. */
export function reasonOf(code: string): Reason {
  const [said = "", of = ""] = code.split(":");
  const short = of.includes(".") ? of.split(".")[1] : of;
  return {
    code,
    word: reasonWords.find((word) => word === said) ?? null,
    component: components.find((component) => componentCodes[component] === short) ?? null,
    statement: of.includes(".") ? of : null,
  };
}
