import { nil, nodeId } from "../../kernel/node-id.js";
/** Days of tokens are UTC's: they belong to no initiative and its time zone. */
export const tokenColumns = `id, name, scopes, (created_at at time zone 'UTC')::date as created_on, expires_on, last_used_on,
  (revoked_at at time zone 'UTC')::date as revoked_on`;
/** The tokens of the person asking, the latest first, also those that have ended; none for a link. */
export async function findOwnTokens({ actor, rows }) {
  const own = await rows(
    `select ${tokenColumns} from api_token where person_id = $1 order by created_at desc, id desc`,
    [actor?.reportLinkId === null ? actor.personId : nil],
  );
  return own.map(shownToken);
}
export const shownToken = (row) => ({
  id: nodeId("token", nil, row.id),
  name: row.name,
  scopes: row.scopes,
  createdOn: row.created_on,
  expiresOn: row.expires_on,
  lastUsedOn: row.last_used_on,
  revokedOn: row.revoked_on,
});
//# sourceMappingURL=find-own-tokens.js.map
