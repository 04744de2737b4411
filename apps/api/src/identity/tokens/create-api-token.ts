import { createHash, randomBytes } from "node:crypto";
import type { Work } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import { themselves } from "../identity.policy.ts";
import type { ApiTokenType, CreateApiTokenInput } from "./api-token.type.ts";
import { shownToken, tokenColumns, type TokenRow } from "./find-own-tokens.ts";

/**
 * Makes a token for the person asking. Its secret is in the answer once; the database keeps its SHA-256. A token cannot make one
 * that may do more than itself, or outlives it.
 */
export const createApiToken: Work<CreateApiTokenInput, { secret: string | null; token: ApiTokenType | null }> = async (
  unit,
  input,
) => {
  const actor = themselves(unit.actor);
  const { personId, scopes: own } = actor;
  const scopes = [...new Set(input.scopes)];
  const name = input.name.trim();
  if (name.length < 1 || name.length > 100) {
    throw new Refused({
      code: "TEXT_REQUIRED",
      message: "Name the token in 1–100 characters, e.g. for the system that uses it.",
      path: ["name"],
    });
  }
  if (scopes.length === 0) {
    throw new Refused({
      code: "SCOPE_REQUIRED",
      message: "Choose at least one of READ, REPORT, MANAGE, or CALENDAR alone.",
      path: ["scopes"],
    });
  }
  if (scopes.includes("CALENDAR") && scopes.length > 1) {
    throw new Refused({
      code: "SCOPE_STANDS_ALONE",
      message: "The address of a calendar opens nothing else: make another token for the other scopes.",
      path: ["scopes"],
    });
  }
  const beyond = scopes.filter((scope) => !own.includes(scope));
  if (beyond.length > 0) {
    throw new Refused({
      code: "SCOPE_NOT_HELD",
      message: `The token you use lacks ${beyond.join(", ")} itself.`,
      path: ["scopes"],
    });
  }
  if (input.expiresOn && input.expiresOn < unit.now.toISOString().slice(0, 10)) {
    throw new Refused({
      code: "DATE_IN_THE_PAST",
      message: "The token would have expired already.",
      path: ["expiresOn"],
    });
  }
  const expiresOn = earliest(input.expiresOn ?? null, actor.expiresOn);
  const secret = `kls_${randomBytes(32).toString("base64url")}`;
  const [row] = await unit.rows<TokenRow>(
    `insert into api_token (person_id, name, secret_sha256, scopes, expires_on) values ($1, $2, $3, $4, $5) returning ${tokenColumns}`,
    [personId, name, hashOf(secret), scopes, expiresOn],
  );
  return { secret, token: row ? shownToken(row) : null };
};

const earliest = (a: string | null, b: string | null): string | null =>
  a !== null && b !== null ? (a < b ? a : b) : (a ?? b);

/** What is kept of a secret. */
export const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();
