import { createHash, randomBytes } from "node:crypto";
import { Refused } from "../../kernel/refusal.js";
import { themselves } from "../identity.policy.js";
import { shownToken, tokenColumns } from "./find-own-tokens.js";
/**
 * Makes a token for the person asking. Its secret is in the answer once; the database keeps its SHA-256. A token cannot make one
 * that may do more than itself, or outlives it.
 */
export const createApiToken = async (unit, input) => {
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
      message: "Choose at least one of READ, REPORT, MANAGE.",
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
  const [row] = await unit.rows(
    `insert into api_token (person_id, name, secret_sha256, scopes, expires_on) values ($1, $2, $3, $4, $5) returning ${tokenColumns}`,
    [personId, name, hashOf(secret), scopes, expiresOn],
  );
  return { secret, token: row ? shownToken(row) : null };
};
const earliest = (a, b) => (a !== null && b !== null ? (a < b ? a : b) : (a ?? b));
/** What is kept of a secret. */
export const hashOf = (secret) => createHash("sha256").update(secret).digest();
//# sourceMappingURL=create-api-token.js.map
