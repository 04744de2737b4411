import { createContext, use, useCallback, useSyncExternalStore } from "react";
import type { GroupView, ReportStore } from "./report-store.ts";

const Context = createContext<ReportStore | null>(null);

/** Makes a report known to whatever shows a part of it. */
export const ReportProvider = Context.Provider;

export function useReport(): ReportStore {
  const store = use(Context);
  if (!store) throw new Error("no report is open");
  return store;
}

/** One group; whoever calls it is drawn again when that one changes, and not for any other. */
export function useGroup(key: string): GroupView {
  const store = useReport();
  return useSyncExternalStore(
    useCallback((reader) => store.subscribe(key, reader), [store, key]),
    () => store.view(key),
  );
}

/** Something of the whole report that can be compared by ===: how many are filled in, what was pasted. */
export function useReported<Value>(read: (store: ReportStore) => Value): Value {
  const store = useReport();
  return useSyncExternalStore(
    useCallback((reader) => store.subscribe("form", reader), [store]),
    () => read(store),
  );
}
