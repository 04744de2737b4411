import { parseNodeId } from "../../kernel/node-id.js";
import { allow } from "../../kernel/refusal.js";
import { may, signedIn, themselves } from "../identity.policy.js";
import { membershipsById } from "./find-memberships.js";
/**
 * An organisation says what others see of its figures, and may say something else at any time. Its name goes from public pages at once;
 * figures that were released stay as they were told, and the next release of each follows the new word. Source: docs/methodology.md 3.2, 4.4.7.
 */
export const setDataSharingConsent = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const { initiativeId, id } = parseNodeId("membership", input.membershipId);
  allow(may.setDataSharingConsent(actor, initiativeId, id), "membership");
  await unit.rows(
    `update membership set data_sharing_consent = $3, version = version + 1
     where initiative_id = $1 and id = $2 and data_sharing_consent <> $3`,
    [initiativeId, id, input.consent],
  );
  const [membership = null] = await membershipsById(unit, [{ initiativeId, id }]);
  return { membership };
};
//# sourceMappingURL=set-data-sharing-consent.js.map
