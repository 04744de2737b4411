import { randomUUID } from "node:crypto";
import type { FastifyBaseLogger } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { QueryFailedError } from "typeorm";
import { databaseFault, databaseFaultCodes } from "./database-faults.ts";
import { tooMuchCodes } from "./documents/too-much.ts";

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
  "UNTRUSTED_DOCUMENT",
  "RATE_LIMITED",
  "EVENTS_FORGOTTEN",
  ...tooMuchCodes,
  ...databaseFaultCodes,
]);

/** Errors that were meant for the person go out as they are; all others are logged whole and told as an id. */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: FastifyBaseLogger,
): GraphQLFormattedError {
  const code = String(formatted.extensions?.["code"]);
  if (told.has(code)) return formatted;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (isNulInText(cause)) {
    const message = "A text contains the character U+0000, which cannot be kept. Leave it out.";
    return { ...formatted, message, extensions: { code: "BAD_USER_INPUT" } };
  }
  const fault = databaseFault(cause);
  if (fault) {
    const { http: _, ...extensions } = fault.extensions;
    log.warn({ err: cause, path: formatted.path }, "the database could not");
    return { message: fault.message, ...(formatted.path && { path: formatted.path }), extensions: { ...extensions } };
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
