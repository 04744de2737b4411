import { useSyncExternalStore } from "react";
import { written } from "./drafts.ts";

const readers = new Set<() => void>();
let isReady = false;

/** Keeps the page for when there is no connection, where the browser can. */
export async function keepPage(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(workerAddress()).catch(() => null);
  // a browser that keeps nothing: the page works all the same
  if (!registration) return;
  const watch = () => {
    const { waiting, installing } = registration;
    if (waiting && navigator.serviceWorker.controller) tell();
    installing?.addEventListener("statechange", watch, { once: true });
  };
  watch();
  registration.addEventListener("updatefound", watch);
}

/** The one script that may become a worker, said to a browser that takes no text for it (trusted types). */
function workerAddress(): string {
  const address = "/sw.js";
  const { trustedTypes } = globalThis as TrustedTypesHolder;
  return (
    trustedTypes?.createPolicy("keelson-worker", { createScriptURL: () => address }).createScriptURL("") ?? address
  );
}

/** Not in every browser, and so not in TypeScript's list of what there is. */
interface TrustedTypesHolder {
  readonly trustedTypes?: {
    readonly createPolicy: (
      name: string,
      rules: { createScriptURL: () => string },
    ) => { readonly createScriptURL: (address: string) => string };
  };
}

function tell(): void {
  isReady = true;
  for (const reader of readers) reader();
}

/** Whether a newer Keelson waits until somebody wants it. */
export function useIsNewerReady(): boolean {
  return useSyncExternalStore(
    (reader) => {
      readers.add(reader);
      return () => void readers.delete(reader);
    },
    () => isReady,
  );
}

/** Loads the newer Keelson, once all is written down. Whoever calls it has begun to write whatever was typed. */
export async function loadNewer(): Promise<void> {
  await written();
  const registration = "serviceWorker" in navigator ? await navigator.serviceWorker.getRegistration() : undefined;
  await registration?.update().catch(() => null);
  const worker = registration?.waiting ?? registration?.installing;
  if (!worker) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  const takeOver = () => {
    if (worker.state === "installed") worker.postMessage("take over", []);
  };
  worker.addEventListener("statechange", takeOver);
  takeOver();
}
