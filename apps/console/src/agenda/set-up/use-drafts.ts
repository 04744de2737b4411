import { useState } from "react";
import { typed } from "../../kernel/forget.ts";

/**
 * All that somebody has filled in of a form and not sent yet, kept by their browser until it is, as `useDraft` keeps one text. Only what differs
 * from what the form starts with is kept: the rest follows what stands. Gives what is filled in, how it is changed, and how it is forgotten
 * once it was sent.
 */
export function useDrafts<Fields extends object>(
  name: string,
  start: Fields,
): readonly [Fields, (change: Partial<Fields>) => void, () => void] {
  const key = `${typed}${name}`;
  const [kept, setKept] = useState(() => ({ key, fields: read<Fields>(key) }));
  // what it is for may change while the form stays
  if (kept.key !== key) setKept({ key, fields: read(key) });
  const own = kept.key === key ? kept.fields : read<Fields>(key);
  const change = (next: Partial<Fields>) => {
    const fields = differing({ ...own, ...next }, start);
    setKept({ key, fields });
    write(key, fields);
  };
  const forget = () => {
    setKept({ key, fields: {} });
    write(key, {});
  };
  return [{ ...start, ...own }, change, forget];
}

function differing<Fields extends object>(fields: Partial<Fields>, start: Fields): Partial<Fields> {
  const before = new Map(Object.entries(start).map(([field, value]) => [field, JSON.stringify(value)]));
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => JSON.stringify(value) !== before.get(field)),
  ) as Partial<Fields>;
}

function read<Fields>(key: string): Partial<Fields> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Fields>;
  } catch {
    return {};
  }
}

function write(key: string, fields: object): void {
  try {
    if (Object.keys(fields).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(fields));
  } catch {
    // a browser that keeps nothing
  }
}
