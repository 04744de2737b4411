/** The date so many days after another, in UTC, as the API writes dates. */
export const inDays = (days: number, from: Date): string =>
  new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** How a token stands on a day: ended by hand, over by itself, or good. */
export function standingOf(
  { revokedOn, expiresOn }: { readonly revokedOn?: string | null; readonly expiresOn?: string | null },
  today: string,
): "ended" | "expired" | "good" {
  if (revokedOn) return "ended";
  return expiresOn && expiresOn < today ? "expired" : "good";
}
