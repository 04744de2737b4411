import { useTyped } from "./use-typed.ts";

const parse = (text: string | null) => text ?? "";
const format = (text: string) => (text === "" ? null : text);

/**
 * One text that somebody has typed and not sent yet, kept by their browser until it is. "" is nothing. Gives the text, how it is changed, to another or
 * from what it is by then, and how what was sent is forgotten: what was typed since it was pressed stays.
 */
export function useDraft(
  name: string,
): readonly [string, (next: string | ((byNow: string) => string)) => void, () => void] {
  const { drawn, byNow, keep } = useTyped(name, parse, format);
  const change = (next: string | ((byNow: string) => string)) => keep(typeof next === "string" ? next : next(byNow()));
  const forget = () => change((text) => (text === drawn ? "" : text));
  return [drawn, change, forget];
}
