import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { may, scopeFor } from "../activities.policy.ts";
import type { ActivityTerm } from "./activity-term.entity.ts";
import type { ChangeActivityTermInput } from "./activity-term.type.ts";
import { shortName } from "./add-activity-term.ts";
import { activityTermsById } from "./find-activity-terms.ts";

/** Renames a word of the initiative's lists, retires it, or takes it up again. What was filed under it stays. */
export const changeActivityTerm: Work<ChangeActivityTermInput, { activityTerm: ActivityTerm | null }> = async (
  unit,
  input,
) => {
  const node = parseNodeId("activityTerm", input.id);
  const { initiativeId, id } = node;
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.keepTerms(actor, initiativeId), "activity term");
  await unit.rows("select from activity_term where initiative_id = $1 and id = $2 for no key update", [
    initiativeId,
    id,
  ]);
  const [term] = await activityTermsById(unit, [node]);
  if (!term) throw new NotFound("activity term");
  if ((input.expectedVersion ?? term.version) !== term.version) {
    const message = `It was changed by somebody else: it is version ${term.version}. Look at it again.`;
    throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
  }
  const name = typeof input.name === "string" ? shortName(input.name) : term.name;
  const isRetired = input.isRetired ?? term.isRetired;
  await unit.rows(
    "update activity_term set name = $3, is_retired = $4, version = version + 1 where initiative_id = $1 and id = $2",
    [initiativeId, id, name, isRetired],
  );
  const [activityTerm = null] = await activityTermsById(unit, [node]);
  return { activityTerm };
};
