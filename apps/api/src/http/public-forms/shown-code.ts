import type { Vault } from "../../kernel/vault.ts";

/** How long the address that shows a code does so. A line that broke is tried again in that time; a history that is read later holds nothing. */
export const shownSeconds = 5 * 60;

const purpose = "shown code";
const about = "address";

/** An address that leads to a page with a code, and holds it sealed with its last second. */
export function addressWith(vault: Vault, to: string, code: string, now = Date.now()): string {
  const until = Math.floor(now / 1_000) + shownSeconds;
  const sealed = vault.seal(purpose, about, `${until} ${code}`).toString("base64url");
  return `${to}${to.includes("?") ? "&" : "?"}shown=${sealed}`;
}

/** The code that an address shows; null where it shows none, or not any more. */
export function codeOf(vault: Vault, url: string, now = Date.now()): string | null {
  const sealed = new URLSearchParams(url.split("?", 2)[1] ?? "").get("shown");
  if (sealed === null || sealed.length > 400) return null;
  try {
    const [until = "", code = ""] = vault.open(purpose, about, Buffer.from(sealed, "base64url")).split(" ");
    return Number(until) * 1_000 >= now ? code : null;
  } catch {
    return null;
  }
}
