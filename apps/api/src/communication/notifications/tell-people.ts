import { rhythmsOf } from "@keelson/domain/identity/notifications";
import { writeMails, type ActionTold, type Mail, type WordsTold } from "../../identity/mails/write-mail.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { grouped } from "../../kernel/grouped.ts";
import { inEachInitiative, type ActWith } from "../../kernel/in-each-initiative.ts";

/**
 * Tells people by mail what is theirs to do: an action three days before it is due, and when it is overdue, from eight in the morning
 * where the initiative is; and what was told to them and answered them, where they chose to hear of it. At once, with the other news of the day, or with those of the week, as each chose. One mail a person and
 * tick, nothing twice, and nobody who does not act for the action's organisation any more. Idempotent. Where one initiative fails, the
 * others do not, and then AggregateError tells which and why. Gives how many mails were written.
 * Source: docs/methodology.md 4.6 and 4.18; docs/decisions/0031.
 */
export async function tellAllPeople(actWith: ActWith): Promise<number> {
  const told = await inEachInitiative(actWith, {
    due: "initiatives_with_news",
    context: (id) => ({ audience: [id], backbone: [id], joins: [id] }),
    work: tellPeople,
    nothing: { mails: 0 },
    failed: "not everybody was told",
  });
  return told.reduce((sum, { mails }) => sum + mails, 0);
}

/** Forgets what people were told long ago. */
export const forgetTold: Work<null, object> = async (unit) => {
  await unit.rows("select forget_told()");
  return {};
};

const tellPeople: Work<string, { mails: number }> = async (unit, initiativeId) => {
  const news = [...(await takeActions(unit, initiativeId)), ...(await takeWords(unit, initiativeId))];
  const mails = mailsOf(initiativeId, news);
  await writeMails(unit, mails);
  return { mails: mails.length };
};

/** Something that somebody was not told of yet. */
interface News {
  readonly personId: string;
  readonly address: string;
  readonly initiative: string;
  readonly language: string;
}
interface ActionNews extends News, ActionTold {
  readonly type: "ACTIONS";
}
interface WordsNews extends News, WordsTold {
  readonly type: "UPDATES" | "REPLIES";
}

function mailsOf(initiativeId: string, news: readonly (ActionNews | WordsNews)[]): Mail[] {
  return [...grouped(news, ({ personId }) => personId).values()].flatMap((theirs): Mail[] => {
    const [first] = theirs;
    if (!first) return [];
    const { personId, address, initiative, language } = first;
    const actions = theirs.flatMap((one) =>
      one.type === "ACTIONS" ? [{ id: one.id, text: one.text, dueOn: one.dueOn, isOverdue: one.isOverdue }] : [],
    );
    const words = (type: WordsNews["type"]) =>
      theirs.flatMap((one) => (one.type === type ? [{ id: one.id, said: one.said, by: one.by }] : []));
    const [updates, replies] = [words("UPDATES"), words("REPLIES")];
    const details = {
      initiative,
      language,
      initiativeId,
      personId,
      ...(actions.length > 0 && { actions }),
      ...(updates.length > 0 && { updates }),
      ...(replies.length > 0 && { replies }),
    };
    return [{ kind: "NEWS", address, details }];
  });
}

/** The moments until which each rhythm has come round, where the initiative is: now, this morning at eight, this Monday at eight. */
const clock = `clock as (
  select i.id, i.name, i.default_language, i.time_zone, here,
    date_trunc('day', here - interval '8 hours') + interval '8 hours' as morning,
    date_trunc('week', here - interval '8 hours') + interval '8 hours' as monday
  from initiative i cross join lateral (select now() at time zone i.time_zone as here) h where i.id = $1)`;

/** That of what somebody chose; null where they are not written to. */
const until = (chosen: string) =>
  `(case ${chosen} when 'AT_ONCE' then c.here when 'DAILY' then c.morning when 'WEEKLY' then c.monday end)`;

/**
 * The actions of which somebody has to be told now; from now on they were. What turned up since the last time their rhythm came round
 * waits for the next; what is older than two weeks is not brought up any more.
 */
function takeActions({ rows }: Unit, initiativeId: string): Promise<ActionNews[]> {
  return rows<ActionNews>(
    `with ${clock}, found as (
       select a.id, a.person_id, a.text, a.due_on, p.step, c.name, c.default_language
       from clock c
       join action_item a on a.initiative_id = c.id and a.state in ('OPEN', 'IN_PROGRESS', 'BLOCKED') and a.due_on <= c.here::date + 3
       join assignment s on s.initiative_id = a.initiative_id and s.membership_id = a.owner_id and s.person_id = a.person_id
       join membership m on m.initiative_id = s.initiative_id and m.id = s.membership_id
         and (m.ended_on is null or m.ended_on >= c.here::date)
       left join notification_preference n on n.person_id = a.person_id and n.type = 'ACTIONS'
       cross join lateral (select ${until("coalesce(n.mail, $2)")} as until) r
       cross join lateral (select case when a.due_on + interval '1 day 8 hours' <= c.here then 'LATE' else 'SOON' end as step) p
       cross join lateral (select greatest(a.created_at at time zone c.time_zone,
         a.due_on + case p.step when 'LATE' then interval '1 day 8 hours' else interval '-3 days 8 hours' end) as since) t
       where t.since <= r.until and t.since > r.until - interval '14 days'
     ), taken as (
       insert into told (initiative_id, person_id, subject_id, step, day)
       select distinct $1::uuid, person_id, id, step, due_on from found order by 2, 3
       on conflict do nothing returning person_id, subject_id
     )
     select distinct 'ACTIONS' as type, f.id, f.text, f.due_on as "dueOn", f.step = 'LATE' as "isOverdue", f.person_id as "personId", p.email as address,
       f.name as initiative, f.default_language as language
     from taken k join found f on f.person_id = k.person_id and f.id = k.subject_id join person p on p.id = f.person_id
     order by p.email, f.due_on, f.id`,
    [initiativeId, rhythmsOf.ACTIONS[0]],
  );
}

/** What was said and somebody has to be told of now, the earliest first; from now on they were. */
function takeWords({ rows }: Unit, initiativeId: string): Promise<WordsNews[]> {
  return rows<WordsNews>(
    `with ${clock}, found as (
       select w.*, c.name, c.default_language from clock c cross join lateral words_to_tell(c.id) w
       left join notification_preference n on n.person_id = w.person_id and n.type = w.type
       cross join lateral (
         select ${until("coalesce(n.mail, case w.type when 'UPDATES' then $2 else $3 end)")} as until, w.said_at at time zone c.time_zone as since) r
       where r.since <= r.until and r.since > r.until - interval '14 days'
     ), taken as (
       insert into told (initiative_id, person_id, subject_id, step)
       select $1::uuid, person_id, subject_id, 'NEW' from found order by 2, 3
       on conflict do nothing returning person_id, subject_id
     )
     select f.type, f.subject_id as id, f.said, f.said_by as by, f.person_id as "personId", p.email as address, f.name as initiative,
       f.default_language as language
     from taken k join found f on f.person_id = k.person_id and f.subject_id = k.subject_id join person p on p.id = f.person_id
     order by p.email, f.said_at, f.subject_id`,
    [initiativeId, rhythmsOf.UPDATES[0], rhythmsOf.REPLIES[0]],
  );
}
