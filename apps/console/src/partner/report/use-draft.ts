import { useEffect, useRef, useState } from "react";
import { mergeDrafts } from "./draft.ts";
import { followKeeping } from "../offline/drafts.ts";
import { changeDraft, readDraft } from "./keep.ts";
import { ReportStore } from "./report-store.ts";
import type { DecimalMark } from "./read-text.ts";
import type { Expected } from "./report-query.ts";

/** The report of a form and the draft that belongs to it; null until the draft was read. A newer form makes a newer report of the same draft. */
export function useDraft(key: string, expected: readonly Expected[], mark: DecimalMark): ReportStore | null {
  const [store, setStore] = useState<ReportStore | null>(null);
  const last = useRef<{ readonly key: string; readonly store: ReportStore } | null>(null);
  useEffect(() => {
    let isOver = false;
    let made: ReportStore | null = null;
    const open = async () => {
      const draft = await readDraft(key);
      if (isOver) return;
      made = new ReportStore(expected, draft, mark, (answers) =>
        changeDraft(key, (kept) => mergeDrafts(kept, { answers, sending: null })),
      );
      // whatever was typed while the draft was read
      if (last.current?.key === key) made.merge({ answers: last.current.store.unkept, sending: null });
      last.current = { key, store: made };
      setStore(made);
    };
    void open();
    // before the page may be gone, and when it is seen again after another window was used
    const flush = () => {
      if (!made) return;
      const store = made;
      void store.flush();
      if (!document.hidden) void readDraft(key).then((kept) => store.merge(kept));
    };
    // what was kept before is there again, where it could not be read at first
    const stop = followKeeping(() => {
      const store = made;
      if (store) void readDraft(key).then((kept) => store.merge(kept));
    });
    addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      isOver = true;
      stop();
      void made?.flush();
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
    };
  }, [key, expected, mark]);
  return store;
}
