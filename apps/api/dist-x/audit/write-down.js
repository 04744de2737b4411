import { nil } from "../kernel/node-id.js";
/**
 * One audit event for a write, in each initiative it touched: who, which action, why; the triggers have noted what. The last
 * statement before commit, so that writers of one initiative wait for each other only here.
 */
export async function writeDown({ actor, rows }, action, reason) {
  await rows("select audit_seal(nullif(current_setting('app.event', true), '')::uuid, $1, $2, $3)", [
    actor?.personId ?? nil,
    action,
    actor?.reportLinkId ? [reason, `by report link ${actor.reportLinkId}`].filter(Boolean).join("; ") : reason,
  ]);
}
//# sourceMappingURL=write-down.js.map
