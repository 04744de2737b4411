import { Trans } from "@lingui/react/macro";
import { useSyncExternalStore } from "react";
import styles from "./OfflineBand.module.css";

const subscribe = (reader: () => void) => {
  window.addEventListener("online", reader);
  window.addEventListener("offline", reader);
  return () => {
    window.removeEventListener("online", reader);
    window.removeEventListener("offline", reader);
  };
};

/** Says that the connection is gone, as long as it is: what is shown may be old. */
export function OfflineBand() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!isOnline && (
        <p className={styles.band}>
          <Trans>Offline. What you see is as it was when the connection broke.</Trans>
        </p>
      )}
    </div>
  );
}
