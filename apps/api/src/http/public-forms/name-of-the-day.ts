import type { Vault } from "../../kernel/vault.ts";

/**
 * Another address in place of somebody's own, to count by how much they send: drawn from it under a key of the day that nobody keeps, so that what was counted
 * leads to nobody. It is of the networks that are nobody's (RFC 4193), and as different as theirs.
 */
export function nameOfTheDay(vault: Vault, ip: string, now = new Date()): string {
  const drawn = vault.draw("address", `${now.toISOString().slice(0, 10)} ${ip}`).toString("hex");
  const groups = drawn.slice(0, 28).match(/.{4}/g) ?? [];
  return ["fdce", ...groups].join(":");
}
