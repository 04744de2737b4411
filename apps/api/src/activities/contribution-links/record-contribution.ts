import { outcomesById } from "../../agenda/outcomes/find-outcomes.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { NotFound } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { may } from "../activities.policy.ts";
import { heldActivity } from "../activities/held-activity.ts";
import type { ContributionLink } from "./contribution-link.entity.ts";
import type { RecordContributionInput } from "./contribution-link.type.ts";
import { contributionLinksById } from "./find-contribution-links.ts";

/** Says that an activity contributes to an outcome, how much and on what that rests, in place of what was said of the two before. */
export const recordContribution: Work<RecordContributionInput, { contributionLink: ContributionLink | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const node = parseNodeId("activity", input.activityId);
  const { initiativeId, id: activityId } = node;
  const activity = await heldActivity(unit, node, (found) => may.changeActivity(actor, found));
  const outcome = parseNodeId("outcome", input.outcomeId);
  const [known] = await outcomesById(unit, [outcome]);
  if (known?.initiativeId !== initiativeId) throw new NotFound("outcome");
  const [link] = await unit.rows<{ id: string }>(
    `insert into contribution_link (initiative_id, activity_id, membership_id, outcome_id, weight, evidence_level, rationale, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (initiative_id, activity_id, outcome_id) do update
       set weight = excluded.weight, evidence_level = excluded.evidence_level, rationale = excluded.rationale,
         version = contribution_link.version + 1
     returning id`,
    [
      initiativeId,
      activityId,
      activity.membershipId,
      known.id,
      input.weight,
      input.evidenceLevel,
      saidOrNot(input.rationale, "rationale"),
      actor.personId,
    ],
  );
  const [contributionLink = null] = await contributionLinksById(unit, [{ initiativeId, id: link?.id ?? "" }]);
  return { contributionLink };
};
