import { createHmac, timingSafeEqual } from "node:crypto";
/** A session that nobody uses for this long is over. */
export const sessionIdleSeconds = 60 * 60;
/** However much it is used, a session ends after a working day. */
export const sessionWholeSeconds = 12 * 60 * 60;
/**
 * The token of the session that a Cookie header carries, where its signature is ours; null where there is none. Only the database
 * knows whether that session is still open.
 */
export function sessionTokenOf(cookies, cookieName, secret) {
  const value = cookies
    ?.split(";")
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);
  const [, token, signature] = /^([\w-]+)\.([\w+/]{43}=)$/.exec(decoded(value ?? "")) ?? [];
  if (token === undefined || signature === undefined) return null;
  const ours = createHmac("sha256", secret).update(token).digest();
  return timingSafeEqual(ours, Buffer.from(signature, "base64")) ? token : null;
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
//# sourceMappingURL=sessions.js.map
