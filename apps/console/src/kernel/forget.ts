import { createStore, delMany, keys } from "idb-keyval";

/** What this device keeps of reports: forms as they were read, under "form …", and drafts of their own people, under "draft …". */
export const keptReports = createStore("keelson-reports", "kept");

/** What somebody typed here and did not send yet, by what it is for. */
export const typed = "keelson-draft ";

/**
 * Forgets what somebody read here, and the addresses of others that they had pasted: the next one at this device is somebody else. Drafts of
 * reports stay: they are shown to their own person alone.
 */
export async function forget(): Promise<void> {
  try {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(typed))) localStorage.removeItem(key);
    const kept = await keys<string>(keptReports);
    await delMany(
      kept.filter((key) => key.startsWith("form ")),
      keptReports,
    );
  } catch {
    // a browser that keeps nothing
  }
}
