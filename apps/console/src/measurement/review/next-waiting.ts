/** What the rules below need of one in the list. */
interface Waiting {
  readonly id: string;
  readonly isWaiting: boolean;
}

/** Which one is looked at after this one was decided on: the next that waits, or the first of those before; null once none does. */
export function nextWaiting(list: readonly Waiting[], id: string): string | null {
  const at = list.findIndex((one) => one.id === id);
  const others = [...list.slice(at + 1), ...list.slice(0, Math.max(0, at))];
  return others.find(({ isWaiting }) => isWaiting)?.id ?? null;
}

/** The one before or after this one, decided on or not; the same at either end, and the first where this one is not there. */
export function stepFrom(list: readonly Waiting[], id: string | null, by: 1 | -1): string | null {
  const at = list.findIndex((one) => one.id === id);
  const place = at < 0 ? 0 : Math.min(list.length - 1, Math.max(0, at + by));
  return list[place]?.id ?? null;
}
