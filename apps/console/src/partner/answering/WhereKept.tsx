import { useLingui } from "@lingui/react/macro";
import { useEffect, useState, useSyncExternalStore } from "react";
import { followKeeping, keepsAnything } from "../offline/drafts.ts";
import styles from "../report/StatusLine.module.css";
import { useTime } from "../report/use-time.ts";
import type { Answers } from "./use-answers.ts";

/** Whoever hears the page is told at most this often. */
const quietMilliseconds = 10_000;

/** Where what was answered is: on this device, sent, or both. Seen at once, heard now and then. */
export function WhereKept({ answers }: { readonly answers: Answers }) {
  const { t } = useLingui();
  const time = useTime();
  const { isSaved, savedAt, draft } = answers;
  const isKept = useSyncExternalStore(followKeeping, keepsAnything);
  const saved = savedAt === null ? null : time(savedAt);
  const sent = draft.sentAt === null ? null : time(draft.sentAt);
  const here = !isKept
    ? t`This browser saves nothing: send before you close the page`
    : !isSaved
      ? t`Saving…`
      : saved === null
        ? t`What you answer is saved on this device`
        : t`Saved on this device ${saved}`;
  const there = sent !== null ? t`sent before, ${sent}` : draft.over > 0 ? t`sent before` : t`not sent yet`;
  const text = `${here} · ${there}`;
  const [heard, setHeard] = useState("");
  useEffect(() => {
    if (!isSaved || savedAt === null) return;
    const timer = setTimeout(() => setHeard(text), heard === "" ? 1_000 : quietMilliseconds);
    return () => clearTimeout(timer);
  }, [text, heard, isSaved, savedAt]);
  return (
    <p className={styles.line}>
      <span aria-hidden="true">{text}</span>
      <span className="only-heard" role="status">
        {heard}
      </span>
    </p>
  );
}
