import { useRef, useState } from "react";
import { typed } from "../../kernel/forget.ts";

/**
 * What somebody has typed and not sent yet, kept by their browser until it is: over a mistake, a lost connection, another tab or the end of a
 * session. Gives what it was when the page was drawn, a way to ask what it is by now, and one to keep something else: typing goes on while what was
 * typed before is on its way. `format` gives null for what is nothing, and is not kept.
 */
export function useTyped<Value>(
  name: string,
  parse: (text: string | null) => Value,
  format: (value: Value) => string | null,
): { readonly drawn: Value; readonly byNow: () => Value; readonly keep: (value: Value) => void } {
  const key = `${typed}${name}`;
  const [kept, setKept] = useState(() => ({ key, value: parse(read(key)) }));
  const last = useRef(kept);
  // what it is for may change while the field stays
  if (kept.key !== key) setKept({ key, value: parse(read(key)) });
  return {
    drawn: kept.key === key ? kept.value : parse(read(key)),
    byNow: () => (last.current.key === key ? last.current.value : parse(read(key))),
    keep: (value) => {
      last.current = { key, value };
      setKept(last.current);
      write(key, format(value));
    },
  };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // a browser that keeps nothing
  }
}
