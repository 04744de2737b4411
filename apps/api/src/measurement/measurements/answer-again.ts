import { createHash } from "node:crypto";
import type { Problem } from "@keelson/domain/measurement/problem";
import type { Actor } from "../../kernel/actor.ts";
import type { Unit } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";

/** What was answered the first time. */
export interface FirstAnswer {
  readonly measurementIds: readonly string[];
  readonly warnings: readonly Problem[];
}

/** The sender's request by which a repeat is told from a new one. */
export interface Request {
  readonly initiativeId: string;
  readonly membershipId: string;
  readonly key: string;
  readonly sha256: Buffer;
}

/** Names a request: its key, and a digest of all it says. */
export function requestOf(initiativeId: string, membershipId: string, key: string, said: unknown): Request {
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
const textOf = (said: unknown): string => JSON.stringify(said, (_, value: unknown) => value ?? undefined);

/**
 * The first answer to the same request, or null where this is the first. Two at once take turns, so that the second finds the
 * answer of the first. Another request under a used key is refused with IDEMPOTENCY_KEY_REUSED.
 */
export async function answeredBefore({ rows }: Unit, actor: Actor, request: Request): Promise<FirstAnswer | null> {
  const { initiativeId, key, sha256 } = request;
  await rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`${initiativeId} ${actor.personId} ${key}`]);
  const [first] = await rows<FirstAnswer & { same: boolean }>(
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
export async function keepAnswer({ rows }: Unit, actor: Actor, request: Request, answer: FirstAnswer): Promise<void> {
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
