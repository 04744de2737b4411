import { randomBytes } from "node:crypto";
import { createAuthMiddleware } from "better-auth/api";
import { magicLink } from "better-auth/plugins/magic-link";
import { hashOf, isPassword } from "./passwords.js";
import { sessionIdleSeconds, sessionWholeSeconds } from "./sessions.js";
import { setPassword } from "./set-password.js";
export const basePath = "/api/auth";
/** Where the server says whence a request came: nothing that a client sends is believed. */
export const ipHeader = "x-keelson-ip";
/** A `__Host-` cookie is one that only this host, over TLS, can have set; a browser takes none from http://localhost. */
export const cookieName = (origin) => `${cookiePrefix(origin)}.session_token`;
const cookiePrefix = (origin) => (origin.startsWith("https:") ? "__Host-keelson" : "keelson");
const times = { createdAt: "created_at", updatedAt: "updated_at" };
/** better-auth, held to docs/decisions/0010-sign-in.md. */
export function betterAuthOptions(needs) {
  const { pool, secret, origin, personBehind, askForMail, log } = needs;
  return {
    database: pool,
    secret,
    baseURL: origin,
    basePath,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    rateLimit: { enabled: false }, // attempts.ts counts per account as well
    logger: {
      level: "info", // at any other it would write to the terminal beside our log
      log: (level, message, ...details) => log(level === "error" ? "warn" : "debug", message, details),
    },
    advanced: {
      cookiePrefix: cookiePrefix(origin),
      useSecureCookies: false, // it would put `__Secure-` before our prefix
      defaultCookieAttributes: { secure: origin.startsWith("https:"), httpOnly: true, sameSite: "lax", path: "/" },
      // off by default where NODE_ENV is test
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [ipHeader] },
      // the database makes them; with "uuid" better-auth would replace every UUIDv7, and so a person's id
      database: { generateId: false },
    },
    user: { fields: { emailVerified: "email_verified", ...times } },
    session: {
      expiresIn: sessionWholeSeconds, // the cookie's; the row's end is moved by rights_of_session
      disableSessionRefresh: true,
      fields: {
        userId: "user_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        ...times,
      },
    },
    account: {
      fields: {
        userId: "user_id",
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        ...times,
      },
    },
    verification: { storeIdentifier: "hashed", fields: { expiresAt: "expires_at", ...times } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashOf, verify: ({ hash, password }) => isPassword(hash, password) },
      // the mail is asked for before, for known and unknown addresses alike
      sendResetPassword: async () => undefined,
      // whoever chose a password by mail has proven the address; or the next link would take the password away again
      onPasswordReset: async ({ user }) => {
        await pool.query('update "user" set email_verified = true where id = $1', [user.id]);
      },
    },
    plugins: [
      magicLink({
        storeToken: "hashed",
        // the link of the mail is made when it goes out: this one is given to nobody
        sendMagicLink: ({ email }) => askForMail("SIGN_IN", email),
      }),
      setPassword,
    ],
    databaseHooks: {
      user: {
        create: {
          // nobody signs up: who is not known here stays out, and who is gets their own id
          before: async (user) => {
            const person = await personBehind(user.email);
            return person ? { data: { ...user, id: person.id, name: person.name } } : false;
          },
        },
      },
      session: {
        create: {
          before: async (session) => ({
            data: {
              ...session,
              token: randomBytes(32).toString("base64url"),
              expiresAt: new Date(Date.now() + sessionIdleSeconds * 1_000),
            },
          }),
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async ({ path, body }) => {
        if (path === "/change-password") return { context: { body: { ...body, revokeOtherSessions: true } } };
        if (path === "/request-password-reset" && isAddress(body?.email))
          await askForMail("PASSWORD_RESET", body.email);
      }),
      // a session that was there before signing in is over, whoever knew of it
      after: createAuthMiddleware(async (ctx) => {
        const { newSession, authCookies, secret, internalAdapter } = ctx.context;
        if (!newSession) return;
        const before = await ctx.getSignedCookie(authCookies.sessionToken.name, secret);
        if (before && before !== newSession.session.token) await internalAdapter.deleteSession(before);
      }),
    },
  };
}
const isAddress = (text) => typeof text === "string" && /^[^\s@]+@[^\s@]+$/.test(text);
//# sourceMappingURL=better-auth-options.js.map
