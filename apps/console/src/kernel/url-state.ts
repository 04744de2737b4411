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
