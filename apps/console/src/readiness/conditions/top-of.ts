import type { Signal } from "./conditions-document.ts";

/** What a whole is, so that lines of the same kind are drawn alike; null where there is no greatest. */
export const topOf = ({ kind }: Pick<Signal, "kind">): number | null =>
  kind === "SHARE" || kind === "RATIO" ? 1 : kind === "SCORE" ? 4 : null;
