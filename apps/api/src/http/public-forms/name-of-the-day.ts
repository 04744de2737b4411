import { createHmac, randomBytes } from "node:crypto";
import { networkOf } from "../../identity/sign-in/attempts.ts";

/** The key of the day: in this process alone, kept nowhere, and gone with the day. */
let ofTheDay = { day: "", key: randomBytes(32) };

/**
 * Another address in place of somebody's own, to count by how much they send: drawn from its network under a key of the day that nobody keeps, so that what
 * was counted leads to nobody. Whoever has one address of IPv6 has its whole /64, and one name. It is of the networks that are nobody's (RFC 4193).
 */
export function nameOfTheDay(ip: string, now = new Date()): string {
  const day = now.toISOString().slice(0, 10);
  if (ofTheDay.day !== day) ofTheDay = { day, key: randomBytes(32) };
  const drawn = createHmac("sha256", ofTheDay.key).update(networkOf(ip)).digest("hex");
  const groups = drawn.slice(0, 28).match(/.{4}/g) ?? [];
  return ["fdce", ...groups].join(":");
}
