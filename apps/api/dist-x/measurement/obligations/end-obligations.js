import { signedIn, themselves, worksForBackbone } from "../../identity/identity.policy.js";
import { todayOf } from "../../agenda/initiatives/find-today.js";
import { parseNodeIds } from "../../kernel/node-id.js";
import { NotFound, refuse } from "../../kernel/refusal.js";
import { settle } from "../aggregates/settle.js";
import { indicatorsById } from "../indicators/find-indicators.js";
import { may, scopeFor } from "../measurement.policy.js";
import { findObligationsById } from "./find-obligations.js";
import { lockedObligations } from "./locked-obligations.js";
import { ownPeriod } from "../indicators/own-period.js";
import { lockPeriods, stamp } from "./stamp.js";
/**
 * Either side ends what was agreed: after the last period nothing is expected any more, and what was reported stays. A partner ends
 * with a period that is not over yet; of earlier ones it can only be let off, or coverage would hide what was never reported.
 */
export const endObligations = async (unit, input) => {
  const { initiativeId, ids } = parseNodeIds("obligation", input.ids);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  const obligations = await lockedObligations(unit, initiativeId, ids, "ACCEPTED", ({ membershipId }) =>
    may.endObligations(actor, initiativeId, membershipId),
  );
  const last = await lastPeriods(unit, initiativeId, obligations, input.lastPeriod);
  const [date = ""] = await todayOf(unit, [initiativeId]);
  refuse(
    obligations.flatMap(({ startsOn, endsOn }, index) => {
      const period = last[index];
      const path = ["lastPeriod"];
      if (!period || period.start < startsOn || (endsOn !== "infinity" && period.end > endsOn))
        return [{ code: "PERIOD_NOT_VALID", message: `${input.lastPeriod} is not within the obligation.`, path }];
      if (period.end >= date || worksForBackbone(actor, initiativeId)) return [];
      const message = `${input.lastPeriod} is over. End with a later period, and ask the backbone to waive what cannot be reported.`;
      return [{ code: "PERIOD_IN_THE_PAST", message, path }];
    }),
  );
  await unit.rows(
    `update obligation o set state = 'ENDED', to_period = $3, ends_on = u.day, version = o.version + 1
     from unnest($2::uuid[], $4::date[]) u (id, day) where o.initiative_id = $1 and o.id = u.id`,
    [initiativeId, ids, input.lastPeriod, last.map(({ end }) => end)],
  );
  const ended = await findObligationsById(unit, initiativeId, ids);
  // up to a last period that is further ahead than anything bound, the clock goes on binding: extendAllObligations
  const released = await release(unit, initiativeId, obligations, last);
  if (released.length > 0) await settle(unit, initiativeId, released, await stamp(unit, initiativeId));
  return { obligations: ended };
};
async function lastPeriods(unit, initiativeId, obligations, code) {
  const indicators = await indicatorsById(
    unit,
    obligations.map(({ indicatorId }) => ({ initiativeId, id: indicatorId })),
  );
  return indicators.map((indicator) => {
    if (!indicator) throw new NotFound("obligation");
    return ownPeriod(indicator, code, "lastPeriod");
  });
}
/** Nothing is expected after the last period, save what was submitted for it already. Gives the periods that are to be settled. */
async function release(unit, initiativeId, obligations, last) {
  const after = await unit.rows(
    `select p.id from unnest($2::uuid[], $3::uuid[], $4::date[], $5::date[]) u (indicator_id, membership_id, last_day, ends_on)
     join obligation_period p on p.initiative_id = $1 and p.indicator_id = u.indicator_id and p.membership_id = u.membership_id
       and p.period_start > u.last_day and p.period_end <= u.ends_on and p.state in ('DUE', 'WAIVED')`,
    [
      initiativeId,
      obligations.map(({ indicatorId }) => indicatorId),
      obligations.map(({ membershipId }) => membershipId),
      last.map(({ end }) => end),
      obligations.map(({ endsOn }) => endsOn),
    ],
  );
  const ids = after.map(({ id }) => id);
  if (ids.length === 0) return [];
  await lockPeriods(unit, initiativeId, ids);
  await unit.rows(
    `update obligation_period set state = 'UNBOUND', waive_reason = null, waive_note = null
     where initiative_id = $1 and id = any ($2::uuid[]) and state in ('DUE', 'WAIVED') and first_submitted_at is null`,
    [initiativeId, ids],
  );
  return ids;
}
//# sourceMappingURL=end-obligations.js.map
