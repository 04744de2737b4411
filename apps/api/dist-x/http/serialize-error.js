import { QueryFailedError } from "typeorm";
import { withoutLiterals } from "./operations/traces.js";
/**
 * An error as the log keeps it: what went wrong and where in our code, without anything that was sent. PostgreSQL puts values into the
 * details of its errors, and into the messages of what is no number, date or text (class 22); TypeORM adds the parameters.
 */
export function serializeError(error) {
  if (!(error instanceof Error)) return { type: typeof error, message: "thrown, and no error", stack: "" };
  // the message is at the head of the stack
  const stack = error.stack?.slice(error.stack.indexOf("\n    at ")).trim() ?? "";
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  const code = typeof cause.code === "string" ? cause.code : undefined;
  const message = code !== undefined && /^22...$/.test(code) ? "data exception" : cause.message;
  const sql = error instanceof QueryFailedError ? { sql: withoutLiterals(error.query) } : {};
  return { type: error.constructor.name, code, message, stack, ...sql };
}
//# sourceMappingURL=serialize-error.js.map
