/** Those fields that say something else than `before` does, or of which it says nothing. */
export function differing<Fields extends object>(fields: Partial<Fields>, before: Partial<Fields>): Partial<Fields> {
  const said = new Map(Object.entries(before).map(([field, value]) => [field, JSON.stringify(value)]));
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => JSON.stringify(value) !== said.get(field)),
  ) as Partial<Fields>;
}
