import { signedIn } from "../../identity/identity.policy.js";
import { parseNodeId } from "../../kernel/node-id.js";
import { allow } from "../../kernel/refusal.js";
import { may } from "../agenda.policy.js";
import { initiativesById } from "./find-initiatives.js";
/**
 * Says whether anybody may read what the initiative publishes: its own face, its indicators and what was released of them. From the
 * commit on; where it is taken back, nobody outside learns that there ever was one.
 */
export const setPublicPage = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const { id } = parseNodeId("initiative", input.initiativeId);
  allow(may.setPublicPage(actor, id), "initiative");
  await unit.rows(
    "update initiative set public_page_enabled = $2, version = version + 1 where id = $1 and public_page_enabled <> $2",
    [id, input.enabled],
  );
  const [initiative = null] = await initiativesById(unit, [id]);
  return { initiative };
};
//# sourceMappingURL=set-public-page.js.map
