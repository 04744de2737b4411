import { writeMails, type Mail } from "../../identity/mails/write-mail.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { inEachInitiative, type ActWith } from "../../kernel/in-each-initiative.ts";

/** So many days before a round's last day, from eight in the morning where the initiative is. */
const daysBefore = 3;

/**
 * Reminds whoever may answer in a round and has not: three days before its last, once, each for themselves. Whether somebody is reminded
 * depends on what they did and on nobody else, so that nobody learns of others by it. Idempotent. Where one initiative fails, the others
 * do not, and then AggregateError tells which and why. Gives how many mails were written. Source: docs/decisions/0033 and 0038.
 */
export async function remindAllOfRounds(actWith: ActWith): Promise<number> {
  const reminded = await inEachInitiative(actWith, {
    due: "initiatives_with_rounds_to_remind_of",
    context: (id) => ({ audience: [id], backbone: [id] }),
    work: remindOfRounds,
    nothing: { mails: 0 },
    failed: "not everybody was reminded of rounds",
  });
  return reminded.reduce((sum, { mails }) => sum + mails, 0);
}

const remindOfRounds: Work<string, { mails: number }> = async (unit, initiativeId) => {
  const found = await takeReminders(unit, initiativeId);
  await writeMails(
    unit,
    found.map(({ address, personId, initiative, language, slug, id, closesOn }): Mail => {
      const details = { initiative, language, initiativeId, personId, round: { id, slug, closesOn } };
      return { kind: "READINESS_REMINDER", address, details };
    }),
  );
  return { mails: found.length };
};

interface Reminder {
  readonly personId: string;
  readonly address: string;
  readonly initiative: string;
  readonly slug: string;
  readonly language: string;
  readonly id: string;
  readonly closesOn: string;
}

/** Who has to be reminded of which round now; from now on they were. */
const takeReminders = ({ rows }: Unit, initiativeId: string): Promise<Reminder[]> =>
  rows<Reminder>(
    `with found as (
       select p.person_id, p.assessment_id, p.closes_on, i.name, i.slug, i.default_language
       from initiative i cross join lateral people_to_remind(i.id) p
       where i.id = $1 and ((now() at time zone i.time_zone) - interval '8 hours')::date >= p.closes_on - $2::int
         and p.person_id not in (select mails_stopped(i.id, 'READINESS'))
     ), taken as (
       insert into told (initiative_id, person_id, subject_id, step, day)
       select $1::uuid, person_id, assessment_id, 'SOON', closes_on from found order by 2, 3
       on conflict do nothing returning person_id, subject_id
     )
     select f.person_id as "personId", p.email as address, f.name as initiative, f.slug, f.default_language as language,
       f.assessment_id as id, f.closes_on as "closesOn"
     from taken k join found f on f.person_id = k.person_id and f.assessment_id = k.subject_id join person p on p.id = f.person_id
     order by p.email, f.closes_on, f.assessment_id`,
    [initiativeId, daysBefore],
  );
