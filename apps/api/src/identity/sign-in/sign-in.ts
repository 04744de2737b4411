import { createHash, randomBytes } from "node:crypto";
import { betterAuth } from "better-auth";
import { openAuthPool } from "../../kernel/database.ts";
import { stopTokens, type StopTokens } from "../notifications/stop-tokens.ts";
import { attemptLimits, countAttempts, type AttemptLimits, type Attempts } from "./attempts.ts";
import { betterAuthOptions, cookieName, type PersonBehind, type SignInNeeds } from "./better-auth-options.ts";
import { sessionTokenOf } from "./sessions.ts";

/** How people prove who they are: passwords, links by mail, sessions. */
export interface SignIn {
  /** The origin of Keelson's own pages. */
  readonly origin: string;
  /** Answers a request under /api/auth. */
  readonly answer: (request: Request) => Promise<Response>;
  /** The token of the session that a Cookie header carries; null where there is none of ours. */
  readonly sessionTokenOf: (cookies: string | undefined) => string | null;
  readonly personBehind: SignInNeeds["personBehind"];
  /** A link to the page on which the person of an address signs in, by one press, once, until it expires. */
  readonly linkFor: (address: string, seconds: number) => Promise<string>;
  /** A link that lets the person of an address choose a new password, once, until it expires. */
  readonly resetLinkFor: (address: string, seconds: number) => Promise<string>;
  /** What the link at the end of a mail carries. */
  readonly stops: StopTokens;
  readonly attempts: Attempts;
  /** Forgets the sessions and links that are over. */
  readonly sweep: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface SignInOptions {
  readonly ownerUrl: string;
  readonly secret: string;
  /** Where people reach Keelson, e.g. https://keelson.example. */
  readonly publicUrl: string;
  readonly askForMail: SignInNeeds["askForMail"];
  readonly limits?: Partial<AttemptLimits>;
  readonly log?: SignInNeeds["log"];
}

/** Opens signing in beside an open, migrated database. */
export function openSignIn({ ownerUrl, secret, publicUrl, askForMail, limits, log }: SignInOptions): SignIn {
  const pool = openAuthPool(ownerUrl);
  const { origin } = new URL(publicUrl);
  const personBehind = async (address: string) => {
    const { rows } = await pool.query<PersonBehind>(
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
    stops: stopTokens(secret),
    attempts: countAttempts(pool, { ...attemptLimits, ...limits }),
    sweep: async () => {
      await pool.query("delete from session where expires_at < now()");
      await pool.query("delete from verification where expires_at < now()");
    },
    close: () => pool.end(),
  };
}

const freshToken = () => randomBytes(32).toString("base64url");

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000);
