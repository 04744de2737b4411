import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { may } from "../activities.policy.ts";
import { activitiesById } from "../activities/find-activities.ts";
import { OverlapTalk } from "./overlap-talk.entity.ts";
import type { ResolveOverlapInput } from "./overlap-talk.type.ts";

/** Either lead writes down what the two found when they talked, in place of what was written before. It stops nobody. */
export const resolveOverlap: Work<ResolveOverlapInput, { overlapTalk: OverlapTalk | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const nodes = input.activityIds.map((text) => parseNodeId("activity", text));
  const [one, other, ...more] = (await activitiesById(unit, nodes)).toSorted((a, b) =>
    (a?.id ?? "") < (b?.id ?? "") ? -1 : 1,
  );
  if (!one || !other || one.initiativeId !== other.initiativeId) throw new NotFound("activity");
  allow(may.lead(actor, one) || may.lead(actor, other), "activity");
  if (more.length > 0 || one.id === other.id || one.membershipId === other.membershipId)
    throw new Refused({
      code: "OVERLAP_PARTNERS_INVALID",
      message: "Name two activities, each of another organisation.",
      path: ["activityIds"],
    });
  await unit.rows(
    `insert into overlap_talk (initiative_id, one_id, one_membership_id, other_id, other_membership_id, resolution, note, resolved_by, resolved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (initiative_id, one_id, other_id) do update set resolution = excluded.resolution, note = excluded.note,
       resolved_by = excluded.resolved_by, resolved_at = excluded.resolved_at, version = overlap_talk.version + 1`,
    [
      one.initiativeId,
      one.id,
      one.membershipId,
      other.id,
      other.membershipId,
      input.resolution,
      saidOrNot(input.note, "note"),
      actor.personId,
      unit.now,
    ],
  );
  const overlapTalk = await unit.db.findOneBy(OverlapTalk, {
    initiativeId: one.initiativeId,
    oneId: one.id,
    otherId: other.id,
  });
  return { overlapTalk };
};
