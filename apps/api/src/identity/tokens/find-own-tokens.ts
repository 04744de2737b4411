import type { TokenScope } from "@keelson/domain/identity/roles";
import type { Unit } from "../../kernel/context.ts";
import { nil, nodeId } from "../../kernel/node-id.ts";
import type { ApiTokenType } from "./api-token.type.ts";

/** What a token is shown by: never its secret. */
export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: TokenScope[];
  readonly created_on: string;
  readonly expires_on: string | null;
  readonly last_used_on: string | null;
  readonly revoked_on: string | null;
}

/** Days of tokens are UTC's: they belong to no initiative and its time zone. */
export const tokenColumns = `id, name, scopes, (created_at at time zone 'UTC')::date as created_on, expires_on, last_used_on,
  (revoked_at at time zone 'UTC')::date as revoked_on`;

/** The tokens of the person asking, the latest first, also those that have ended; none for a link. */
export async function findOwnTokens({ actor, rows }: Unit): Promise<ApiTokenType[]> {
  const own = await rows<TokenRow>(
    `select ${tokenColumns} from api_token where person_id = $1 order by created_at desc, id desc`,
    [actor?.reportLinkId === null ? actor.personId : nil],
  );
  return own.map(shownToken);
}

export const shownToken = (row: TokenRow): ApiTokenType => ({
  id: nodeId("token", nil, row.id),
  name: row.name,
  scopes: row.scopes,
  createdOn: row.created_on,
  expiresOn: row.expires_on,
  lastUsedOn: row.last_used_on,
  revokedOn: row.revoked_on,
});
