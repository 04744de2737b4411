import { createHash } from "node:crypto";
import { Refused } from "../../kernel/refusal.js";
/** Names a request: its key, and a digest of all it says. */
export function requestOf(initiativeId, membershipId, key, said) {
  // as the database counts them
  const length = Array.from(key).length;
  if (length < 8 || length > 255) {
    const message = "An idempotency key is 8–255 characters; send a new one with every new report.";
    throw new Refused({ code: "IDEMPOTENCY_KEY_NOT_VALID", message, path: ["idempotencyKey"] });
  }
  const sha256 = createHash("sha256").update(textOf({ membershipId, said })).digest();
  return { initiativeId, membershipId, key, sha256 };
}
/** What is left out and what is null mean the same. */
const textOf = (said) => JSON.stringify(said, (_, value) => value ?? undefined);
/**
 * The first answer to the same request, or null where this is the first. Two at once take turns, so that the second finds the
 * answer of the first. Another request under a used key is refused with IDEMPOTENCY_KEY_REUSED.
 */
export async function answeredBefore({ rows }, actor, request) {
  const { initiativeId, key, sha256 } = request;
  await rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`${initiativeId} ${actor.personId} ${key}`]);
  const [first] = await rows(
    `select request_sha256 = $4 as same, measurement_ids as "measurementIds", warnings from idempotency_key
     where initiative_id = $1 and person_id = $2 and key = $3`,
    [initiativeId, actor.personId, key, sha256],
  );
  if (first && !first.same) {
    const message = "This key was used for other rows; send a new key with a new report.";
    throw new Refused({ code: "IDEMPOTENCY_KEY_REUSED", message, path: ["idempotencyKey"] });
  }
  return first ?? null;
}
/** Keeps the answer, in the transaction that wrote what it tells of. */
export async function keepAnswer({ rows }, actor, request, answer) {
  await rows(
    `insert into idempotency_key (initiative_id, membership_id, person_id, key, request_sha256, measurement_ids, warnings)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      request.initiativeId,
      request.membershipId,
      actor.personId,
      request.key,
      request.sha256,
      answer.measurementIds,
      JSON.stringify(answer.warnings),
    ],
  );
}
//# sourceMappingURL=answer-again.js.map
