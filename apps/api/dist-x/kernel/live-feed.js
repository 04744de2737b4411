import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { urlOf } from "./database.js";
/** How often it is looked what no notification told of. */
const pollMs = 2_000;
/**
 * Tells this process that something happened in an initiative, whichever process did it: over one listening connection, opened for
 * the first who asks, however many do. A notification is a hint that may be lost, so it also looks every two seconds. What happened
 * is for whoever was woken to read, with rights of their own.
 */
export class LiveFeed {
  constructor(database, onError) {
    this.closed = new AbortController();
    this.versions = new Map();
    this.heads = new Map();
    this.waiting = new Map();
    this.listening = null;
    this.url = urlOf(database);
    this.onError = onError;
  }
  /** Goes up with everything that may have happened in the initiative. To be read before looking, and then handed to `changed`. */
  version(initiativeId) {
    return this.versions.get(initiativeId) ?? 0;
  }
  /** Resolves once the version is another than `seen`, or the time is over, or the signal says so. */
  async changed(initiativeId, seen, waitMs, signal) {
    if (this.version(initiativeId) !== seen || signal.aborted) return;
    this.listening ??= this.listen();
    const waiters = this.waiting.get(initiativeId) ?? new Set();
    this.waiting.set(initiativeId, waiters);
    await new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", wake);
        waiters.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, waitMs);
      signal.addEventListener("abort", wake);
      waiters.add(wake);
    });
  }
  async close() {
    this.closed.abort();
    await this.listening;
  }
  happened(initiativeId) {
    this.versions.set(initiativeId, this.version(initiativeId) + 1);
    for (const wake of this.waiting.get(initiativeId) ?? []) wake();
  }
  async listen() {
    const { signal } = this.closed;
    while (!signal.aborted) {
      const client = new pg.Client({
        connectionString: this.url,
        application_name: "keelson live",
        options: "-c search_path=keelson",
        keepAlive: true,
      });
      const broken = new AbortController();
      const over = AbortSignal.any([signal, broken.signal]);
      client.on("error", (error) => {
        this.onError(error);
        broken.abort();
      });
      client.on("notification", ({ payload }) => payload && this.happened(payload));
      try {
        await client.connect();
        await client.query("listen keelson_live");
        while (!over.aborted) {
          await this.poll(client);
          await sleep(pollMs, undefined, { signal: over }).catch(() => undefined);
        }
      } catch (error) {
        this.onError(error);
        await sleep(1_000, undefined, { signal }).catch(() => undefined);
      }
      await client.end().catch(() => undefined);
    }
  }
  async poll(client) {
    for (const [id, waiters] of this.waiting) if (waiters.size === 0) this.waiting.delete(id);
    const { rows } = await client.query("select * from live_heads($1)", [[...this.waiting.keys()]]);
    for (const { initiative_id: id, seq } of rows) {
      if (this.heads.get(id) !== seq) this.happened(id);
      this.heads.set(id, seq);
    }
  }
}
//# sourceMappingURL=live-feed.js.map
