import { mayPass } from "@keelson/domain/agenda/machine";
import { membershipLife } from "@keelson/domain/identity/membership-life";
import type { MembershipRole } from "@keelson/domain/identity/roles";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { said } from "../../kernel/said.ts";
import { today } from "../../kernel/today.ts";
import { may, signedIn, steers, themselves, worksForBackbone } from "../identity.policy.ts";
import { caseKeepers, lockedCaseKeepers, refuseForsaken } from "../persons/case-keepers.ts";
import { committeesAt } from "./committees-at.ts";
import { leavingSuspended } from "./leaving-suspended.ts";
import { membershipsById } from "./find-memberships.ts";
import type { Membership } from "./membership.entity.ts";
import type { MoveMembershipInput } from "./membership.input.ts";
import { standingOf } from "./standing-of.ts";

/**
 * Refuses an invitation, suspends a membership, takes it up again or ends it: the steering committee does, with a reason, and as long as there
 * is none the backbone, of others than itself. An organisation leaves by its own word. From that moment its people have no voice and nothing to
 * report; periods that are still to be reported are waived by the clock, and what was said and decided stays.
 * Source: docs/methodology.md 4.2.
 */
export const moveMembership: Work<MoveMembershipInput, { membership: Membership | null }> = async (unit, input) => {
  const node = parseNodeId("membership", input.membershipId);
  const { initiativeId, id } = node;
  const leads = steers(unit.actor, initiativeId) || worksForBackbone(unit.actor, initiativeId);
  const actor = signedIn(themselves(unit.actor), leads ? "MANAGE" : "REPORT");
  const { to } = input;
  // one after the other: two at once would each see the state before, and each the other as the last that is left
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 68))", [initiativeId]);
  // nor while the seats are changed by which a community votes
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 70))", [initiativeId]);
  const [before] = await membershipsById(unit, [node]);
  if (!before) throw new NotFound("membership");
  const hasCommittee = (await committeesAt(unit, [initiativeId])).has(initiativeId);
  const leaves = to === "EXITED" && (may.leave(actor, node) || (await leavingSuspended(unit, [before])).has(id));
  allow(may.moveMembership(actor, before, hasCommittee) || leaves, "membership");
  const reason = said(input.reason, "reason", "Say why.");
  refuseUndrawn(before, unit, to);
  const lastDay = to === "EXITED" ? await lastDayOf(unit, before, input.lastDay ?? null) : null;
  if (before.status === "ACTIVE") await keepNeeded(unit, before);
  const keepers = await lockedCaseKeepers(unit, initiativeId);
  unit.because(reason);
  const [moved] = await unit.rows<{ done: boolean }>("select move_membership($1, $2, $3, $4, $5) as done", [
    initiativeId,
    id,
    to,
    reason,
    lastDay,
  ]);
  if (!moved?.done) throw new NotFound("membership");
  refuseForsaken(keepers, await caseKeepers(unit, initiativeId), "membershipId");
  const [membership = null] = await membershipsById(unit, [node]);
  return { membership };
};

function refuseUndrawn(before: Membership, unit: Unit, to: MoveMembershipInput["to"]): void {
  const from = standingOf(before, unit.now);
  const isAnswer = from === "INVITED" && to === "ACTIVE";
  if (mayPass(membershipLife, from, to) && !isAnswer) return;
  const message = isAnswer
    ? "Nobody accepts an invitation but whom it is for."
    : `A membership does not pass from ${from} to ${to}.`;
  throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["to"] });
}

async function lastDayOf(unit: Unit, { initiativeId, joinedOn }: Membership, asked: string | null): Promise<string> {
  const [initiative] = await unit.rows<{ zone: string }>("select time_zone as zone from initiative where id = $1", [
    initiativeId,
  ]);
  const day = today(unit.now, initiative?.zone ?? "UTC");
  const lastDay = asked ?? day;
  if (lastDay <= day && (joinedOn === null || joinedOn <= lastDay)) return lastDay;
  const message =
    lastDay > day
      ? "That day is still to come. End it on the day itself, or earlier."
      : `It joined on ${joinedOn}. It cannot have left before.`;
  throw new Refused({ code: "OUT_OF_RANGE", message, path: ["lastDay"] });
}

const needed: readonly MembershipRole[] = ["BACKBONE", "COMMUNITY"];

/** From the second phase on an initiative has a backbone, and a community at the table that votes: the last one is not let go. */
async function keepNeeded(unit: Unit, { initiativeId, id, roles }: Membership): Promise<void> {
  const [left] = await unit.rows<{ roles: MembershipRole[] | null }>(
    `select array_agg(distinct r) as roles from membership m cross join unnest(m.roles) r
     where m.initiative_id = $1 and m.id <> $2 and m.status = 'ACTIVE' and (m.ended_on is null or m.ended_on >= current_date)
       and not (r = 'COMMUNITY' and is_backbones(m.initiative_id, m.id))`,
    [initiativeId, id],
  );
  const [phase] = await unit.rows("select from initiative where id = $1 and current_phase <> 'PHASE_I'", [
    initiativeId,
  ]);
  if (!phase) return;
  const missing = needed.find((role) => roles.includes(role) && !left?.roles?.includes(role));
  if (missing) {
    const message = `From the second phase on an initiative has an active member that is ${missing}. Take in another first.`;
    throw new Refused({ code: `NO_ACTIVE_${missing}`, message, path: ["to"] });
  }
  const [seats] = await unit.rows<{ own: number; others: number }>(
    `select (count(*) filter (where m.id = $2))::int as own,
       (count(*) filter (where m.id <> $2 and m.status = 'ACTIVE' and (m.ended_on is null or m.ended_on >= current_date)))::int as others
     from seat s join governing_group g on g.initiative_id = s.initiative_id and g.id = s.group_id and g.kind = 'STEERING_COMMITTEE'
     join membership m on m.initiative_id = s.initiative_id and m.id = s.membership_id
     where s.initiative_id = $1 and s.voting and s.assignment_id is not null and 'COMMUNITY' = any (m.roles)
       and not is_backbones(m.initiative_id, m.id) and s.from_on <= current_date and (s.to_on is null or s.to_on >= current_date)`,
    [initiativeId, id],
  );
  if (!seats || seats.own === 0 || seats.others > 0) return;
  const message =
    "From the second phase on a community votes in the steering committee. Give another one a seat first.";
  throw new Refused({ code: "NO_COMMUNITY_SEAT", message, path: ["to"] });
}
