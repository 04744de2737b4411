import { nil, parseNodeId } from "../../kernel/node-id.js";
import { NotFound, Refused } from "../../kernel/refusal.js";
import { themselves } from "../identity.policy.js";
import { shownToken, tokenColumns } from "./find-own-tokens.js";
/**
 * Ends a token of the person asking: the next request with it is refused. Once more changes nothing. A token that was lost cannot
 * end those that may do more than itself.
 */
export const revokeApiToken = async (unit, input) => {
  const { personId, scopes: own } = themselves(unit.actor);
  const { initiativeId, id } = parseNodeId("token", input.id);
  const find = () =>
    unit.rows(`select ${tokenColumns} from api_token where id = $1 and person_id = $2`, [id, personId]);
  const [token] = await find();
  if (!token || initiativeId !== nil) throw new NotFound("token");
  const beyond = token.scopes.filter((scope) => !own.includes(scope));
  if (beyond.length > 0) {
    throw new Refused({
      code: "SCOPE_NOT_HELD",
      message: `The token you use lacks ${beyond.join(", ")} itself.`,
      path: ["id"],
    });
  }
  await unit.rows("update api_token set revoked_at = now() where id = $1 and revoked_at is null", [id]);
  const [revoked = token] = await find();
  return { token: shownToken(revoked) };
};
//# sourceMappingURL=revoke-api-token.js.map
