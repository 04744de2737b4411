import { GraphQLError } from "graphql";
import { QueryFailedError } from "typeorm";
import { databaseFault, databaseFaultCodes } from "./database-faults.js";
import { tooMuchCodes } from "./documents/too-much.js";
const told = new Set([
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
/**
 * Errors that were meant for the person go out as they are; all others are logged and told as the id of the request, by which the log
 * is found.
 */
export function maskError(formatted, error, operation, log) {
  const shown = masked(formatted, error, operation, log);
  operation?.failed(String(shown.extensions?.["code"]));
  return shown;
}
function masked(formatted, error, operation, log) {
  const code = String(formatted.extensions?.["code"]);
  if (told.has(code)) return formatted;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const where = formatted.path && { path: formatted.path };
  if (isNulInText(cause)) {
    const message = "A text contains the character U+0000, which cannot be kept. Leave it out.";
    return { ...formatted, message, extensions: { code: "BAD_USER_INPUT" } };
  }
  const id = operation?.requestId;
  const fault = databaseFault(cause);
  if (fault) {
    const { http: _, ...extensions } = fault.extensions;
    log.warn({ err: cause, requestId: id, ...where }, "the database could not");
    return { message: fault.message, ...where, extensions: { ...extensions } };
  }
  log.error({ err: cause, requestId: id, ...where }, "unforeseen");
  return {
    message: `Something went wrong on our side. Tell us this id: ${id}`,
    ...where,
    extensions: { code: "INTERNAL_SERVER_ERROR", id },
  };
}
/** The one character of Unicode that PostgreSQL keeps in no text. */
const isNulInText = (error) =>
  error instanceof QueryFailedError && "code" in error.driverError && error.driverError.code === "22021";
//# sourceMappingURL=mask-errors.js.map
