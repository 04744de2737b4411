/** Where to sign in, and to come back to afterwards. */
export const signInAddress = (back: string): string => `/signin?${new URLSearchParams({ next: back }).toString()}`;

/** A place of this origin to go to, from an address that anybody may have written; null where it is none. */
export function placeOf(next: string | null): string | null {
  if (!next?.startsWith("/") || !URL.canParse(next, location.origin)) return null;
  const { origin, pathname, search } = new URL(next, location.origin);
  return origin === location.origin ? pathname + search : null;
}
