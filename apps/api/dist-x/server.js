import { randomUUID } from "node:crypto";
import Fastify, { LogController } from "fastify";
import { allowanceLimits } from "./http/allowance/allowance.js";
import { compress } from "./http/compress.js";
import { consoleRoutes } from "./http/console-routes.js";
import { graphqlRoutes } from "./http/graphql-routes.js";
import { healthRoutes } from "./http/health-routes.js";
import { lineLimits, openLine } from "./http/line/line.js";
import { streamRoutes } from "./http/streams/stream-routes.js";
import { metricsRoutes } from "./http/metrics-routes.js";
import { openMetrics } from "./http/operations/metrics.js";
import { serializeError } from "./http/serialize-error.js";
import { signInRoutes } from "./identity/sign-in/sign-in-routes.js";
import { schema as buildSchema } from "./schema.js";
/**
 * The API on HTTP: /graphql, /graphql/stream for subscriptions, /api/auth to sign in, what watches over it, and the console's pages. Not
 * listening yet.
 */
export async function openServer({
  database,
  signIn,
  trustedProxies = [],
  allowance = allowanceLimits,
  line = lineLimits,
  trustedDocuments = new Map(),
  pages = null,
  isStopping = () => false,
  traces = null,
  metricsToken = null,
  logLevel,
  streams = {},
  logTo,
}) {
  const http = Fastify({
    bodyLimit: 1_048_576,
    // a whole request, however slowly it comes
    requestTimeout: 60_000,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    logger: {
      level: logLevel,
      redact: ["req.headers.authorization", "req.headers.cookie"],
      // a link to sign in is in its URL
      serializers: {
        req: ({ method, routeOptions }) => ({ method, route: routeOptions?.url }),
        err: serializeError,
      },
      ...(logTo && { stream: logTo }),
    },
    // ours: whoever sends one could write what they like into the log
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
  });
  http.addHook("onRequest", async (request, reply) => void reply.header("x-request-id", request.id));
  // whoever keeps the connection would find it closed by the next request
  http.addHook("onSend", async (_request, reply) => {
    if (isStopping()) reply.header("connection", "close");
  });
  http.addHook("onSend", compress);
  const schema = await buildSchema();
  const turns = openLine(line);
  const metrics = openMetrics(database, turns);
  const shared = { schema, database, signIn, trustedDocuments };
  await http.register(graphqlRoutes({ ...shared, allowance, line: turns, metrics, traces }));
  await http.register(streamRoutes({ ...shared, limits: streams }));
  await http.register(signInRoutes(signIn));
  await http.register(healthRoutes(database, isStopping));
  await http.register(metricsRoutes(metrics, metricsToken));
  if (pages) await http.register(consoleRoutes(pages, signIn.origin));
  return http;
}
//# sourceMappingURL=server.js.map
