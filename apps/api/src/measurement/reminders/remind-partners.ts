import type { PersonRole } from "@keelson/domain/identity/roles";
import { writeMail, type MissingReport } from "../../identity/mails/write-mail.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { inEachInitiative, type ActWith } from "../../kernel/in-each-initiative.ts";

/**
 * Reminds partners of what they agreed to report and have not handed in: a week before it is due, on the day, and a week after, from
 * eight in the morning where the initiative is. One mail a person and tick, however much is missing; none twice for the same. The
 * first two go to whoever reports for the partner, the last to its leads too; nobody outside the partner learns of any. Idempotent.
 * Where one initiative fails, the others do not, and then AggregateError tells which and why. Gives how many mails were written.
 * Source: docs/methodology.md 4.4.2, reminders.
 */
export async function remindAllPartners(actWith: ActWith): Promise<number> {
  const reminded = await inEachInitiative(actWith, {
    due: "initiatives_with_periods_due",
    context: (id) => ({ audience: [id], backbone: [id] }),
    work: remindPartners,
    nothing: { mails: 0 },
    failed: "not all partners were reminded",
  });
  return reminded.reduce((sum, { mails }) => sum + mails, 0);
}

const remindPartners: Work<string, { mails: number }> = async (unit, initiativeId) => {
  const people = await findPeople(unit, initiativeId);
  const missing = await takeMissing(unit, initiativeId, [...new Set(people.map(({ membershipId }) => membershipId))]);
  let mails = 0;
  for (const person of people) {
    const theirs = missing.filter(
      ({ membershipId, step }) =>
        membershipId === person.membershipId && (person.reports || (step === "LATE" && person.leads)),
    );
    if (theirs.length === 0) continue;
    const { initiative, organisation, address } = person;
    const details = { initiative, organisation, missing: theirs.map(told) };
    await writeMail(unit, { kind: "REPORTING_REMINDER", address, details });
    mails += 1;
  }
  return { mails };
};

interface Reminded {
  readonly membershipId: string;
  readonly address: string;
  readonly initiative: string;
  readonly organisation: string;
  /** Reports for the partner; where nobody has just that role, so do its leads and reviewers. */
  readonly reports: boolean;
  readonly leads: boolean;
}

const mayReport: readonly PersonRole[] = ["PARTNER_LEAD", "PARTNER_REPORTER", "PARTNER_REVIEWER"];

/** Who reports for the partners of an initiative. A partner without anybody is not reminded, and keeps its reminders for whoever comes. */
function findPeople({ rows }: Unit, initiativeId: string): Promise<Reminded[]> {
  return rows<Reminded>(
    `select a.membership_id as "membershipId", p.email as address, i.name as initiative, o.name as organisation,
       'PARTNER_LEAD' = any (a.roles) as leads,
       'PARTNER_REPORTER' = any (a.roles)
         or not bool_or('PARTNER_REPORTER' = any (a.roles)) over (partition by a.membership_id) as reports
     from assignment a
     join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id and 'PARTNER' = any (m.roles)
       and (m.ended_on is null or m.ended_on >= current_date)
     join initiative i on i.id = a.initiative_id
     join organisation o on o.id = m.organisation_id
     join person p on p.id = a.person_id
     where a.initiative_id = $1 and a.roles && $2
     order by p.email, a.membership_id`,
    [initiativeId, mayReport],
  );
}

interface Missing {
  readonly membershipId: string;
  readonly step: "SOON" | "DUE" | "LATE";
  readonly indicator: string;
  readonly period: string;
  readonly dueOn: string;
}

/** What is missing of these partners and due for a reminder that was not sent yet; from now on it was. */
function takeMissing({ rows }: Unit, initiativeId: string, membershipIds: readonly string[]): Promise<Missing[]> {
  return rows<Missing>(
    `with waiting as (
       select p.id, p.membership_id, p.indicator_id, p.period, p.period_start, p.due_on, case
         when day.today >= p.due_on + 7 then 'LATE' when day.today >= p.due_on then 'DUE' else 'SOON' end as step
       from obligation_period p
       join initiative i on i.id = p.initiative_id
       cross join lateral (select ((now() at time zone i.time_zone) - interval '8 hours')::date as today) day
       where p.initiative_id = $1 and p.membership_id = any ($2::uuid[]) and p.state = 'DUE' and p.first_submitted_at is null
         and day.today between p.due_on - 7 and p.due_on + 13
         -- what has not ended yet cannot be reported
         and day.today > least(p.period_end, p.due_on - 1)
     ), taken as (
       insert into reminder (initiative_id, obligation_period_id, step) select $1, id, step from waiting
       on conflict do nothing returning obligation_period_id
     )
     select w.membership_id as "membershipId", w.step, d.name as indicator, w.period, w.due_on as "dueOn"
     from taken t join waiting w on w.id = t.obligation_period_id
     cross join lateral (
       select d.name from indicator_definition d
       where d.initiative_id = $1 and d.indicator_id = w.indicator_id and d.starts_on <= w.period_start
       order by d.starts_on desc limit 1) d
     order by w.due_on, d.name, w.period_start`,
    [initiativeId, membershipIds],
  );
}

const told = ({ step, indicator, period, dueOn }: Missing): MissingReport => ({ step, indicator, period, dueOn });
