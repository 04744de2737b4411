import type { ValueState } from "@keelson/domain/measurement/words";

/** A figure of a measurement as it is shown: the total where it has no categories, otherwise a part. */
export interface Shown {
  readonly categories: readonly { readonly dimension: string; readonly category: string }[];
  readonly valueState: ValueState;
  readonly value?: string | null;
  readonly numerator?: string | null;
  readonly denominator?: string | null;
}

/** The total of a measurement; null where only parts were given that do not add up to one. */
export const totalOf = <Figure extends Shown>(values: readonly Figure[]): Figure | null =>
  values.find(({ categories }) => categories.length === 0) ?? null;

/** The parts, in their order. */
export const partsOf = <Figure extends Shown>(values: readonly Figure[]): readonly Figure[] =>
  values.filter(({ categories }) => categories.length > 0);

/** What tells a part from the others, whatever order its categories come in. */
export const keyOf = ({ categories }: Pick<Shown, "categories">): string =>
  categories
    .map(({ dimension, category }) => `${dimension}=${category}`)
    .toSorted()
    .join("&");

/** The share by which a value changed; null where there is none before, or nothing of which a share could be told. */
export function changeOf(now: string | null | undefined, before: string | null | undefined): number | null {
  if (now === null || now === undefined || before === null || before === undefined || Number(before) === 0) return null;
  return (Number(now) - Number(before)) / Math.abs(Number(before));
}
