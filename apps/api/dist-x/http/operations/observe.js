import { OperationTypeNode } from "graphql";
import { Operation } from "./operation.js";
const OP = Symbol("op");
const requests = new WeakMap();
/** The operation that a request is; there is one as soon as it has arrived. */
export function operationOf(request) {
  const operation = request[OP];
  if (!operation) throw new Error("no operation was begun for this request");
  return operation;
}
/** Notes in which operation an error came up: whoever formats it is given nothing but the error. */
export const cameUpIn = (operation, error) => {
  if (typeof error === "object" && error !== null) requests.set(error, operation);
};
export const whereItCameUp = (error) => (typeof error === "object" && error !== null && requests.get(error)) || null;
/** Tells of every operation of a scope, when its answer is made: one line in the log, the counts, the trace. */
export function observe(http, metrics, traces) {
  http.addHook("onRequest", async (request) => {
    void (request[OP] = new Operation(request.id, traces?.begin() ?? null));
  });
  http.addHook("onSend", async (request, reply) => {
    const operation = operationOf(request);
    await operation.ended;
    const { requestId, name, kind, cost, statements, personId, outcome, trace } = operation;
    const milliseconds = Math.round(operation.milliseconds * 10) / 10;
    const status = reply.statusCode;
    metrics.observe(operation);
    request.log.info({ requestId, name, kind, outcome, status, milliseconds, cost, statements, personId }, "operation");
    trace?.end({
      name: [kind, name].filter((word) => word !== null && word !== "none").join(" ") || "operation",
      attributes: {
        "graphql.operation.type": kind,
        ...(name !== null && { "graphql.operation.name": name }),
        "http.response.status_code": status,
        "keelson.outcome": outcome,
        "keelson.request_id": requestId,
        ...(cost !== null && { "keelson.cost": cost }),
      },
      hasFailed: status >= 500 || outcome === "INTERNAL_SERVER_ERROR",
    });
  });
}
/** A name is no longer than somebody reads. */
const nameMax = 100;
/** Learns of an operation what its document says, and in which one an error came up. */
export const learn = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, operationName, contextValue }) => {
      const told = contextValue.operation;
      told.name = operationName?.slice(0, nameMax) ?? null;
      if (operation) told.kind = operation.operation === OperationTypeNode.MUTATION ? "mutation" : "query";
    },
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors) cameUpIn(contextValue.operation, error);
    },
  }),
};
//# sourceMappingURL=observe.js.map
