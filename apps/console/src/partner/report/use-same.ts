import { useRef } from "react";

/** The value as it was before, as long as it says the same. */
export function useSame<Value>(value: Value): Value {
  const kept = useRef<{ readonly value: Value; readonly text: string }>(null);
  const text = JSON.stringify(value);
  if (kept.current?.text !== text) kept.current = { value, text };
  return kept.current.value;
}
