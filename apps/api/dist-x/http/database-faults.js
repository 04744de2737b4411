import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import { QueryRunnerAlreadyReleasedError } from "typeorm";
/** What is not the sender's fault, and passes: HTTP 503, and when to come again. */
class ComeAgain extends GraphQLError {
  constructor(code, message, seconds) {
    const headers = new HeaderMap([["retry-after", String(seconds)]]);
    super(message, { extensions: { code, retryAfter: seconds, http: { status: 503, headers } } });
    /** Read by Fastify too, where no operation has begun. */
    this.statusCode = 503;
    this.seconds = seconds;
  }
}
/** More is asked than can be answered. */
export class Overloaded extends ComeAgain {
  constructor() {
    super("OVERLOADED", "Too much is being asked at this moment. Nothing was done; send it again in a few seconds.", 3);
  }
}
/** The database is away: it is being started again, or the network to it is broken. */
export class DatabaseAway extends ComeAgain {
  constructor() {
    super(
      "UNAVAILABLE",
      "The database does not answer at this moment. If this was a change, it may have been made or not: look, or send it again with its idempotencyKey.",
      // so soon a database that was killed has usually recovered
      5,
    );
  }
}
/** It took longer than anything may. */
export class TimedOut extends GraphQLError {
  constructor() {
    super(
      "This took too long and was stopped; what it would have changed is as it was. Ask for less at once: smaller pages, fewer periods, fewer rows.",
      { extensions: { code: "TIMEOUT" } },
    );
  }
}
/** Somebody else is changing the same. */
export class Busy extends GraphQLError {
  constructor() {
    super("Somebody else was changing the same at this moment, and nothing of this was written. Send it again.", {
      extensions: { code: "BUSY" },
    });
  }
}
export const databaseFaultCodes = ["OVERLOADED", "UNAVAILABLE", "TIMEOUT", "BUSY"];
const faults = {
  // canceling statement due to statement timeout
  57014: () => new TimedOut(),
  // lock timeout, deadlock, serialization failure
  "55P03": () => new Busy(),
  "40P01": () => new Busy(),
  40001: () => new Busy(),
  // a transaction that stood idle was ended, or took too long
  "25P03": () => new TimedOut(),
  "25P04": () => new TimedOut(),
  // too many connections
  53300: () => new Overloaded(),
  // shut down, crashed, not started yet
  "57P01": () => new DatabaseAway(),
  "57P02": () => new DatabaseAway(),
  "57P03": () => new DatabaseAway(),
  ECONNREFUSED: () => new DatabaseAway(),
  ECONNRESET: () => new DatabaseAway(),
  EPIPE: () => new DatabaseAway(),
  ETIMEDOUT: () => new DatabaseAway(),
  ENOTFOUND: () => new DatabaseAway(),
  EAI_AGAIN: () => new DatabaseAway(),
};
/** What to tell where the database could not do what was asked, though nothing is wrong with it; null of any other error. */
export function databaseFault(error) {
  if (!(error instanceof Error)) return null;
  // the driver lets go of a connection that broke between two statements; of one that has ended its transaction the door tells itself
  if (error instanceof QueryRunnerAlreadyReleasedError) return new DatabaseAway();
  const driverError = "driverError" in error ? error.driverError : error;
  const code =
    typeof driverError === "object" && driverError !== null && "code" in driverError ? String(driverError.code) : "";
  const known = faults[code] ?? (code.startsWith("08") ? () => new DatabaseAway() : undefined);
  if (known) return known();
  // what pg says without a code
  if (error.message.startsWith("timeout exceeded when trying to connect")) return new Overloaded();
  return /^Connection terminated|^Client has encountered a connection error/.test(error.message)
    ? new DatabaseAway()
    : null;
}
//# sourceMappingURL=database-faults.js.map
