import { asOwner } from "../../kernel/as-owner.js";
import { nil } from "../../kernel/node-id.js";
/**
 * Makes a person an administrator of this Keelson. Only whoever holds the owner's connection can: the API's own login may not set
 * it, whatever it is made to send. It opens no initiative.
 */
export function appointAdministrator(ownerUrl, personId) {
  return asOwner(ownerUrl, async (owner) => {
    await owner.query("begin");
    await owner.query("select set_config('app.event', uuidv7()::text, true)");
    await owner.query("update person set is_admin = true where id = $1 and not is_admin", [personId]);
    await owner.query("select audit_seal(current_setting('app.event')::uuid, $1, 'appointAdministrator', null)", [nil]);
    await owner.query("commit");
  });
}
//# sourceMappingURL=appoint-administrator.js.map
