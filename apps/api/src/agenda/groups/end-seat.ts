import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound } from "../../kernel/refusal.ts";
import { may, readsGroups } from "../agenda.policy.ts";
import { communitySeats, keepCommunityVote } from "../../identity/memberships/keep-community-vote.ts";
import { arrangedGroup } from "./arranged-group.ts";
import { Seat, type Group } from "./group.entity.ts";
import type { EndSeatInput } from "./group.type.ts";

/** Ends a seat: yesterday was its last day. That it was there stays. NO_COMMUNITY_SEAT for the community's last vote. */
export const endSeat: Work<EndSeatInput, { group: Group | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const node = parseNodeId("seat", input.id);
  allow(readsGroups(actor, node.initiativeId) && may.setGroups(actor, node.initiativeId), "seat");
  const seat = await unit.db.findOneBy(Seat, node);
  if (!seat) throw new NotFound("seat");
  const group = await arrangedGroup(unit, actor, { initiativeId: node.initiativeId, id: seat.groupId });
  const before = await communitySeats(unit, node.initiativeId);
  await unit.rows(
    `update seat set to_on = greatest(from_on, current_date - 1), is_chair = false, version = version + 1,
       voting = voting and from_on < current_date
     where initiative_id = $1 and id = $2 and (to_on is null or to_on >= current_date)`,
    [node.initiativeId, node.id],
  );
  await keepCommunityVote(unit, node.initiativeId, before, "id");
  return { group };
};
