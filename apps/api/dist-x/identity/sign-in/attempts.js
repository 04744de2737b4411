import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
/** Nobody guesses a password in these, and nobody who mistypes theirs waits long. */
export const attemptLimits = {
  windowSeconds: 15 * 60,
  fromAddress: 60,
  atAccountFromAddress: 10,
  atAccount: 50,
  mails: 5,
};
/**
 * What one network address has used up is never counted against an account, so a stranger at one address cannot lock anybody out;
 * one at many addresses closes the password of an account for a window at most, and never its links by mail.
 */
export function countAttempts(pool, limits) {
  const limiter = (keyPrefix, points) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      schemaName: "auth",
      tableName: "attempt",
      tableCreated: true,
      keyPrefix,
      points,
      duration: limits.windowSeconds,
    });
  const fromAddress = limiter("address", limits.fromAddress);
  const atAccountFromAddress = limiter("account-address", limits.atAccountFromAddress);
  const atAccount = limiter("account", limits.atAccount);
  const mails = limiter("mails", limits.mails);
  const both = (attempt) => digest(attempt.account ?? "", networkOf(attempt.ip));
  const consume = async (steps) => {
    for (const [limiter, key] of steps) {
      const seconds = await consumed(limiter, key);
      if (seconds !== null) return seconds;
    }
    return null;
  };
  return {
    guess: (attempt) =>
      consume([
        [fromAddress, digest(networkOf(attempt.ip))],
        [atAccountFromAddress, both(attempt)],
        [atAccount, digest(attempt.account ?? "")],
      ]),
    mail: (attempt) =>
      consume([
        [fromAddress, digest(networkOf(attempt.ip))],
        [mails, digest(attempt.account ?? "")],
      ]),
    other: (attempt) => consume([[fromAddress, digest(networkOf(attempt.ip))]]),
    forgive: async (attempt) => {
      await atAccountFromAddress.delete(both(attempt));
      await atAccount.reward(digest(attempt.account ?? ""));
      await fromAddress.reward(digest(networkOf(attempt.ip)));
    },
  };
}
async function consumed(limiter, key) {
  try {
    await limiter.consume(key);
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
    throw error;
  }
}
/** No address of anybody is kept to count by, and no key is longer than its column. */
const digest = (...parts) => createHash("sha256").update(parts.join("\n")).digest("base64url");
/** Whoever has one address of IPv6 has its whole /64. */
export function networkOf(ip) {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("%")[0]?.split("::") ?? [];
  const left = head.split(":").filter((group) => group !== "");
  const right = tail?.split(":").filter((group) => group !== "") ?? [];
  const zeros = Array.from({ length: tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length) }, () => "0");
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(":")}::/64`;
}
//# sourceMappingURL=attempts.js.map
