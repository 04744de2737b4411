/** The same, with the one at this place before the one that it comes after. The first stays where it is. */
export function movedUp<Item>(items: readonly Item[], at: number): Item[] {
  const [before, item] = [items[at - 1], items[at]];
  if (before === undefined || item === undefined) return [...items];
  return [...items.slice(0, at - 1), item, before, ...items.slice(at + 1)];
}
