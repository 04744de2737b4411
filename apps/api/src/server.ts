import { randomUUID } from "node:crypto";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import Fastify, { LogController, type FastifyInstance } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { QueryFailedError, type DataSource } from "typeorm";
import { doorOf } from "./door.ts";
import { findActor } from "./identity/tokens/find-actor.ts";
import { Context } from "./kernel/context.ts";
import { schema } from "./schema.ts";

export interface ServerOptions {
  readonly database: DataSource;
  /** fatal … trace, or silent. */
  readonly logLevel: string;
}

/** The API on HTTP: POST /graphql, and /healthz for whoever watches over it. Not listening yet. */
export async function openServer({ database, logLevel }: ServerOptions): Promise<FastifyInstance> {
  const http = Fastify({
    bodyLimit: 1_048_576,
    logger: { level: logLevel, redact: ["req.headers.authorization"] },
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
    ],
  });
  await apollo.start();
  const door = doorOf(database);
  await http.register(fastifyApollo(apollo), {
    path: "/graphql",
    context: async (request) => new Context(door, await findActor(database, request.headers.authorization)),
  });
  http.get("/healthz", async (_request, reply) => {
    try {
      await database.query("select 1");
      return { status: "ok" };
    } catch (error) {
      http.log.error(error, "the database does not answer");
      return reply.code(503).send({ status: "no database" });
    }
  });
  http.get("/", async (_request, reply) =>
    reply
      .type("text/plain; charset=utf-8")
      .send("Keelson. The API answers POST /graphql; its README shows the first questions to ask.\n"),
  );
  return http;
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
