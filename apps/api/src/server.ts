import { randomUUID } from "node:crypto";
import Fastify, { LogController, type FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { allowanceLimits, type AllowanceLimits } from "./http/allowance/allowance.ts";
import { calendarRoutes } from "./http/calendar-routes.ts";
import { compress } from "./http/compress.ts";
import { consoleRoutes, type Console } from "./http/console-routes.ts";
import type { TrustedDocuments } from "./http/documents/trusted-documents.ts";
import { fileRoutes } from "./http/file-routes.ts";
import { graphqlRoutes } from "./http/graphql-routes.ts";
import { healthRoutes } from "./http/health-routes.ts";
import { lineLimits, openLine, type LineLimits } from "./http/line/line.ts";
import { streamRoutes, type StreamLimits } from "./http/streams/stream-routes.ts";
import { metricsRoutes } from "./http/metrics-routes.ts";
import { openMetrics } from "./http/operations/metrics.ts";
import type { Traces } from "./http/operations/traces.ts";
import { serializeError } from "./http/serialize-error.ts";
import type { Files } from "./kernel/file-store.ts";
import type { Vault } from "./kernel/vault.ts";
import { itselfIn } from "./door.ts";
import { stopRoutes } from "./identity/notifications/stop-routes.ts";
import { signInRoutes } from "./identity/sign-in/sign-in-routes.ts";
import type { SignIn } from "./identity/sign-in/sign-in.ts";
import { schema as buildSchema } from "./schema.ts";

export interface ServerOptions {
  readonly database: DataSource;
  readonly signIn: SignIn;
  /** Proxies whose word on where a request came from is taken: addresses and CIDR ranges. */
  readonly trustedProxies?: readonly string[];
  /** How much may be asked for; the limits of the README where nothing is said. */
  readonly allowance?: AllowanceLimits;
  /** How many operations run at once; as many as the database's pool has connections. */
  readonly line?: LineLimits;
  /** What sessions may send; nothing, where nothing is said. */
  readonly trustedDocuments?: TrustedDocuments;
  /** What cases are sealed by; null: they are neither taken in nor read. */
  readonly vault?: Vault | null;
  /** Where files go, and what may come; null: none are taken in or given back. */
  readonly files?: Files | null;
  /** The pages of people's browsers; null: none are served. */
  readonly pages?: Console | null;
  /** Whether this process is about to stop: then no balancer should send more. */
  readonly isStopping?: () => boolean;
  /** Where traces go; nowhere, where nothing is said. */
  readonly traces?: Traces | null;
  /** Whoever sends it reads /metrics; null: this machine alone. */
  readonly metricsToken?: string | null;
  /** fatal … trace, or silent. */
  readonly logLevel: string;
  readonly streams?: Partial<StreamLimits>;
  /** Where the log is written, a line each; standard output, where nothing is said. */
  readonly logTo?: { readonly write: (line: string) => void };
}

/**
 * The API on HTTP: /graphql, /graphql/stream for subscriptions, /api/auth to sign in, /files, what watches over it, and the console's pages. Not
 * listening yet.
 */
export async function openServer({
  database,
  signIn,
  trustedProxies = [],
  allowance = allowanceLimits,
  line = lineLimits,
  trustedDocuments = new Map(),
  vault = null,
  files = null,
  pages = null,
  isStopping = () => false,
  traces = null,
  metricsToken = null,
  logLevel,
  streams = {},
  logTo,
}: ServerOptions): Promise<FastifyInstance> {
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
  await http.register(
    graphqlRoutes({ ...shared, allowance, line: turns, metrics, traces, vault, files: files?.limits ?? null }),
  );
  if (files) await http.register(fileRoutes({ database, signIn, allowance, line: turns, metrics, files }));
  await http.register(calendarRoutes({ database, allowance, line: turns, metrics, origin: signIn.origin }));
  await http.register(streamRoutes({ ...shared, limits: streams }));
  await http.register(signInRoutes(signIn));
  await http.register(stopRoutes(signIn.stops, () => itselfIn(database)));
  await http.register(healthRoutes(database, isStopping));
  await http.register(metricsRoutes(metrics, metricsToken));
  if (pages) await http.register(consoleRoutes(pages, signIn.origin, vault));
  return http;
}
