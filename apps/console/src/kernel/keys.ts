import { useEffect } from "react";
import { commands } from "./commands.ts";
import { preferences } from "./preferences.ts";

/** How long the second key of two may take. */
const patienceMilliseconds = 1_200;

/** Listens for the keys of whatever can be done; not while somebody types, or a dialog asks something. */
export function useKeys(openPalette: () => void): void {
  useEffect(() => {
    let before: { readonly key: string; readonly at: number } | null = null;
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey)) {
        event.preventDefault();
        openPalette();
        return;
      }
      // a key that is held is pressed once: what it did has moved on by then
      if (event.repeat) return;
      if (event.metaKey || event.ctrlKey || event.altKey || !preferences().hasKeys || isTaken(event.target)) return;
      const pair = before && event.timeStamp - before.at < patienceMilliseconds ? `${before.key} ${event.key}` : null;
      const found = commands().find(({ keys }) => keys !== null && (keys === pair || keys === event.key));
      before = found ? null : { key: event.key, at: event.timeStamp };
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [openPalette]);
}

/** Does what has the focus want the keys for itself? */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open], [role=dialog]")) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}
