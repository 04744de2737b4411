import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { followKeeping } from "../offline/drafts.ts";
import { filesNamed, type Draft } from "./draft.ts";
import { changeDraft, readDraft } from "./keep.ts";
import { keepHeld, settleFiles } from "./kept-files.ts";

/** What is typed within this of the end of the page may be lost, and nothing before it. */
const keepMilliseconds = 150;

/** What somebody answers, and how it is changed. */
export interface Answers {
  readonly draft: Draft;
  /** Changes it at once here, and on the device in a moment. */
  readonly change: (change: (draft: Draft) => Draft) => void;
  /** Writes down at once whatever is not yet. */
  readonly flush: () => Promise<void>;
  /** Reads it anew, once something else has changed it. */
  readonly reload: () => Promise<void>;
  readonly isSaved: boolean;
  /** When it was last written down, in milliseconds. */
  readonly savedAt: number | null;
}

/** What this device keeps under a key; null until it was read. Whatever another window does to it is there once this one is looked at. */
export function useAnswers(key: string): Answers | null {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [keeping, setKeeping] = useState<Pick<Answers, "isSaved" | "savedAt">>({ isSaved: true, savedAt: null });
  const unkept = useRef<((draft: Draft) => Draft)[]>([]);
  /** The files that it named when it was last read or written; null: what is left of others was not looked for yet. */
  const named = useRef<readonly string[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const flush = useCallback(async () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const changes = unkept.current.splice(0);
    if (changes.length === 0) return;
    const written = keepHeld();
    const kept = await changeDraft(key, (before) => changes.reduce((made, change) => change(made), before));
    const left = filesNamed(kept);
    if (written.length > 0 || named.current?.some((file) => !left.includes(file))) void settleFiles(kept, written);
    named.current = left;
    if (unkept.current.length > 0) return;
    setDraft(kept);
    setKeeping({ isSaved: true, savedAt: Date.now() });
  }, [key]);

  const change = useCallback(
    (made: (draft: Draft) => Draft) => {
      unkept.current.push(made);
      setDraft((before) => before && made(before));
      setKeeping((before) => (before.isSaved ? { ...before, isSaved: false } : before));
      timer.current ??= setTimeout(() => void flush(), keepMilliseconds);
    },
    [flush],
  );

  const reload = useCallback(async () => {
    const kept = await readDraft(key);
    if (named.current === null) void settleFiles(kept, []);
    named.current = filesNamed(kept);
    // what was typed meanwhile is done to it when it is written down
    if (unkept.current.length === 0) setDraft(kept);
  }, [key]);

  useEffect(() => {
    void reload();
    const look = () => void (document.hidden ? flush() : reload());
    const leave = () => void flush();
    const stop = followKeeping(() => void reload());
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", look);
    return () => {
      stop();
      void flush();
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", look);
    };
  }, [flush, reload]);

  return useMemo(() => draft && { draft, change, flush, reload, ...keeping }, [draft, change, flush, reload, keeping]);
}
