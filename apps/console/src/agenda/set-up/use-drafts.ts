import { differing } from "./differing.ts";
import { useTyped } from "./use-typed.ts";

/**
 * All that somebody has filled in of a form and not sent yet, kept by their browser until it is, as `useDraft` keeps one text. Only what differs
 * from what the form starts with is kept: the rest follows what stands. Gives what is filled in, how it is changed, and how what was sent is forgotten:
 * all of it, or `only` some fields. What was filled in since it was pressed stays.
 */
export function useDrafts<Fields extends object>(
  name: string,
  start: Fields,
): readonly [Fields, (change: Partial<Fields>) => void, (only?: readonly string[]) => void] {
  const { drawn, byNow, keep } = useTyped<Partial<Fields>>(name, parse<Fields>, format);
  const change = (next: Partial<Fields>) => keep(differing({ ...byNow(), ...next }, start));
  const forget = (only: readonly string[] = Object.keys(drawn)) =>
    keep(
      differing(
        byNow(),
        Object.fromEntries(Object.entries(drawn).filter(([field]) => only.includes(field))) as Partial<Fields>,
      ),
    );
  return [{ ...start, ...drawn }, change, forget];
}

function parse<Fields>(text: string | null): Partial<Fields> {
  try {
    return JSON.parse(text ?? "{}") as Partial<Fields>;
  } catch {
    return {};
  }
}

const format = (fields: object) => (Object.keys(fields).length === 0 ? null : JSON.stringify(fields));
