/** Where to sign in, and to come back to afterwards. */
export const signInAddress = (back: string): string => `/signin?${new URLSearchParams({ next: back }).toString()}`;

/** A place of this origin to go to, from an address that anybody may have written; null where it is none. */
export function placeOf(next: string | null, ours = location.origin): string | null {
  if (!next?.startsWith("/") || !URL.canParse(next, ours)) return null;
  const { origin, pathname, search } = new URL(next, ours);
  // with two strokes in front it would be another host once more
  return origin === ours && !pathname.startsWith("//") ? pathname + search : null;
}
