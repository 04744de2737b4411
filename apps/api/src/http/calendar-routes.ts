import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { DataSource } from "typeorm";
import { findCalendar } from "../communication/calendar/find-calendar.ts";
import { writeCalendar } from "../communication/calendar/write-calendar.ts";
import { doorOf } from "../door.ts";
import { networkOf } from "../identity/sign-in/attempts.ts";
import { findCalendarsOwner } from "../identity/tokens/find-actor.ts";
import { Context } from "../kernel/context.ts";
import { allowances, payerOf, type AllowanceLimits, type Payer } from "./allowance/allowance.ts";
import { RateLimited } from "./allowance/rate-limited.ts";
import { databaseFault } from "./database-faults.ts";
import type { Line } from "./line/line.ts";
import { standInLine } from "./line/stand-in-line.ts";
import type { Metrics } from "./operations/metrics.ts";

/** Points of an allowance: a calendar is about as much work as a page of meetings with their agendas. */
const calendarCost = 1_000;
/** To look whether an address opens anything. */
const lookCost = 10;

/**
 * Serves /calendar/<secret>.ics: the calendar of whoever made the address, with their rights of the moment, as a client of iCalendar
 * subscribes to it. An address that opens nothing, or does not any more, is not there.
 */
export function calendarRoutes({
  database,
  allowance,
  line,
  metrics,
  origin,
}: {
  readonly database: DataSource;
  readonly allowance: AllowanceLimits;
  readonly line: Line;
  readonly metrics: Metrics;
  readonly origin: string;
}) {
  const spend = allowances(database, allowance);
  const pay = async (payer: Payer, cost: number) => {
    const balance = await spend(payer, cost);
    if (!balance.isEnough) throw new RateLimited(cost, balance);
  };
  return async (http: FastifyInstance) => {
    http.setErrorHandler(told);
    standInLine(http, line, metrics.shed);
    http.get<{ Params: { secret: string } }>("/calendar/:secret(^[\\w-]{1,100}).ics", async (request, reply) => {
      const { secret } = request.params;
      await pay(payerOf("address", networkOf(request.ip)), lookCost);
      const owner = await findCalendarsOwner(database, secret);
      // nothing that a browser or a search engine meets on the way keeps the address
      reply.headers({
        "cache-control": "private, no-cache",
        "referrer-policy": "no-referrer",
        "x-robots-tag": "noindex",
      });
      if (!owner)
        return reply.code(404).type("text/plain; charset=utf-8").send("This calendar is not there, or not any more.\n");
      await pay(payerOf("signedIn", `token ${secret}`), calendarCost);
      const ctx = new Context(doorOf(database), owner);
      let text: string;
      try {
        text = writeCalendar(await ctx.ask(findCalendar, null), origin);
      } finally {
        await ctx.end();
      }
      // what is compressed on the way says the same
      const tag = `W/"${createHash("sha256").update(text).digest("base64url")}"`;
      reply.header("etag", tag);
      if (request.headers["if-none-match"]?.split(/\s*,\s*/).includes(tag)) return reply.code(304).send();
      return reply.type("text/calendar; charset=utf-8").send(text);
    });
  };
}

/** A calendar reads no JSON: what is wrong is told by the status, and when to come again. */
function told(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const known = databaseFault(error) ?? error;
  const extensions = known instanceof GraphQLError ? known.extensions : {};
  const seconds = extensions["retryAfter"];
  if (typeof seconds !== "number") {
    request.log.error({ err: error }, "a calendar could not be written");
    return reply.code(500).type("text/plain; charset=utf-8").send("Something went wrong.\n");
  }
  const status = extensions["code"] === "RATE_LIMITED" ? 429 : 503;
  return reply
    .code(status)
    .header("retry-after", String(seconds))
    .type("text/plain; charset=utf-8")
    .send("Later, please.\n");
}
