import { useSearchParams } from "react-router";

/**
 * A choice that the address keeps, so that a link shows what its sender saw: one of `values`, of which the first is meant where the address says
 * nothing, or something else. Another choice replaces the address instead of adding to where "back" leads.
 */
export function useUrlState<Value extends string>(
  name: string,
  values: readonly [Value, ...Value[]],
): readonly [Value, (value: Value) => void] {
  const [params, setParams] = useSearchParams();
  const kept = params.get(name);
  const value = values.find((one) => one === kept) ?? values[0];
  const choose = (next: Value) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (next === values[0]) after.delete(name);
        else after.set(name, next);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  return [value, choose];
}

/**
 * What the address says of these names, where it cannot be listed beforehand; null where it says nothing. Several are changed at once, and null takes
 * one out of it.
 */
export function useUrlTexts<Name extends string>(
  names: readonly Name[],
): readonly [Readonly<Record<Name, string | null>>, (changes: Partial<Record<Name, string | null>>) => void] {
  const [params, setParams] = useSearchParams();
  const texts = Object.fromEntries(names.map((name) => [name, params.get(name)])) as Record<Name, string | null>; // of each name there is one
  const change = (changes: Partial<Record<Name, string | null>>) =>
    setParams((before) => changed(before, changes), { replace: true, preventScrollReset: true });
  return [texts, change];
}

/** An address with other choices: what leads there can be a link. */
export function changed(before: URLSearchParams, changes: Readonly<Record<string, string | null | undefined>>) {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined) after.delete(name);
    else after.set(name, value);
  }
  return after;
}
