import { performance } from "node:perf_hooks";
import type { Watch } from "../../kernel/watch.ts";
import type { OperationTrace } from "./traces.ts";

/** What is told of one request to the API: to its log line, to whoever counts, and to its trace. Never what was sent or answered. */
export class Operation {
  readonly requestId: string;
  readonly trace: OperationTrace | null;
  /** As its sender named it; null where it has no name, or was refused before that was read. */
  name: string | null = null;
  kind: "query" | "mutation" | "none" = "none";
  cost: number | null = null;
  statements = 0;
  personId: string | null = null;
  /** OK, or the code of the first error. */
  outcome = "OK";
  /** When its transaction has ended; at once where there was none. */
  ended: Promise<void> = Promise.resolve();
  private readonly startedAt = performance.now();

  constructor(requestId: string, trace: OperationTrace | null) {
    this.requestId = requestId;
    this.trace = trace;
  }

  get milliseconds(): number {
    return performance.now() - this.startedAt;
  }

  failed(code: string): void {
    if (this.outcome === "OK") this.outcome = code;
  }

  /** Counts a statement, and puts it into the trace. */
  readonly watch: Watch = (sql) => {
    this.statements += 1;
    return this.trace?.statement(sql) ?? ignore;
  };
}

const ignore = () => undefined;
