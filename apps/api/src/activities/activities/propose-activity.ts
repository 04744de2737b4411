import { signedIn, themselves } from "../../identity/identity.policy.ts";
import { Membership } from "../../identity/memberships/membership.entity.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { may } from "../activities.policy.ts";
import { shortName } from "../terms/add-activity-term.ts";
import { Activity } from "./activity.entity.ts";
import type { ProposeActivityInput } from "./activity.input.ts";
import { checkedWords, termIds } from "./checked-words.ts";
import { activitiesById } from "./find-activities.ts";

const unsaid = {
  description: null,
  endDate: null,
  supportingIds: [],
  populationIds: [],
  placeIds: [],
  capacity: null,
  isExploratory: false,
  isPublic: false,
};

/**
 * A partner says what it means to do, or a working group's chair what a partner could: title, who and when are enough. It is taken on
 * when its lead says that it is planned.
 */
export const proposeActivity: Work<ProposeActivityInput, { activity: Activity | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const { initiativeId, id: membershipId } = parseNodeId("membership", input.leadMembershipId);
  allow(may.proposeActivity(actor, initiativeId, membershipId), "membership");
  if (input.capacityPerPeriod !== undefined || input.isPublic === true)
    allow(may.speakFor(actor, { initiativeId, membershipId }), "membership");
  await refuseStranger(unit, initiativeId, membershipId);
  const { startDate } = input;
  const words = await checkedWords(unit, { ...unsaid, initiativeId, membershipId, startDate }, input);
  const types = input.typeId ? [input.typeId] : [];
  const [typeId = null] = await termIds(unit, initiativeId, "ACTIVITY_TYPE", types, "typeId", []);
  const activity = unit.db.create(Activity, {
    ...words,
    initiativeId,
    membershipId,
    startDate,
    typeId,
    title: shortName(input.title, "title"),
    code: await codeOf(unit, initiativeId, input.code ?? null),
    proposedBy: actor.personId,
  });
  await unit.db.insert(Activity, activity);
  const [proposed = null] = await activitiesById(unit, [activity]);
  return { activity: proposed };
};

/** Activities are partners': nobody else leads one. */
async function refuseStranger({ db }: Unit, initiativeId: string, id: string): Promise<void> {
  const member = await db.findOneBy(Membership, { initiativeId, id });
  if (!member) throw new NotFound("membership");
  if (member.roles.includes("PARTNER")) return;
  const message = `${member.code} is no partner here and leads no activity.`;
  throw new Refused({ code: "NOT_A_PARTNER", message, path: ["leadMembershipId"] });
}

/** The code asked for, or the next number of the initiative's. */
async function codeOf(unit: Unit, initiativeId: string, code: string | null): Promise<string> {
  if (code !== null) {
    if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(code))
      throw new Refused({
        code: "CODE_NOT_ALLOWED",
        message: "A code is 1–64 letters, digits, dots, dashes.",
        path: ["code"],
      });
    if (await unit.db.existsBy(Activity, { initiativeId, code }))
      throw new Refused({ code: "CODE_TAKEN", message: `${code} is another activity's code.`, path: ["code"] });
    return code;
  }
  // two who propose at once are numbered one after the other
  await unit.rows("select pg_advisory_xact_lock(hashtextextended('activity code ' || $1, 0))", [initiativeId]);
  const [last] = await unit.rows<{ number: string }>(
    `select coalesce(max(substring(code from 2)::numeric), 0) + 1 as number from activity
     where initiative_id = $1 and code ~ '^A[0-9]{1,9}$'`,
    [initiativeId],
  );
  return `A${last?.number ?? "1"}`;
}
