import { useLingui } from "@lingui/react/macro";
import { useEffect, useState, useSyncExternalStore } from "react";
import styles from "./StatusLine.module.css";
import { followKeeping, keepsAnything } from "../offline/drafts.ts";
import { useReported } from "./use-group.ts";
import { useTime } from "./use-time.ts";

/** Whoever hears the page is told at most this often. */
const quietMilliseconds = 10_000;

/** Where what was typed is: on this device, sent, or both. Seen at once, heard now and then. */
export function StatusLine({ sentAt }: { readonly sentAt: number | null }) {
  const { t } = useLingui();
  const time = useTime();
  const keeping = useReported((store) => store.keeping);
  const isKept = useSyncExternalStore(followKeeping, keepsAnything);
  const saved = keeping.savedAt === null ? null : time(keeping.savedAt);
  const sent = sentAt === null ? null : time(sentAt);
  const parts = [
    !isKept
      ? t`This browser saves nothing: submit before you close the page`
      : !keeping.isSaved
        ? t`Saving…`
        : saved === null
          ? t`What you type is saved on this device`
          : t`Saved on this device ${saved}`,
    ...(sent === null ? [] : [t`sent ${sent}`]),
  ];
  const text = parts.join(" · ");
  const [heard, setHeard] = useState("");
  useEffect(() => {
    if (!keeping.isSaved || keeping.savedAt === null) return;
    const timer = setTimeout(() => setHeard(text), heard === "" ? 1_000 : quietMilliseconds);
    return () => clearTimeout(timer);
  }, [text, heard, keeping]);
  return (
    <p className={styles.line}>
      <span aria-hidden="true">{text}</span>
      <span className="only-heard" role="status">
        {heard}
      </span>
    </p>
  );
}
