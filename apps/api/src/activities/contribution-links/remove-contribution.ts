import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound } from "../../kernel/refusal.ts";
import { may } from "../activities.policy.ts";
import type { ContributionLink } from "./contribution-link.entity.ts";
import type { RemoveContributionInput } from "./contribution-link.type.ts";
import { contributionLinksById } from "./find-contribution-links.ts";

/** Takes back that an activity contributes to an outcome. What of its capacity was split for it is offered no more. */
export const removeContribution: Work<RemoveContributionInput, { contributionLink: ContributionLink | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const node = parseNodeId("contributionLink", input.id);
  const [link] = await contributionLinksById(unit, [node]);
  if (!link) throw new NotFound("contribution link");
  allow(may.changeActivity(actor, link), "contribution link");
  await unit.rows("delete from contribution_link where initiative_id = $1 and id = $2", [node.initiativeId, node.id]);
  return { contributionLink: link };
};
