import { kindOf, type Shown } from "./figure-kind.ts";
import { useWhyNot } from "./use-why-not.ts";

/** Why a period has no figure: missing, hidden and zero are different things. */
export function WhyNoFigure({ of }: { readonly of: Shown }) {
  const words = useWhyNot();
  const kind = kindOf(of);
  return kind === "FIGURE" ? null : words[kind];
}
