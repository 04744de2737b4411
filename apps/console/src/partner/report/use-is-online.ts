import { useSyncExternalStore } from "react";

/** Whether the device has a connection at all, as far as it knows. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(
    (reader) => {
      addEventListener("online", reader);
      addEventListener("offline", reader);
      return () => {
        removeEventListener("online", reader);
        removeEventListener("offline", reader);
      };
    },
    () => navigator.onLine,
  );
}
