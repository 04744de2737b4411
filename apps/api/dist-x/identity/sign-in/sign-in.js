import { createHash, randomBytes } from "node:crypto";
import { betterAuth } from "better-auth";
import { openAuthPool } from "../../kernel/database.js";
import { attemptLimits, countAttempts } from "./attempts.js";
import { betterAuthOptions, cookieName } from "./better-auth-options.js";
import { sessionTokenOf } from "./sessions.js";
/** Opens signing in beside an open, migrated database. */
export function openSignIn({ ownerUrl, secret, publicUrl, askForMail, limits, log }) {
  const pool = openAuthPool(ownerUrl);
  const { origin } = new URL(publicUrl);
  const personBehind = async (address) => {
    const { rows } = await pool.query(
      `select id, name, language, initiative_language as "initiativeLanguage" from person_behind($1)`,
      [address],
    );
    return rows[0] ?? null;
  };
  const auth = betterAuth(
    betterAuthOptions({
      pool,
      secret,
      origin,
      personBehind,
      askForMail,
      log: log ?? (() => undefined),
    }),
  );
  return {
    origin,
    answer: auth.handler,
    sessionTokenOf: (cookies) => sessionTokenOf(cookies, cookieName(origin), secret),
    personBehind,
    linkFor: async (address, seconds) => {
      const token = freshToken();
      const { internalAdapter } = await auth.$context;
      await internalAdapter.createVerificationValue({
        // as the plugin reads it: docs/decisions/0010-sign-in.md
        identifier: `magic-link:${createHash("sha256").update(token).digest("base64url")}`,
        value: JSON.stringify({ type: "magic-link", email: address }),
        expiresAt: inSeconds(seconds),
      });
      return `${origin}/signin/link?token=${token}`;
    },
    resetLinkFor: async (address, seconds) => {
      const token = freshToken();
      const { internalAdapter } = await auth.$context;
      const user =
        (await internalAdapter.findUserByEmail(address))?.user ??
        (await internalAdapter.createUser(
          { email: address, name: address, emailVerified: false },
          { method: "magic-link" },
        ));
      await internalAdapter.createVerificationValue({
        identifier: `reset-password:${token}`,
        value: user.id,
        expiresAt: inSeconds(seconds),
      });
      return `${origin}/signin/password?token=${token}`;
    },
    attempts: countAttempts(pool, { ...attemptLimits, ...limits }),
    sweep: async () => {
      await pool.query("delete from session where expires_at < now()");
      await pool.query("delete from verification where expires_at < now()");
    },
    close: () => pool.end(),
  };
}
const freshToken = () => randomBytes(32).toString("base64url");
const inSeconds = (seconds) => new Date(Date.now() + seconds * 1_000);
//# sourceMappingURL=sign-in.js.map
