import { Refused } from "../kernel/refusal.ts";

/** The sender's name for a request, by which a repeat is known; null where it gave none. IDEMPOTENCY_KEY_NOT_VALID. */
export function requestKeyOf({ idempotencyKey }: { readonly idempotencyKey?: string | null }): string | null {
  if (idempotencyKey === null || idempotencyKey === undefined) return null;
  // as the database counts them
  const { length } = Array.from(idempotencyKey);
  if (length >= 8 && length <= 255) return idempotencyKey;
  const message = "An idempotency key is 8–255 characters; send a new one with everything that is said anew.";
  throw new Refused({ code: "IDEMPOTENCY_KEY_NOT_VALID", message, path: ["idempotencyKey"] });
}
