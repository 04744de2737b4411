import { randomUUID } from "node:crypto";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { QueryFailedError, type DataSource } from "typeorm";
import { answerAway, DatabaseAway, isDatabaseAway, tellAway } from "./database-away.ts";
import { doorOf } from "./door.ts";
import { signInRoutes } from "./identity/sign-in/sign-in-routes.ts";
import type { SignIn } from "./identity/sign-in/sign-in.ts";
import { findActor } from "./identity/tokens/find-actor.ts";
import type { Actor } from "./kernel/actor.ts";
import { Context } from "./kernel/context.ts";
import { ForeignOrigin } from "./kernel/refusal.ts";
import { schema } from "./schema.ts";

export interface ServerOptions {
  readonly database: DataSource;
  readonly signIn: SignIn;
  /** Proxies whose word on where a request came from is taken: addresses and CIDR ranges. */
  readonly trustedProxies?: readonly string[];
  /** fatal … trace, or silent. */
  readonly logLevel: string;
}

/** The API on HTTP: POST /graphql, /api/auth to sign in, and /healthz for whoever watches over it. Not listening yet. */
export async function openServer({
  database,
  signIn,
  trustedProxies = [],
  logLevel,
}: ServerOptions): Promise<FastifyInstance> {
  const http = Fastify({
    bodyLimit: 1_048_576,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    logger: {
      level: logLevel,
      redact: ["req.headers.authorization", "req.headers.cookie"],
      // a link to sign in is in its URL
      serializers: { req: ({ method, routeOptions }) => ({ method, route: routeOptions?.url }) },
    },
    logController: new LogController({ disableRequestLogging: true }),
  });
  const apollo = new ApolloServer<Context>({
    schema: await schema(),
    csrfPrevention: true,
    introspection: true,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: 5_000 },
    maxRecursiveSelections: true,
    formatError: (formatted, error) => masked(formatted, error, http.log),
    plugins: [
      fastifyApolloDrainPlugin(http),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      endReading,
      answerAway,
    ],
  });
  await apollo.start();
  const door = doorOf(database);
  await http.register(fastifyApollo(apollo), {
    path: "/graphql",
    context: async (request) => new Context(door, await whoAsks(database, signIn, request).catch(tellAway)),
  });
  await http.register(signInRoutes(signIn));
  http.get("/healthz", async (_request, reply) => {
    try {
      await database.query("select 1");
      return { status: "ok" };
    } catch (error) {
      http.log.error(error, "the database does not answer");
      return reply.code(503).send({ status: "no database" });
    }
  });
  http.get<{ Querystring: Record<string, string> }>("/", async ({ query }, reply) =>
    reply
      .type("text/plain; charset=utf-8")
      .header("referrer-policy", "no-referrer")
      .send(`${welcome(query)}\n`),
  );
  return http;
}

/** What stands at / until there are pages: where the links of mails lead. */
function welcome({ error, token }: Readonly<Record<string, string | undefined>>): string {
  if (error !== undefined) return "This link has been used, or has expired. Ask for a new one.";
  if (token !== undefined)
    return `Choose a new password: POST /api/auth/reset-password with {"token": …, "newPassword": …}; the token is in the address of this page.`;
  return "Keelson. The API answers POST /graphql; its README shows the first questions to ask.";
}

/**
 * Who is asking: the owner of the API token, or else of the session. A browser sends its session along with whatever page asks, so
 * a session counts only where the page is ours.
 */
async function whoAsks(database: DataSource, signIn: SignIn, { headers }: FastifyRequest): Promise<Actor | null> {
  if (headers.authorization !== undefined) return findActor(database, headers.authorization);
  const session = signIn.sessionTokenOf(headers.cookie);
  if (session === null) return null;
  // a browser says the origin of whatever may change something, and of everything else whether it comes from the same site
  const isOurs =
    headers.origin === undefined ? headers["sec-fetch-site"] === "same-origin" : headers.origin === signIn.origin;
  if (!isOurs) throw new ForeignOrigin();
  return findActor(database, undefined, session);
}

/** The operation's transaction ends before its answer leaves. */
const endReading: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({ willSendResponse: async ({ contextValue }) => contextValue.end() }),
};

const told: ReadonlySet<string> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "NOT_FOUND",
  "UNAUTHENTICATED",
  "SCOPE_REQUIRED",
  "FOREIGN_ORIGIN",
  "UNAVAILABLE",
]);

/** Errors that were meant for the person go out as they are; all others are logged whole and told as an id. */
function masked(formatted: GraphQLFormattedError, error: unknown, log: FastifyInstance["log"]): GraphQLFormattedError {
  const code = String(formatted.extensions?.["code"]);
  if (told.has(code)) return formatted;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (isNulInText(cause)) {
    const message = "A text contains the character U+0000, which cannot be kept. Leave it out.";
    return { ...formatted, message, extensions: { code: "BAD_USER_INPUT" } };
  }
  if (isDatabaseAway(cause)) {
    log.warn({ err: cause, path: formatted.path }, "the database is away");
    const { message, extensions } = new DatabaseAway();
    return { ...formatted, message, extensions: { code: extensions["code"] } };
  }
  const id = randomUUID();
  log.error({ err: cause, id, path: formatted.path }, "unforeseen");
  return {
    message: `Something went wrong on our side. Tell us this id: ${id}`,
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: "INTERNAL_SERVER_ERROR", id },
  };
}

/** The one character of Unicode that PostgreSQL keeps in no text. */
const isNulInText = (error: unknown): boolean =>
  error instanceof QueryFailedError && "code" in error.driverError && error.driverError.code === "22021";
