import { performance } from "node:perf_hooks";
/** What is told of one request to the API: to its log line, to whoever counts, and to its trace. Never what was sent or answered. */
export class Operation {
  constructor(requestId, trace) {
    /** As its sender named it; null where it has no name, or was refused before that was read. */
    this.name = null;
    this.kind = "none";
    this.cost = null;
    this.statements = 0;
    this.personId = null;
    /** OK, or the code of the first error. */
    this.outcome = "OK";
    /** When its transaction has ended; at once where there was none. */
    this.ended = Promise.resolve();
    this.startedAt = performance.now();
    /** Counts a statement, and puts it into the trace. */
    this.watch = (sql) => {
      this.statements += 1;
      return this.trace?.statement(sql) ?? ignore;
    };
    this.requestId = requestId;
    this.trace = trace;
  }
  get milliseconds() {
    return performance.now() - this.startedAt;
  }
  failed(code) {
    if (this.outcome === "OK") this.outcome = code;
  }
}
const ignore = () => undefined;
//# sourceMappingURL=operation.js.map
