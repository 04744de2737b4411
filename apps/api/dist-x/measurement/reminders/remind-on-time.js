import { writeMails } from "../../identity/mails/write-mail.js";
import { inEachInitiative } from "../../kernel/in-each-initiative.js";
import { remindersTo } from "./reminders-to.js";
import { reportersOf } from "./reporters-of.js";
/**
 * Reminds partners of what they agreed to report and have not handed in: a week before it is due, on the day, and a week after, from
 * eight in the morning where the initiative is. One mail a person and tick, however much is missing; none twice for the same. The
 * first two go to whoever reports for the partner, the last to its leads too; nobody outside the partner learns of any. Idempotent.
 * Where one initiative fails, the others do not, and then AggregateError tells which and why. Gives how many mails were written.
 * Source: docs/methodology.md 4.4.2, reminders.
 */
export async function remindAllPartners(actWith) {
  const reminded = await inEachInitiative(actWith, {
    due: "initiatives_with_periods_due",
    context: (id) => ({ audience: [id], backbone: [id] }),
    work: remindOnTime,
    nothing: { mails: 0 },
    failed: "not all partners were reminded",
  });
  return reminded.reduce((sum, { mails }) => sum + mails, 0);
}
const remindOnTime = async (unit, initiativeId) => {
  const reporters = await reportersOf(unit, initiativeId);
  const reachable = [...new Set(reporters.map(({ membershipId }) => membershipId))];
  const missing = await takeMissing(unit, initiativeId, reachable);
  const reminders = remindersTo(reporters, missing);
  await writeMails(
    unit,
    reminders.map(({ mail }) => mail),
  );
  return { mails: reminders.length };
};
/** What is missing of these partners and due for a reminder that was not sent yet; from now on it was. */
function takeMissing({ rows }, initiativeId, membershipIds) {
  return rows(
    `with waiting as (
       select p.id, p.membership_id, p.indicator_id, p.period, p.period_start, p.due_on, p.due_on < day.today as is_overdue, case
         when day.today >= p.due_on + 7 then 'LATE' when day.today >= p.due_on then 'DUE' else 'SOON' end as step
       from obligation_period p
       join initiative i on i.id = p.initiative_id
       cross join lateral (select ((now() at time zone i.time_zone) - interval '8 hours')::date as today) day
       where p.initiative_id = $1 and p.membership_id = any ($2::uuid[]) and p.state = 'DUE' and p.first_submitted_at is null
         and day.today between p.due_on - 7 and p.due_on + 13
         -- what has not ended yet cannot be reported
         and day.today > least(p.period_end, p.due_on - 1)
         -- whom the backbone has reminded of it today hears of it tomorrow
         and not exists (select from reminder r where r.initiative_id = p.initiative_id and r.obligation_period_id = p.id
           and r.step = 'ASKED' and r.day = (now() at time zone i.time_zone)::date)
     ), taken as (
       insert into reminder (initiative_id, obligation_period_id, step) select $1, id, step from waiting order by id
       on conflict do nothing returning obligation_period_id
     )
     select w.membership_id as "membershipId", w.step, w.is_overdue as "isOverdue", d.name as indicator, w.period,
       w.due_on as "dueOn"
     from taken t join waiting w on w.id = t.obligation_period_id
     cross join lateral (
       select d.name from indicator_definition d
       where d.initiative_id = $1 and d.indicator_id = w.indicator_id and d.starts_on <= w.period_start
       order by d.starts_on desc limit 1) d
     order by w.due_on, d.name, w.period_start`,
    [initiativeId, membershipIds],
  );
}
//# sourceMappingURL=remind-on-time.js.map
