/**
 * What a table's rows are called by, and what each is; in the order of the file, so that a place in `list` is a number for it.
 * A row with faults keeps its code, for it is not unknown, but has no value.
 */
export interface Coded<Value> {
  readonly list: readonly Value[];
  readonly placeOf: ReadonlyMap<string, number | null>;
  /** Every code of the file is known: one that is not here is unknown. */
  readonly isWhole: boolean;
}

/** What nothing is known of, because its file could not be read. */
export const unread: Coded<never> = { list: [], placeOf: new Map(), isWhole: false };

/** A place in the list; "UNKNOWN" where the code is surely none; null where it cannot be told, or has been told already. */
export function place({ placeOf, isWhole }: Coded<unknown>, code: string): number | "UNKNOWN" | null {
  const found = placeOf.get(code);
  return found === undefined ? (isWhole ? "UNKNOWN" : null) : found;
}
