import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from "fastify";
import type { DataSource } from "typeorm";
import { doorOf } from "./door.ts";
import { allowances, payerOf, type AllowanceLimits, type Payer } from "./http/allowance/allowance.ts";
import { charge } from "./http/allowance/charge.ts";
import { checkRequest } from "./http/documents/check-request.ts";
import { limits } from "./http/documents/limits.ts";
import { HttpContext } from "./http/http-context.ts";
import { maskError } from "./http/mask-errors.ts";
import { networkOf } from "./identity/sign-in/attempts.ts";
import { signInRoutes } from "./identity/sign-in/sign-in-routes.ts";
import type { SignIn } from "./identity/sign-in/sign-in.ts";
import { findActor } from "./identity/tokens/find-actor.ts";
import type { Actor } from "./kernel/actor.ts";
import type { Context } from "./kernel/context.ts";
import { ForeignOrigin } from "./kernel/refusal.ts";
import { schema } from "./schema.ts";

export interface ServerOptions {
  readonly database: DataSource;
  readonly signIn: SignIn;
  /** Proxies whose word on where a request came from is taken: addresses and CIDR ranges. */
  readonly trustedProxies?: readonly string[];
  /** How much may be asked for in a window; the limits of the README where nothing is said. */
  readonly allowance?: AllowanceLimits;
  /** fatal … trace, or silent. */
  readonly logLevel: string;
}

/** The API on HTTP: POST /graphql, /api/auth to sign in, and /healthz for whoever watches over it. Not listening yet. */
export async function openServer({
  database,
  signIn,
  trustedProxies = [],
  allowance,
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
  const apollo = new ApolloServer<HttpContext>({
    schema: await schema(),
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
    formatError: (formatted, error) => maskError(formatted, error, http.log),
    plugins: [
      fastifyApolloDrainPlugin(http),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      charge(allowances(database, allowance)),
      endReading,
    ],
  });
  await apollo.start();
  const door = doorOf(database);
  await http.register(fastifyApollo(apollo), {
    path: "/graphql",
    context: async (request) => {
      checkRequest(request.body, request.query);
      const { actor, payer } = await whoAsks(database, signIn, request);
      return new HttpContext(door, actor, payer);
    },
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
async function whoAsks(
  database: DataSource,
  signIn: SignIn,
  { headers, ip }: FastifyRequest,
): Promise<{ actor: Actor | null; payer: Payer }> {
  if (headers.authorization !== undefined) {
    const actor = await findActor(database, headers.authorization);
    // the secret alone: "bearer" may be written in many ways
    return { actor, payer: payerOf("signedIn", `token ${headers.authorization.split(" ").at(-1)}`) };
  }
  const address = payerOf("address", networkOf(ip));
  const session = signIn.sessionTokenOf(headers.cookie);
  if (session === null) return { actor: null, payer: address };
  // a browser says the origin of whatever may change something, and of everything else whether it comes from the same site
  const isOurs =
    headers.origin === undefined ? headers["sec-fetch-site"] === "same-origin" : headers.origin === signIn.origin;
  if (!isOurs) throw new ForeignOrigin();
  const actor = await findActor(database, undefined, session);
  return { actor, payer: actor ? payerOf("signedIn", `session ${session}`) : address };
}

/** The operation's transaction ends before its answer leaves. */
const endReading: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({ willSendResponse: async ({ contextValue }) => contextValue.end() }),
};
