import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import { QueryFailedError, QueryRunnerAlreadyReleasedError } from "typeorm";

const code = "UNAVAILABLE";
/** After so long a database that was killed has usually recovered. */
const retryAfterSeconds = 5;

/** The database is away for a moment: it is starting, stopping or was killed. 503, and when to come again. */
export class DatabaseAway extends GraphQLError {
  constructor() {
    super(
      "The database is away for a moment, and whether something was written is not known. Send the same again in a few seconds, with the same idempotencyKey where there is one.",
      {
        extensions: {
          code,
          http: { status: 503, headers: new Map([["retry-after", String(retryAfterSeconds)]]) },
        },
      },
    );
  }
}

/** What PostgreSQL and its driver say where nobody answers, or has stopped to: connection exceptions, and the ways it shuts down. */
const awayCodes = /^(08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/;
const awayMessages =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** Did it fail because the database is away, and through no fault of what was asked? */
export function isDatabaseAway(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error)) return false;
  // the driver lets go of a connection that broke between two statements; of one that has ended its transaction the door tells itself
  if (cause instanceof QueryRunnerAlreadyReleasedError) return true;
  return ("code" in cause && awayCodes.test(String(cause.code))) || awayMessages.test(cause.message);
}

/** For whoever finds out who is asking: throws DatabaseAway where that failed for it, and else what it was. */
export function tellAway(error: unknown): never {
  throw isDatabaseAway(error) ? new DatabaseAway() : error;
}

/** An answer in which a field failed for it is a 503 as a whole: nobody takes half an answer for the whole. */
export const answerAway: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      if (body.kind !== "single" || !body.singleResult.errors?.some(({ extensions }) => extensions?.["code"] === code))
        return;
      http.status = 503;
      http.headers.set("retry-after", String(retryAfterSeconds));
    },
  }),
};
