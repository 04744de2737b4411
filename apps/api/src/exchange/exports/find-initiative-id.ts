import { asOwner } from "../../kernel/as-owner.ts";

/** The initiative that somebody at the terminal means by its slug; null where there is none. */
export async function findInitiativeId(ownerUrl: string, slug: string): Promise<string | null> {
  const { rows } = await asOwner(ownerUrl, (owner) =>
    owner.query<{ id: string }>("select id from initiative where slug = $1", [slug]),
  );
  return rows[0]?.id ?? null;
}
