import { severityOf } from "@keelson/domain/accountability/case-words";
import { Membership } from "../../identity/memberships/membership.entity.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { NotFound, Refused } from "../../kernel/refusal.ts";
import { asLeft } from "./as-left.ts";
import type { CaseFile } from "./case.entity.ts";
import type { TriageCaseInput } from "./case.type.ts";
import { refuseUndrawn } from "./go-on.ts";
import { heldCase } from "./held-case.ts";
import { refuseOthers } from "./refuse-others.ts";

/**
 * Says what kind of thing it is, how much there is to fear, and whom it is about. Whoever belongs to them hands it over by this: it waits for somebody
 * else then. NO_HANDLER_LEFT where there is nobody else, or whoever is complained of could make it vanish by saying so.
 */
export const triageCase: Work<TriageCaseInput, { case: CaseFile | null }> = async (unit, input) => {
  const held = await heldCase(unit, input.caseId);
  const { file, actor } = held;
  refuseOthers(actor, file);
  refuseUndrawn(file, "triage");
  const { category, involvesChild, threatensSafety } = input;
  const about = await aboutWhom(unit, file, input.aboutMembershipId ?? null);
  const [after] = await unit.rows<{ left: number }>("select triage_case($1, $2, $3, $4, $5, $6, $7, $8) as left", [
    file.initiativeId,
    file.id,
    about,
    category,
    severityOf(input),
    involvesChild,
    threatensSafety,
    held.today,
  ]);
  if (after?.left === 0) {
    const message = "Nobody would be left to handle it. Have somebody named for it first who has no part in it.";
    throw new Refused({ code: "NO_HANDLER_LEFT", message, path: ["aboutMembershipId"] });
  }
  return asLeft(unit, file);
};

async function aboutWhom(unit: Unit, { initiativeId }: CaseFile, nodeId: string | null): Promise<string | null> {
  if (nodeId === null) return null;
  const node = parseNodeId("membership", nodeId);
  const isThere = node.initiativeId === initiativeId && (await unit.db.existsBy(Membership, node));
  if (!isThere) throw new NotFound("membership");
  return node.id;
}
