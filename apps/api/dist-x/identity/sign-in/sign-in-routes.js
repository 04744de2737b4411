import { fromNodeHeaders } from "better-auth/node";
import { basePath, ipHeader } from "./better-auth-options.js";
/** What of better-auth is open, and how it is counted. What is not here is not there: no sign-up, no change of address. */
const open = [
  ["POST", "/sign-in/email", "guess"],
  ["POST", "/sign-in/magic-link", "mail"],
  ["GET", "/magic-link/verify", null],
  ["POST", "/sign-out", null],
  ["GET", "/get-session", null],
  ["GET", "/list-sessions", null],
  ["POST", "/revoke-session", null],
  ["POST", "/revoke-sessions", null],
  ["POST", "/revoke-other-sessions", null],
  ["POST", "/set-password", "other"],
  ["POST", "/change-password", "other"],
  ["POST", "/request-password-reset", "mail"],
  ["GET", "/reset-password/:token", null],
  ["POST", "/reset-password", "other"],
];
/** Mounts signing in under /api/auth. */
export function signInRoutes(signIn) {
  return async (http) => {
    http.setErrorHandler(told);
    // better-auth reads the body itself
    http.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => done(null, body));
    for (const [method, url, counted] of open) {
      // a mail scanner's HEAD must not use up the link
      http.route({
        method,
        url: basePath + url,
        exposeHeadRoute: false,
        bodyLimit: 16_384,
        handler: (request, reply) => answer(signIn, counted, request, reply),
      });
    }
  };
}
async function answer(signIn, counted, request, reply) {
  reply.header("cache-control", "no-store").header("referrer-policy", "no-referrer");
  // the one character that PostgreSQL keeps in no text
  if (JSON.stringify([request.body, request.query]).includes("\\u0000")) {
    const message = "A text contains the character U+0000, which cannot be kept. Leave it out.";
    return reply.code(400).send({ code: "BAD_USER_INPUT", message });
  }
  const attempt = { ip: request.ip, account: accountOf(request.body) };
  const seconds = counted && (await signIn.attempts[counted](attempt));
  if (seconds !== null) {
    const message = "Too many attempts. Wait, or ask for a link by mail.";
    return reply.code(429).header("retry-after", seconds).send({ code: "TOO_MANY_ATTEMPTS", message });
  }
  const response = await signIn.answer(requestOf(signIn.origin, request));
  // better-auth has told the log what happened
  if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`);
  if (counted === "guess" && response.ok) await signIn.attempts.forgive(attempt);
  reply.code(response.status);
  for (const [name, value] of response.headers) if (name !== "set-cookie") reply.header(name, value);
  for (const cookie of response.headers.getSetCookie()) reply.header("set-cookie", cookie);
  return reply.send(await response.text());
}
/** What is wrong with what was sent is told as it is; what went wrong on our side is logged whole and told as an id. */
function told(error, request, reply) {
  const { statusCode = 500, code, message } = error;
  if (statusCode < 500) return reply.code(statusCode).send({ code, message });
  const { id } = request;
  request.log.error({ err: error, id }, "signing in failed");
  return reply
    .code(500)
    .send({ code: "INTERNAL_SERVER_ERROR", message: `Something went wrong on our side. Tell us this id: ${id}` });
}
/** The request as better-auth reads it. Whence it came is what the socket says, or a proxy we trust. */
function requestOf(origin, { method, url, headers, body, ip }) {
  const sent = fromNodeHeaders(headers);
  for (const name of [
    "content-length",
    "transfer-encoding",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
  ])
    sent.delete(name);
  sent.set(ipHeader, ip);
  return new Request(origin + url, { method, headers: sent, ...(typeof body === "string" && { body }) });
}
/** The address that was typed; whether anybody has it makes no difference. */
function accountOf(body) {
  if (typeof body !== "string") return null;
  try {
    const sent = JSON.parse(body);
    const email = typeof sent === "object" && sent !== null && "email" in sent ? sent.email : null;
    return typeof email === "string" ? email.trim().toLowerCase() : null;
  } catch {
    return null;
  }
}
//# sourceMappingURL=sign-in-routes.js.map
