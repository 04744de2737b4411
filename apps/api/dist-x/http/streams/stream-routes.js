import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
} from "graphql";
import { createHandler } from "graphql-sse";
import { doorOf } from "../../door.js";
import { LiveFeed } from "../../kernel/live-feed.js";
import { Unauthenticated } from "../../kernel/refusal.js";
import { Stream, Turns } from "../../kernel/stream.js";
import { checkRequest } from "../documents/check-request.js";
import { hashAsked } from "../documents/trusted-documents.js";
import { maskError } from "../mask-errors.js";
import { whoAsks } from "../who-asks.js";
import { Connection } from "./connection.js";
const usual = { perPerson: 10, all: 1_000, patienceMs: 15_000 };
/** Reads that streams do at a time: the pool has ten connections, and requests need some too. */
const readsAtOnce = 3;
/**
 * Subscriptions over server-sent events, /graphql/stream, one connection each: https://github.com/enisdenjo/graphql-sse, distinct
 * connections mode. Every message has the id of its event; a client that sends the last it saw as Last-Event-ID goes on there.
 */
export function streamRoutes({ schema, database, signIn, trustedDocuments, limits }) {
  const { perPerson, all, patienceMs } = { ...usual, ...limits };
  return async (http) => {
    const feed = new LiveFeed(database, (error) => http.log.warn({ err: error }, "the live feed broke"));
    const door = doorOf(database);
    const told = (error) => maskError(error.toJSON(), error, null, http.log);
    const turns = new Turns(readsAtOnce);
    const open = new Set();
    let isClosing = false;
    http.addHook("preClose", async () => {
      isClosing = true;
      for (const connection of open) connection.leave();
    });
    http.addHook("onClose", async () => {
      await feed.close();
      await turns.idle();
    });
    http.setErrorHandler((error, _request, reply) => {
      if (error instanceof GraphQLError) return reply.code(statusOf(error)).send({ errors: [told(error)] });
      const { statusCode = 500, code, message } = error;
      if (statusCode < 500) return reply.code(statusCode).send({ errors: [{ message, extensions: { code } }] });
      return reply.code(500).send({ errors: [told(new GraphQLError(message, { originalError: error }))] });
    });
    const actorOf = async (request, isFresh) => {
      checkRequest(request.body, request.query);
      return (await whoAsks(database, signIn, request, { isFresh })).actor;
    };
    const handle = createHandler({
      // one stream a subscription: a stream that carries several would have to be resumed at several places
      authenticate: () => null,
      onSubscribe: ({ context }, params) => asked(schema, context, params),
      validate: (checked, document) => validate(checked, document, undefined, { maxErrors: 5 }).map(withoutHints),
      subscribe: ({ contextValue, ...args }) => answer(args, contextValue.connection, told),
    });
    http.route({
      method: ["GET", "POST"],
      url: "/graphql/stream",
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        const refuse = (code, name, message) =>
          reply.code(code).send({ errors: [{ message, extensions: { code: name } }] });
        const actor = await actorOf(request, true);
        if (!actor) throw new Unauthenticated();
        if (isClosing) return refuse(503, "GOING_AWAY", "This server is stopping. Connect again.");
        if (!request.headers.accept?.includes("text/event-stream"))
          return refuse(406, "NOT_ACCEPTABLE", "A stream is read as server-sent events: Accept: text/event-stream.");
        const own = [...open].filter((connection) => connection.personId === actor.personId).length;
        if (own >= perPerson || open.size >= all)
          return refuse(429, "TOO_MANY_STREAMS", "Too many streams are open. Close one, or ask again later.");
        const sent = requestOf(request, trustedDocuments);
        const connection = new Connection(reply.raw, actor.personId, patienceMs);
        open.add(connection);
        reply.raw.once("close", () => {
          connection.leave();
          open.delete(connection);
        });
        connection.stream = new Stream({
          door,
          feed,
          inTurn: (work) => turns.take(work),
          whoAsks: () => actorOf(request, false),
          lastEventId: headerOf(request, "last-event-id"),
          signal: connection.signal,
        });
        const [body, { status, headers }] = await handle({ ...sent, context: { connection } }).catch((error) => {
          open.delete(connection);
          throw error;
        });
        if (body === null || typeof body === "string") {
          open.delete(connection);
          return reply
            .code(status)
            .headers(headers ?? {})
            .send(body ?? "");
        }
        reply.hijack();
        await connection.send({ ...headers, "x-accel-buffering": "no" }, body).catch((error) => {
          request.log.error({ err: error }, "a stream broke");
          reply.raw.destroy();
        });
        return reply;
      },
    });
  };
}
/** What is asked for, if it may be asked here: a document of no great length, with one subscription. */
function asked(schema, context, { query, operationName, variables }) {
  try {
    const document = parse(query, { maxTokens: 1_000 });
    const operation = getOperationAST(document, operationName);
    if (operation && operation.operation !== OperationTypeNode.SUBSCRIPTION)
      return badRequest("Subscriptions are asked for here. Send queries and mutations to POST /graphql.");
    return { schema, document, operationName, variableValues: variables, contextValue: context };
  } catch (error) {
    if (error instanceof GraphQLError) return badRequest(error.message);
    throw error;
  }
}
function badRequest(message) {
  const body = JSON.stringify({ errors: [{ message, extensions: { code: "BAD_REQUEST" } }] });
  const headers = { "content-type": "application/json; charset=utf-8" };
  return [body, { status: 400, statusText: "Bad Request", headers }];
}
/** The source says what happened, and who is listening is asked anew for each event: nothing is answered with rights of before. */
async function answer(args, connection, told) {
  const { stream } = connection;
  if (!stream) throw new Error("nobody is listening");
  const source = await createSourceEventStream({ ...args, contextValue: stream });
  // whoever has gone meanwhile is told nothing
  if (connection.signal.aborted) return { data: null };
  const tell = (result) =>
    // what graphql-sse writes is JSON, in which a formatted error and an error are the same
    result.errors ? { ...result, errors: result.errors.map(told) } : result;
  if (!(Symbol.asyncIterator in source)) return tell(source);
  const events = source; // every subscription watches by Stream.watch
  return (async function* () {
    try {
      for await (const event of events) {
        const result = await stream.read(async (ctx) => execute({ ...args, rootValue: event, contextValue: ctx }));
        if (connection.signal.aborted) return;
        const written = connection.announce(event.seq);
        yield tell(result);
        await written;
      }
    } catch (error) {
      if (connection.signal.aborted) return;
      void connection.announce(null);
      const cause = error instanceof Error ? error : new Error(String(error));
      yield tell({ errors: [cause instanceof GraphQLError ? cause : new GraphQLError("", { originalError: cause })] });
    }
  })();
}
/** As our refusals say it; whoever is refused without one has not said who they are. */
function statusOf({ extensions: { http } }) {
  return typeof http === "object" && http !== null && "status" in http && typeof http.status === "number"
    ? http.status
    : 401;
}
const headerOf = ({ headers }, name) => [headers[name] ?? null].flat()[0] ?? null;
/** The request as graphql-sse reads it: one that brings the hash of one of our documents means that document. */
function requestOf(request, documents) {
  const isGet = request.method === "GET";
  // Fastify has parsed it as JSON; graphql-sse checks what is in it
  const sent = (isGet ? request.query : request.body) ?? null;
  const hash = hashAsked(sent);
  const query = hash === null ? null : trusted(documents, hash);
  const given = query === null ? sent : { ...sent, query };
  return {
    method: request.method,
    url: isGet ? `${request.url.split("?")[0]}?${new URLSearchParams(texts(given)).toString()}` : request.url,
    headers: { get: (name) => (name === "accept" ? "text/event-stream" : headerOf(request, name)) },
    body: isGet ? null : given,
    raw: request,
  };
}
const texts = (given) => Object.entries(given ?? {}).map(([name, value]) => [name, String(value)]);
function trusted(documents, hash) {
  const query = documents.get(hash);
  if (query !== undefined) return query;
  throw new GraphQLError("PersistedQueryNotFound", {
    extensions: { code: "PERSISTED_QUERY_NOT_FOUND", http: { status: 400 } },
  });
}
/** Errors of a document tell nobody what else the schema has. */
const withoutHints = ({ message, nodes }) =>
  new GraphQLError(message.replace(/ ?Did you mean .*\?$/, ""), {
    nodes,
    extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
  });
//# sourceMappingURL=stream-routes.js.map
