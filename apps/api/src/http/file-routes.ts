import { create as contentDisposition } from "content-disposition";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { DataSource } from "typeorm";
import type { Problem } from "@keelson/domain/measurement/problem";
import { doorOf } from "../door.ts";
import type { SignIn } from "../identity/sign-in/sign-in.ts";
import { Context } from "../kernel/context.ts";
import type { Files } from "../kernel/file-store.ts";
import { nodeId } from "../kernel/node-id.ts";
import { recogniseFile } from "../kernel/recognise-file.ts";
import { Refused } from "../kernel/refusal.ts";
import { scanFile } from "../kernel/scan-file.ts";
import type { FileScan, ReadinessFile } from "../readiness/files/file.entity.ts";
import { giveBackFile } from "../readiness/files/give-back-file.ts";
import { beginReadinessFile, dropReadinessFile, keepReadinessFile, sha256Of } from "../readiness/files/keep-file.ts";
import { allowances, type AllowanceLimits } from "./allowance/allowance.ts";
import { RateLimited } from "./allowance/rate-limited.ts";
import { databaseFault, Overloaded } from "./database-faults.ts";
import type { Line } from "./line/line.ts";
import { maskError } from "./mask-errors.ts";
import { Operation } from "./operations/operation.ts";
import type { Metrics } from "./operations/metrics.ts";
import { whoAsks } from "./who-asks.ts";

/** Points of an allowance: to read five megabytes, look into them and write them is as much work as a hundred pages of a list. */
const uploadCost = 10_000;
const downloadCost = 1_000;
/** Bytes that files on their way in or out may be together, at one process: each is held in memory as a whole. */
const heldMost = 80_000_000;

/**
 * /files: takes in a file that was announced, by POST to the address that came with its permission, and gives it back to whoever sent it, by GET. Who
 * asks is known as at /graphql, by token or by session, and the database gives each row to its own person alone. Nothing that is kept is ever
 * shown by a browser as a page of ours: it is downloaded, under a type that was read from its bytes. Source: docs/decisions/0037.
 */
export function fileRoutes({
  database,
  signIn,
  allowance,
  line,
  metrics,
  files: { store, limits, scanner },
}: {
  readonly database: DataSource;
  readonly signIn: SignIn;
  readonly allowance: AllowanceLimits;
  readonly line: Line;
  readonly metrics: Metrics;
  readonly files: Files;
}) {
  const spend = allowances(database, allowance);
  const door = doorOf(database, { files: limits });
  const known = new WeakMap<FastifyRequest, { readonly ctx: Context; readonly file: ReadinessFile }>();
  let held = 0;

  /** Counts a file until it is answered or its sender is gone. One finds room in any case. */
  const hold = (bytes: number, { raw }: FastifyReply): void => {
    if (raw.closed || (held > 0 && held + bytes > heldMost)) {
      metrics.shed();
      throw new Overloaded();
    }
    held += bytes;
    raw.once("close", () => (held -= bytes));
  };

  /** Who asks, with a door of theirs; whoever has used up what may be asked for is sent away. */
  const enter = async (request: FastifyRequest, cost: number): Promise<Context> => {
    const { actor, payer } = await whoAsks(database, signIn, request);
    const balance = await spend(payer, cost);
    if (!balance.isEnough) throw new RateLimited(cost, balance);
    return new Context(door, actor);
  };
  /** The database is asked in the line of all who ask it; a slow sender and a slow scanner hold up nobody there. */
  const inTurn = async <Answer>(request: FastifyRequest, work: () => Promise<Answer>): Promise<Answer> => {
    const leave = await line.enter(() => request.raw.socket.destroyed);
    if (!leave) {
      metrics.shed();
      throw new Overloaded();
    }
    try {
      return await work();
    } finally {
      leave();
    }
  };

  return async (http: FastifyInstance) => {
    http.setErrorHandler(told);
    // what was begun and is not kept goes with its row, by a job; where even that fails, the hourly look finds both
    http.addHook("onError", async (request) => {
      const upload = known.get(request);
      const { id = "", initiativeId = "" } = upload?.file ?? {};
      await upload?.ctx.run(dropReadinessFile, nodeId("readinessFile", initiativeId, id), {}).catch(() => undefined);
    });
    http.removeAllContentTypeParsers();
    http.addContentTypeParser(
      "application/octet-stream",
      { parseAs: "buffer", bodyLimit: limits.bytesMax },
      (_request, body, done) => done(null, body),
    );

    http.post<{ Params: { fileId: string; secret: string } }>("/files/:fileId/:secret", {
      // before anything of the file is read: whoever may not send it sends nothing
      onRequest: async (request, reply) => {
        const ctx = await enter(request, uploadCost);
        // who does not say how long it is may send as much as anybody; where there is no room, the permission is still there
        const said = request.headers["content-length"];
        const coming = Number(said ?? limits.bytesMax);
        hold(Math.min(coming, limits.bytesMax), reply);
        const begun = await inTurn(request, () => ctx.run(beginReadinessFile, request.params, { file: null }));
        if (!begun.file) throw new Refused(begun.problems);
        known.set(request, { ctx, file: begun.file });
        if (said !== undefined && coming > begun.file.bytes) throw new Refused(longer);
      },
      handler: async (request, reply) => {
        const upload = known.get(request);
        if (!upload) throw new Error("nobody has begun this upload");
        const { ctx, file } = upload;
        const { fileId } = request.params;
        const sent = request.body instanceof Buffer ? request.body : Buffer.alloc(0);
        if (sent.length > file.bytes) throw new Refused(longer);
        const recognised = await recogniseFile(sent);
        if ("code" in recognised) throw new Refused(recognised);
        const scan = await looked(recognised.bytes);
        await store.put(file.storeKey, recognised.bytes);
        const input = { ...recognised, fileId, scan };
        const kept = await inTurn(request, () => ctx.run(keepReadinessFile, input, { file: null }));
        if (!kept.file) throw new Refused(kept.problems);
        return reply.code(201).send({ file: shown(kept.file) });
      },
    });

    http.get<{ Params: { fileId: string } }>("/files/:fileId", async (request, reply) => {
      const ctx = await enter(request, downloadCost);
      const file = await inTurn(request, async () => {
        try {
          return await ctx.ask(giveBackFile, request.params.fileId);
        } finally {
          await ctx.end();
        }
      });
      hold(file.bytes, reply);
      const bytes = await store.getBytes(file.storeKey);
      if (!file.sha256?.equals(sha256Of(bytes)))
        throw new Error(`the store has other bytes than were kept of ${file.id}`);
      return reply
        .headers({
          "content-disposition": contentDisposition(file.name),
          "content-security-policy": "default-src 'none'; sandbox",
          "cross-origin-resource-policy": "same-origin",
          "x-content-type-options": "nosniff",
          "cache-control": "private, no-store",
          "referrer-policy": "no-referrer",
        })
        .type(file.type === "text/plain" ? "text/plain; charset=utf-8" : String(file.type))
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
  };

  async function looked(bytes: Uint8Array): Promise<FileScan> {
    if (!scanner) return "NOT_SCANNED";
    const scanned = await scanFile(scanner, bytes);
    if (scanned === "CLEAN") return scanned;
    throw new Refused(scanned === "FOUND" ? harmful : notLookedAt);
  }
}

const longer: Problem = {
  code: "FILE_TOO_LARGE",
  message: "The file is longer than was announced. Announce it once more.",
  path: [],
};
const harmful: Problem = {
  code: "FILE_HARMFUL",
  message: "The scanner of this Keelson takes the file for harmful. It was not kept.",
  path: [],
};
const notLookedAt: Problem = {
  code: "FILE_NOT_LOOKED_AT",
  message: "The file could not be looked at for what harms, and was not kept. Try it again later.",
  path: [],
};

/** As the API tells of it. */
const shown = ({ initiativeId, id, name, bytes, type, scan }: ReadinessFile) => ({
  id: nodeId("readinessFile", initiativeId, id),
  name,
  bytes,
  type,
  scan,
});

const statuses: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  SCOPE_REQUIRED: 403,
  FOREIGN_ORIGIN: 403,
  FILE_TOO_LARGE: 413,
  NOT_OPEN: 409,
  UPLOAD_OVER: 409,
  RATE_LIMITED: 429,
  FILE_NOT_LOOKED_AT: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** As /graphql tells what it could not do: `errors` with a message and a code, under a status that says the same. */
function told(error: FastifyError | GraphQLError | Refused, request: FastifyRequest, reply: FastifyReply) {
  const { http: _, code, message, ...more } = asTold(error, request);
  if (typeof more["retryAfter"] === "number") reply.header("retry-after", String(more["retryAfter"]));
  // what is still on its way is not read
  if (request.method === "POST") reply.header("connection", "close");
  // what Fastify says of a request that it does not read
  const own = "statusCode" in error && code === "BAD_REQUEST" ? error.statusCode : undefined;
  const status = own ?? statuses[code] ?? ("retryAfter" in more ? 503 : 422);
  return reply.code(status).send({ errors: [{ message, extensions: { ...more, code } }] });
}

type Told = Readonly<Record<string, unknown>> & { readonly code: string; readonly message: string };

function asTold(error: FastifyError | GraphQLError | Refused, request: FastifyRequest): Told {
  if (error instanceof Refused) {
    const { code = "", message = "" } = error.problems[0] ?? {};
    return { code, message };
  }
  if (!(error instanceof GraphQLError) && "statusCode" in error && Number(error.statusCode) < 500)
    return error.statusCode === 413 ? tooLarge : { code: "BAD_REQUEST", message: error.message };
  const known = databaseFault(error) ?? error;
  const formatted = known instanceof GraphQLError ? known.toJSON() : { message: error.message };
  const operation = new Operation(request.id, null);
  const { message, extensions = {} } = maskError(formatted, error, operation, request.log);
  return { ...extensions, code: String(extensions["code"]), message };
}

const tooLarge = { code: "FILE_TOO_LARGE", message: "The file is larger than this Keelson takes." };
