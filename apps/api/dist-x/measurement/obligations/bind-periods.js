import { dayNumberOf, isoDate } from "@keelson/domain/measurement/civil-date";
import { dueOn, ownPeriods, parsePeriod, periodAt } from "@keelson/domain/measurement/period";
import { In } from "typeorm";
import { Initiative } from "../../agenda/initiatives/initiative.entity.js";
import { Membership } from "../../identity/memberships/membership.entity.js";
import { refuse } from "../../kernel/refusal.js";
import { today } from "../../kernel/today.js";
import { settle } from "../aggregates/settle.js";
import { indicatorsById } from "../indicators/find-indicators.js";
import { Obligation } from "./obligation.entity.js";
import { lockPeriods, stamp } from "./stamp.js";
const periodsMax = 4_000;
/** A year that has begun is expected whole, whichever month it began in. */
const horizonDays = 366;
/**
 * Makes the periods of accepted obligations binding, where they have not been made yet: up to the end that was agreed or, where there
 * was none, a year ahead of today, and no further than to the end that one was given since. From then on they are expected. A period
 * that ends after the membership did is waived. Gives how many are newly bound.
 */
export async function bindPeriods(unit, initiativeId, ids) {
  await unit.rows(
    "select from obligation where initiative_id = $1 and id = any ($2::uuid[]) order by id for no key update",
    [initiativeId, ids],
  );
  // as they are now that nobody else can move them: somebody may have ended one while this waited
  const held = await unit.db.findBy(Obligation, { initiativeId, id: In([...ids]), state: In(["ACCEPTED", "ENDED"]) });
  const obligations = held.filter(({ state, boundTo, endsOn }) => state === "ACCEPTED" || !boundTo || boundTo < endsOn);
  const periods = await periodsOf(unit, initiativeId, obligations);
  const bound = await writePeriods(unit, initiativeId, periods);
  await rememberBound(unit, initiativeId, periods);
  if (bound.length === 0) return 0;
  await lockPeriods(unit, initiativeId, bound);
  const at = await stamp(unit, initiativeId);
  await settle(unit, initiativeId, bound, at);
  return bound.length;
}
/** Those that are new, and those that somebody had begun a draft for. */
async function writePeriods({ rows }, initiativeId, periods) {
  const columns = [
    periods.map(({ obligation }) => obligation.indicatorId),
    periods.map(({ obligation }) => obligation.membershipId),
    periods.map(({ period }) => period.code),
    periods.map(({ period }) => period.start),
    periods.map(({ period }) => period.end),
    periods.map(({ period }) => dueOn(period)),
    periods.map(({ hasEnded }) => (hasEnded ? "WAIVED" : "DUE")),
    periods.map(({ hasEnded }) => (hasEnded ? "MEMBERSHIP_ENDED" : null)),
  ];
  const made = await rows(
    `insert into obligation_period (initiative_id, indicator_id, membership_id, period, period_start, period_end, due_on, state, waive_reason)
     select $1, u.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::date[], $7::date[], $8::text[], $9::text[]) u
     order by 2, 5, 3
     on conflict (initiative_id, indicator_id, period_start, period_end, membership_id) do nothing
     returning id`,
    [initiativeId, ...columns],
  );
  // locked by id before they are changed: the one order in which everybody takes them
  const begun = await rows(
    `with begun as materialized (
       select p.id, u.state, u.reason
       from unnest($2::uuid[], $3::uuid[], $4::date[], $5::date[], $6::text[], $7::text[]) u (indicator_id, membership_id, start, day, state, reason)
       join obligation_period p on p.initiative_id = $1 and p.indicator_id = u.indicator_id and p.membership_id = u.membership_id
         and p.period_start = u.start and p.period_end = u.day and p.state = 'UNBOUND'
       order by p.id for no key update of p)
     update obligation_period p set state = begun.state, waive_reason = begun.reason
     from begun where p.initiative_id = $1 and p.id = begun.id and p.state = 'UNBOUND'
     returning p.id`,
    [initiativeId, columns[0], columns[1], columns[3], columns[4], columns[6], columns[7]],
  );
  return [...made, ...begun].map(({ id }) => id);
}
async function rememberBound({ rows }, initiativeId, periods) {
  await rows(
    `update obligation o set bound_to = u.day
     from (select id, max(day) as day from unnest($2::uuid[], $3::date[]) u (id, day) group by id) u
     where o.initiative_id = $1 and o.id = u.id`,
    [initiativeId, periods.map(({ obligation }) => obligation.id), periods.map(({ period }) => period.end)],
  );
}
async function periodsOf(unit, initiativeId, obligations) {
  const { timeZone } = await unit.db.findOneByOrFail(Initiative, { id: initiativeId });
  const date = today(unit.now, timeZone);
  const indicators = await indicatorsById(
    unit,
    obligations.map(({ indicatorId }) => ({ initiativeId, id: indicatorId })),
  );
  const members = await unit.db.findBy(Membership, {
    initiativeId,
    id: In(obligations.map(({ membershipId }) => membershipId)),
  });
  return obligations.flatMap((obligation, index) => {
    const endedOn = members.find(({ id }) => id === obligation.membershipId)?.endedOn ?? null;
    return stretch(obligation, indicators[index] ?? null, date).map((period) => ({
      obligation,
      period,
      hasEnded: endedOn !== null && endedOn < period.end,
    }));
  });
}
function stretch(obligation, indicator, date) {
  const from = parsePeriod(obligation.fromPeriod);
  if (!indicator || !from) throw new Error(`obligation ${obligation.id} has no indicator or period`);
  if (indicator.frequency === "ONE_OFF") return obligation.boundTo ? [] : [from];
  const { frequency, yearStartMonth } = indicator;
  const start = obligation.boundTo ? daysAfter(obligation.boundTo, 1) : from.start;
  const horizon = periodAt(frequency, yearStartMonth, daysAfter(date, horizonDays)).end;
  const isAhead = obligation.endsOn === "infinity" || (obligation.state === "ENDED" && obligation.endsOn > horizon);
  const end = isAhead ? horizon : obligation.endsOn;
  const periods = ownPeriods(frequency, yearStartMonth, start, end, periodsMax);
  const message = `More than ${periodsMax} periods; accept a shorter stretch.`;
  refuse(periods ? [] : [{ code: "TOO_MANY_PERIODS", message, path: ["ids"] }]);
  return periods ?? [];
}
function daysAfter(date, days) {
  const day = dayNumberOf(date);
  if (day === null) throw new Error(`${date} is no date`);
  return isoDate(day + days);
}
//# sourceMappingURL=bind-periods.js.map
