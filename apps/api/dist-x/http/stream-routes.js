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
import { doorOf } from "../door.js";
import { LiveFeed } from "../kernel/live-feed.js";
import { Stream, turns } from "../kernel/stream.js";
import { checkRequest } from "./documents/check-request.js";
import { hashAsked } from "./documents/trusted-documents.js";
import { maskError } from "./mask-errors.js";
import { whoAsks } from "./who-asks.js";
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
    const inTurn = turns(readsAtOnce);
    const open = new Set();
    let isClosing = false;
    http.addHook("preClose", async () => {
      isClosing = true;
      for (const connection of open) connection.leave();
    });
    http.addHook("onClose", () => feed.close());
    http.setErrorHandler((error, _request, reply) => {
      if (error instanceof GraphQLError) {
        const { status = 500 } = error.extensions["http"] ?? {}; // as our refusals write it
        return reply.code(status).send({ errors: [told(error)] });
      }
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
        if (isClosing) return refuse(503, "GOING_AWAY", "This server is stopping. Connect again.");
        const actor = await actorOf(request, true);
        if (!actor)
          return refuse(401, "UNAUTHENTICATED", "Sign in, or send an API token: Authorization: Bearer <secret>.");
        if (!request.headers.accept?.includes("text/event-stream"))
          return refuse(406, "NOT_ACCEPTABLE", "A stream is read as server-sent events: Accept: text/event-stream.");
        const { personId } = actor;
        const own = [...open].filter((connection) => connection.personId === personId).length;
        if (own >= perPerson || open.size >= all)
          return refuse(429, "TOO_MANY_STREAMS", "Too many streams are open. Close one, or ask again later.");
        const sent = requestOf(request, trustedDocuments);
        const connection = new Connection(reply.raw, personId, patienceMs);
        open.add(connection);
        reply.raw.once("close", () => {
          connection.leave();
          open.delete(connection);
        });
        connection.stream = new Stream({
          door,
          feed,
          inTurn,
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
/** One client that listens, from its request until it is gone. What it was not ready to read is not read for it either. */
class Connection {
  constructor(raw, personId, patienceMs) {
    this.stream = null;
    this.left = new AbortController();
    /** The messages that were handed to graphql-sse and have not been written. */
    this.underway = [];
    this.raw = raw;
    this.personId = personId;
    this.patienceMs = patienceMs;
  }
  get signal() {
    return this.left.signal;
  }
  /** Announces the message that is handed on next. The promise is kept once it has been taken by the client, or the client is gone. */
  announce(id) {
    return new Promise((resolve) => {
      this.underway.push({ id, written: resolve });
    });
  }
  async send(headers, messages) {
    this.raw.writeHead(200, headers);
    // an id without data is kept by the client and tells it nothing: it resumes from here
    const begins = this.stream?.beginsAfter;
    await this.write(`retry: 2000\n${begins ? `id: ${begins}\n` : ""}\n`);
    const onLeave = () => void messages.return(undefined);
    this.signal.addEventListener("abort", onLeave, { once: true });
    for await (const message of messages) {
      const told = message.startsWith("event: next") ? this.underway.shift() : undefined;
      await this.write(told?.id ? `id: ${told.id}\n${message}` : message);
      told?.written();
    }
    if (!this.raw.writableEnded) this.raw.end();
  }
  /** Ends the stream; a client that is still there comes back in a moment, not all at once. */
  leave() {
    if (this.signal.aborted) return;
    this.left.abort();
    for (const { written } of this.underway.splice(0)) written();
    // nobody waits for whoever does not read
    if (this.raw.writableNeedDrain) this.raw.destroy();
    else if (this.raw.headersSent && !this.raw.writableEnded && !this.raw.destroyed)
      this.raw.end(`retry: ${1_000 + Math.floor(Math.random() * 4_000)}\n\n`);
  }
  /** Whoever does not read for too long is dropped, and resumes when it can. */
  async write(text) {
    if (this.raw.writableEnded || this.raw.destroyed || this.raw.write(text)) return;
    const impatient = setTimeout(() => this.raw.destroy(), this.patienceMs);
    await new Promise((resolve) => {
      const go = () => {
        this.raw.off("drain", go).off("close", go);
        resolve();
      };
      this.raw.once("drain", go).once("close", go);
    });
    clearTimeout(impatient);
  }
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
      void connection.announce(null);
      const cause = error instanceof Error ? error : new Error(String(error));
      yield tell({ errors: [cause instanceof GraphQLError ? cause : new GraphQLError("", { originalError: cause })] });
    }
  })();
}
const headerOf = ({ headers }, name) => [headers[name] ?? null].flat()[0] ?? null;
/** The request as graphql-sse reads it. */
const requestOf = (request, trustedDocuments) => ({
  method: request.method,
  url: request.url,
  headers: { get: (name) => (name === "accept" ? "text/event-stream" : headerOf(request, name)) },
  // Fastify has parsed it as JSON; graphql-sse checks what is in it
  body: withDocument(request.body ?? null, trustedDocuments),
  raw: request,
});
/** A request that brings the hash of one of our documents means that document. */
function withDocument(body, documents) {
  const hash = hashAsked(body);
  if (hash === null) return body;
  const query = documents.get(hash);
  if (query === undefined)
    throw new GraphQLError("PersistedQueryNotFound", {
      extensions: { code: "PERSISTED_QUERY_NOT_FOUND", http: { status: 400 } },
    });
  return { ...body, query };
}
/** Errors of a document tell nobody what else the schema has. */
const withoutHints = ({ message, nodes }) =>
  new GraphQLError(message.replace(/ ?Did you mean .*\?$/, ""), {
    nodes,
    extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
  });
//# sourceMappingURL=stream-routes.js.map
