import { mailLanguage, type MailLanguage } from "../../identity/mails/mail-language.ts";
import { mailText, type MailText } from "../../identity/mails/mail-text.ts";
import { writeMails } from "../../identity/mails/write-mail.ts";
import { signedIn } from "../../identity/identity.policy.ts";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import type { Membership } from "../../identity/memberships/membership.entity.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { grouped } from "../../kernel/grouped.ts";
import { parseNodeId, parseNodeIds } from "../../kernel/node-id.ts";
import { allow, NotFound, Rehearsed } from "../../kernel/refusal.ts";
import { periodOf } from "../aggregates/find-aggregates.ts";
import { may } from "../measurement.policy.ts";
import type { RemindPartnersInput } from "./reminder.input.ts";
import { remindersTo, type Missing, type Reminder } from "./reminders-to.ts";
import { reportersOf } from "./reporters-of.ts";

/** What came of it: whose people were written to, whose nobody could be, and what they read. */
export interface PartnersReminded {
  readonly reminded: readonly ReminderSent[];
  readonly unreachable: readonly Membership[];
  readonly remindedToday: readonly Membership[];
  readonly previews: readonly ReminderPreview[];
}

export interface ReminderSent {
  readonly membership: Membership;
  readonly people: readonly { readonly personId: string; readonly name: string; readonly language: MailLanguage }[];
  /** How many periods of indicators are missing. */
  readonly missing: number;
}

/** A mail as its reader reads it, save for the link, and how many read it in that language. */
export interface ReminderPreview extends MailText {
  readonly language: MailLanguage;
  readonly people: number;
  readonly to: string;
}

export const nothingReminded: PartnersReminded = { reminded: [], unreachable: [], remindedToday: [], previews: [] };

/**
 * Reminds partners, because the backbone asks for it, of what is overdue or due within a week and has ended: beyond the three reminders that Keelson
 * sends by itself, and of the same thing once a day at most, whoever reminded of it. With `dryRun` nothing is written, and the answer says what would be.
 */
export const remindPartners: Work<RemindPartnersInput, PartnersReminded> = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.remindPartners(actor, initiativeId), "initiative");
  const due = await findDue(unit, initiativeId, chosenBy(input, initiativeId));
  const reporters = await reportersOf(unit, initiativeId);
  const reachable = new Set(reporters.map(({ membershipId }) => membershipId));
  const fresh = due.filter(({ membershipId, wasToday }) => reachable.has(membershipId) && !wasToday);
  const taken = await take(unit, initiativeId, fresh);
  const reminders = remindersTo(reporters, taken);
  await writeMails(
    unit,
    reminders.map(({ mail }) => mail),
  );
  const told = await answer(unit, initiativeId, due, reachable, reminders);
  if (input.dryRun) throw new Rehearsed(told);
  return told;
};

/** What is asked to be reminded of. */
interface Chosen {
  readonly membershipIds: readonly string[] | null;
  readonly periodIds: readonly string[] | null;
  readonly start: string;
  readonly end: string;
  readonly overdueOnly: boolean;
}

function chosenBy(
  { membershipIds, obligationPeriodIds, period, overdueOnly }: RemindPartnersInput,
  initiativeId: string,
): Chosen {
  const idsOf = (kind: "membership" | "obligationPeriod", texts: readonly string[] | null | undefined) => {
    if (!texts) return null;
    if (texts.length === 0) return [];
    const { initiativeId: theirs, ids } = parseNodeIds(kind, texts);
    if (theirs !== initiativeId) throw new NotFound(kind === "membership" ? kind : "obligation period");
    return ids;
  };
  const { start, end } = period ? periodOf(period, "period") : { start: "-infinity", end: "infinity" };
  return {
    membershipIds: idsOf("membership", membershipIds),
    periodIds: idsOf("obligationPeriod", obligationPeriodIds),
    start,
    end,
    overdueOnly: overdueOnly ?? false,
  };
}

interface Due extends Missing {
  readonly id: string;
  /** They were reminded of it today already, by whomever. */
  readonly wasToday: boolean;
}

/** What is overdue, or due within a week and has ended, of partners that are still there; by due date. */
function findDue(
  { rows }: Unit,
  initiativeId: string,
  { membershipIds, periodIds, start, end, overdueOnly }: Chosen,
): Promise<Due[]> {
  return rows<Due>(
    `select p.id, p.membership_id as "membershipId", p.period, p.due_on as "dueOn", p.due_on < day.today as "isOverdue",
       case when day.today >= p.due_on + 7 then 'LATE' when day.today >= p.due_on then 'DUE' else 'SOON' end as step,
       exists (select from reminder r where r.initiative_id = p.initiative_id and r.obligation_period_id = p.id
         and (r.sent_at at time zone i.time_zone)::date = day.today) as "wasToday", d.name as indicator
     from obligation_period p
     join initiative i on i.id = p.initiative_id
     join membership m on m.initiative_id = p.initiative_id and m.id = p.membership_id
       and m.status = 'ACTIVE' and (m.ended_on is null or m.ended_on >= current_date)
     cross join lateral (select (now() at time zone i.time_zone)::date as today) day
     cross join lateral (
       select d.name from indicator_definition d
       where d.initiative_id = $1 and d.indicator_id = p.indicator_id and d.starts_on <= p.period_start
       order by d.starts_on desc limit 1) d
     where p.initiative_id = $1 and p.state = 'DUE' and p.first_submitted_at is null and p.period_end between $4 and $5
       and ($2::uuid[] is null or p.membership_id = any ($2)) and ($3::uuid[] is null or p.id = any ($3))
       and day.today >= p.due_on - 7 and (not $6::boolean or p.due_on < day.today)
       -- what has not ended yet cannot be reported
       and day.today > least(p.period_end, p.due_on - 1)
     order by p.due_on, d.name, p.period_start`,
    [initiativeId, membershipIds, periodIds, start, end, overdueOnly],
  );
}

/** From now on they were reminded of it today: of two who ask at once, one does it. */
async function take({ rows }: Unit, initiativeId: string, due: readonly Due[]): Promise<Due[]> {
  const taken = await rows<{ id: string }>(
    `insert into reminder (initiative_id, obligation_period_id, step, day)
     select i.id, u.id, 'ASKED', (now() at time zone i.time_zone)::date from unnest($2::uuid[]) u (id) join initiative i on i.id = $1
     order by u.id
     on conflict do nothing returning obligation_period_id as id`,
    [initiativeId, due.map(({ id }) => id)],
  );
  const ids = new Set(taken.map(({ id }) => id));
  return due.filter(({ id }) => ids.has(id));
}

async function answer(
  unit: Unit,
  initiativeId: string,
  due: readonly Due[],
  reachable: ReadonlySet<string>,
  reminders: readonly Reminder[],
): Promise<PartnersReminded> {
  const asked = [...new Set(due.map(({ membershipId }) => membershipId))];
  const found = await membershipsById(
    unit,
    asked.map((id) => ({ initiativeId, id })),
  );
  const memberships = found.flatMap((membership) => membership ?? []).toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const remindersOf = grouped(reminders, ({ reporter }) => reporter.membershipId);
  return {
    reminded: memberships.flatMap((membership) => {
      const theirs = remindersOf.get(membership.id) ?? [];
      if (theirs.length === 0) return [];
      const people = theirs.map(({ reporter }) => ({
        personId: reporter.personId,
        name: reporter.name,
        language: languageOf(reporter),
      }));
      return [
        { membership, people, missing: Math.max(...theirs.map(({ mail }) => mail.details.missing?.length ?? 0)) },
      ];
    }),
    unreachable: memberships.filter(({ id }) => !reachable.has(id)),
    remindedToday: memberships.filter(({ id }) => reachable.has(id) && !remindersOf.has(id)),
    previews: previewsOf(reminders),
  };
}

/** The first mail of each language, by how many read it. */
function previewsOf(reminders: readonly Reminder[]): ReminderPreview[] {
  const byLanguage = grouped(reminders, ({ reporter }) => languageOf(reporter));
  return [...byLanguage]
    .flatMap(([language, theirs]) => {
      const [first] = theirs;
      return first
        ? [{ ...mailText(first.mail, language, null), language, people: theirs.length, to: first.reporter.name }]
        : [];
    })
    .toSorted((a, b) => b.people - a.people);
}

const languageOf = ({ language, initiativeLanguage }: Reminder["reporter"]): MailLanguage =>
  mailLanguage(language, initiativeLanguage);
