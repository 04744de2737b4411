/** One client that listens, from its request until it is gone. What it was not ready to read is not read for it either. */
export class Connection {
  constructor(raw, personId, patienceMs) {
    this.stream = null;
    this.left = new AbortController();
    /** The messages that were handed to graphql-sse and have not been written. */
    this.underway = [];
    this.raw = raw;
    this.personId = personId;
    this.patienceMs = patienceMs;
  }
  get signal() {
    return this.left.signal;
  }
  /** Announces the message that is handed on next. The promise is kept once it has been taken by the client, or the client is gone. */
  announce(id) {
    return new Promise((resolve) => {
      this.underway.push({ id, written: resolve });
    });
  }
  async send(headers, messages) {
    this.raw.writeHead(200, headers);
    // an id without data is kept by the client and tells it nothing: it resumes from here
    const begins = this.stream?.beginsAfter;
    await this.write(`retry: 2000\n${begins ? `id: ${begins}\n` : ""}\n`);
    const onLeave = () => void messages.return(undefined);
    this.signal.addEventListener("abort", onLeave, { once: true });
    for await (const message of messages) {
      const told = message.startsWith("event: next") ? this.underway.shift() : undefined;
      await this.write(told?.id ? `id: ${told.id}\n${message}` : message);
      told?.written();
    }
    if (!this.raw.writableEnded) this.raw.end();
  }
  /** Ends the stream; a client that is still there comes back in a moment, not all at once. */
  leave() {
    if (this.signal.aborted) return;
    this.left.abort();
    for (const { written } of this.underway.splice(0)) written();
    // nobody waits for whoever does not read
    if (this.raw.writableNeedDrain) this.raw.destroy();
    else if (this.raw.headersSent && !this.raw.writableEnded && !this.raw.destroyed)
      this.raw.end(`retry: ${1_000 + Math.floor(Math.random() * 4_000)}\n\n`);
  }
  /** Whoever does not read for too long is dropped, and resumes when it can. */
  async write(text) {
    if (this.raw.writableEnded || this.raw.destroyed || this.raw.write(text)) return;
    const impatient = setTimeout(() => this.raw.destroy(), this.patienceMs);
    await new Promise((resolve) => {
      const go = () => {
        this.raw.off("drain", go).off("close", go);
        resolve();
      };
      this.raw.once("drain", go).once("close", go);
    });
    clearTimeout(impatient);
  }
}
//# sourceMappingURL=connection.js.map
