import { useSyncExternalStore } from "react";

const query = "(min-width: 48em)";

/** Room for a table; a phone, or a page that is made much larger, has cards. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (reader) => {
      const media = matchMedia(query);
      media.addEventListener("change", reader);
      return () => media.removeEventListener("change", reader);
    },
    () => matchMedia(query).matches,
  );
}
