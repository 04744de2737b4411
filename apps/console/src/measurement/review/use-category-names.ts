import { useFormat } from "../../kernel/format.ts";
import type { Shown } from "./total.ts";

interface Dimension {
  readonly code: string;
  readonly categories: readonly { readonly code: string; readonly name: string }[];
}

/** A part by the names of its categories: "Women, 18 to 24". A category that is not known any more is told by its code. */
export function useCategoryNames(dimensions: readonly Dimension[]): (categories: Shown["categories"]) => string {
  const format = useFormat();
  return (categories) =>
    format.list(
      categories.map(({ dimension, category }) => {
        const known = dimensions.find(({ code }) => code === dimension);
        return known?.categories.find(({ code }) => code === category)?.name ?? category;
      }),
    );
}
