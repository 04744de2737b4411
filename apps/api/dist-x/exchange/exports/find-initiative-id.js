import { asOwner } from "../../kernel/as-owner.js";
/** The initiative that somebody at the terminal means by its slug; null where there is none. */
export async function findInitiativeId(ownerUrl, slug) {
  const { rows } = await asOwner(ownerUrl, (owner) => owner.query("select id from initiative where slug = $1", [slug]));
  return rows[0]?.id ?? null;
}
//# sourceMappingURL=find-initiative-id.js.map
