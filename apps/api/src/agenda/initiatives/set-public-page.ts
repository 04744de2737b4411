import { signedIn } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow } from "../../kernel/refusal.ts";
import { may } from "../agenda.policy.ts";
import { initiativesById } from "./find-initiatives.ts";
import type { Initiative } from "./initiative.entity.ts";
import type { SetPublicPageInput } from "./initiative.input.ts";

/**
 * Says whether anybody may read what the initiative publishes: its own face, its indicators and what was released of them. From the
 * commit on; where it is taken back, nobody outside learns that there ever was one.
 */
export const setPublicPage: Work<SetPublicPageInput, { initiative: Initiative | null }> = async (unit, input) => {
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
