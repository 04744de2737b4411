import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { poolOf } from "../../kernel/database.js";
export function openMetrics(database, line) {
  const register = new Registry();
  const registers = [register];
  const operations = new Counter({
    name: "keelson_operations_total",
    help: "Operations, by kind and outcome: OK, or the code of the first error.",
    labelNames: ["kind", "outcome"],
    registers,
  });
  const seconds = new Histogram({
    name: "keelson_operation_seconds",
    help: "How long operations took, their time in line included.",
    labelNames: ["kind"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers,
  });
  const cost = new Counter({ name: "keelson_cost_total", help: "Cost of the operations that ran.", registers });
  const statements = new Counter({ name: "keelson_statements_total", help: "Round trips to the database.", registers });
  const shed = new Counter({ name: "keelson_shed_total", help: "Requests sent away for want of room.", registers });
  const gauge = (name, help, value) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge("keelson_line_running", "Operations that run.", () => line.running);
  gauge("keelson_line_waiting", "Operations that wait for their turn.", () => line.waiting);
  const pool = poolOf(database);
  gauge("keelson_pool_connections", "Connections to the database.", () => pool.totalCount);
  gauge("keelson_pool_idle", "Connections that nobody uses.", () => pool.idleCount);
  gauge("keelson_pool_waiting", "Those who wait for a connection.", () => pool.waitingCount);
  let isOfProcess = false;
  return {
    observe: (operation) => {
      operations.inc({ kind: operation.kind, outcome: operation.outcome });
      seconds.observe({ kind: operation.kind }, operation.milliseconds / 1_000);
      statements.inc(operation.statements);
      if (operation.cost !== null) cost.inc(operation.cost);
    },
    shed: () => shed.inc(),
    read: () => {
      if (!isOfProcess) collectDefaultMetrics({ register });
      isOfProcess = true;
      return register.metrics();
    },
    contentType: register.contentType,
  };
}
//# sourceMappingURL=metrics.js.map
