import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import fastifyApollo from "@as-integrations/fastify";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLSchema } from "graphql";
import type { DataSource } from "typeorm";
import { doorOf } from "../door.ts";
import type { SignIn } from "../identity/sign-in/sign-in.ts";
import { allowances, type AllowanceLimits } from "./allowance/allowance.ts";
import { charge } from "./allowance/charge.ts";
import { checkRequest } from "./documents/check-request.ts";
import { limits } from "./documents/limits.ts";
import type { TrustedDocuments } from "./documents/trusted-documents.ts";
import { HttpContext } from "./http-context.ts";
import type { FileLimits } from "../kernel/file-store.ts";
import type { Vault } from "../kernel/vault.ts";
import type { Line } from "./line/line.ts";
import { standInLine } from "./line/stand-in-line.ts";
import type { Metrics } from "./operations/metrics.ts";
import { cameUpIn, learn, observe, operationOf, whereItCameUp } from "./operations/observe.ts";
import type { Traces } from "./operations/traces.ts";
import { maskError } from "./mask-errors.ts";
import { whoAsks } from "./who-asks.ts";

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly database: DataSource;
  readonly signIn: SignIn;
  readonly allowance: AllowanceLimits;
  readonly line: Line;
  readonly trustedDocuments: TrustedDocuments;
  readonly metrics: Metrics;
  readonly traces: Traces | null;
  readonly vault: Vault | null;
  readonly files: FileLimits | null;
}

/** Mounts the API at /graphql: a line to stand in, limits before anything runs, who is asking, and then the schema. */
export function graphqlRoutes(options: GraphqlOptions) {
  const { schema, database, signIn, allowance, line, trustedDocuments, metrics, traces, vault, files } = options;
  return async (http: FastifyInstance) => {
    const apollo = new ApolloServer<HttpContext>({
      schema,
      csrfPrevention: true,
      introspection: true,
      stopOnTerminationSignals: false,
      allowBatchedHttpRequests: false,
      includeStacktraceInErrorResponses: false,
      hideSchemaDetailsFromClientErrors: true,
      parseOptions: { maxTokens: limits.tokens },
      // as many mistakes as somebody can put right at once; more would answer much to little
      validationOptions: { maxErrors: 5 },
      maxRecursiveSelections: true,
      // nobody adds to the list by asking
      persistedQueries: {
        cache: {
          get: async (key) => trustedDocuments.get(key.replace(/^apq:/, "")),
          set: async () => undefined,
          delete: async () => false,
        },
      },
      formatError: (formatted, error) => maskError(formatted, error, whereItCameUp(error), http.log),
      plugins: [
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginLandingPageDisabled(),
        learn,
        charge(allowances(database, allowance), allowance),
        endReading,
        sayUnavailable,
      ],
    });
    await apollo.start();
    http.addHook("onClose", () => apollo.stop());
    http.setErrorHandler(told);
    observe(http, metrics, traces);
    standInLine(http, line, metrics.shed);
    const door = doorOf(database, { vault, files });
    await http.register(fastifyApollo(apollo), {
      path: "/graphql",
      context: async (request) => {
        const operation = operationOf(request);
        try {
          checkRequest(request.body, request.query);
          const { actor, payer } = await whoAsks(database, signIn, request, {
            onLook: () => void (operation.statements += 1),
          });
          operation.personId = actor?.personId ?? null;
          return new HttpContext(door, actor, payer, operation);
        } catch (error) {
          const told = asGraphqlError(error);
          cameUpIn(operation, told);
          throw told;
        }
      },
    });
  };
}

/** Apollo would wrap it, and nobody would know any more in which operation it came up. */
const asGraphqlError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError("unforeseen", { originalError: error instanceof Error ? error : new Error(String(error)) });

/**
 * The operation's transaction ends while its answer is written, and before it leaves (`observe`). It has only read by now: where the
 * connection breaks even then, the answer has told so already, or holds all that was asked.
 */
const endReading: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue }) => {
      contextValue.operation.ended = contextValue.end().catch(() => undefined);
    },
  }),
};

/** Where nothing could be answered for want of the database, HTTP says so too: a balancer and a client's retries go by it. */
const sayUnavailable: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== "single") return;
      const { data, errors } = response.body.singleResult;
      if (data && Object.values(data).some((value) => value !== null)) return;
      const seconds = errors
        ?.map(({ extensions }) => extensions?.["retryAfter"])
        .find((value) => typeof value === "number");
      if (seconds === undefined || response.http.status === 429) return;
      response.http.status = 503;
      response.http.headers.set("retry-after", String(seconds));
    },
  }),
};

/** What is refused before there is an operation, told as an operation is. */
function told(error: FastifyError | GraphQLError, request: FastifyRequest, reply: FastifyReply) {
  const status = "statusCode" in error ? (error.statusCode ?? 500) : 500;
  const formatted =
    error instanceof GraphQLError
      ? error.toJSON()
      : { message: error.message, extensions: { code: status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR" } };
  const { message, extensions } = maskError(formatted, error, operationOf(request), request.log);
  const { http: _, ...shown } = extensions ?? {};
  if (typeof shown["retryAfter"] === "number") reply.header("retry-after", String(shown["retryAfter"]));
  return reply.code(status).send({ errors: [{ message, extensions: shown }] });
}
