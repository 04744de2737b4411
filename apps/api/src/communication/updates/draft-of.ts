import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { mayOfWords as may, scopeFor } from "../communication.policy.ts";
import { updatesById } from "./find-updates.ts";
import type { Update } from "./update.entity.ts";

/**
 * A draft that this transaction holds until it commits, for whoever writes updates. NOT_FOUND; TRANSITION_NOT_ALLOWED where it was
 * published; CONFLICT where it is another version than the one looked at.
 */
export async function draftOf(unit: Unit, text: string, expectedVersion: number | null | undefined): Promise<Update> {
  const node = parseNodeId("update", text);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, node.initiativeId));
  allow(may.writeUpdate(actor, node.initiativeId), "update");
  await unit.rows("select from initiative_update where initiative_id = $1 and id = $2 for no key update", [
    node.initiativeId,
    node.id,
  ]);
  const [update] = await updatesById(unit, [node]);
  if (!update) throw new NotFound("update");
  if (update.publishedAt !== null) {
    const message = "It was published, and stays as it is. Say what was wrong in another one.";
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["id"] });
  }
  if ((expectedVersion ?? update.version) === update.version) return update;
  const message = `It was changed by somebody else: it is version ${update.version}. Look at it again.`;
  throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
}
