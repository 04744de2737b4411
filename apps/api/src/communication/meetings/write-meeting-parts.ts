import type { Unit } from "../../kernel/context.ts";
import { parseNodeIds, type NodeId } from "../../kernel/node-id.ts";
import { NotFound, Refused } from "../../kernel/refusal.ts";
import type { MeetingAgendaItemInput } from "./meeting.input.ts";

/**
 * Puts these points in place of a meeting's agenda; those that were there stay about what they are about. INDICATOR_NOT_KNOWN where one is
 * about an indicator that the initiative has not.
 */
export async function writeAgenda(
  { rows }: Unit,
  { initiativeId, id }: NodeId,
  agenda: readonly MeetingAgendaItemInput[],
): Promise<void> {
  const before = await rows<{ place: number; assessment_id: string | null; component: string | null }>(
    "delete from meeting_agenda_item where initiative_id = $1 and meeting_id = $2 returning place, assessment_id, component",
    [initiativeId, id],
  );
  if (agenda.length === 0) return;
  const codes = [...new Set(agenda.flatMap(({ indicatorCodes }) => indicatorCodes))];
  if (codes.length > 0) {
    const [{ unknown } = { unknown: null }] = await rows<{ unknown: string | null }>(
      `select min(c.code) as unknown from unnest($2::text[]) c (code)
       where not exists (select from indicator i where i.initiative_id = $1 and i.code = c.code)`,
      [initiativeId, codes],
    );
    if (unknown !== null) {
      const message = `There is no indicator ${unknown} here.`;
      throw new Refused({ code: "INDICATOR_NOT_KNOWN", message, path: ["agenda"] });
    }
  }
  await rows(
    `insert into meeting_agenda_item (initiative_id, meeting_id, place, title, purpose, indicator_codes, assessment_id, component)
     select $1, $2, place, point ->> 'title', point ->> 'purpose', array(select jsonb_array_elements_text(point -> 'indicatorCodes')),
       (point ->> 'assessment_id')::uuid, point ->> 'component'
     from jsonb_array_elements($3::jsonb) with ordinality points (point, place)`,
    [
      initiativeId,
      id,
      JSON.stringify(agenda.map((point) => ({ ...before.find(({ place }) => place === point.place), ...point }))),
    ],
  );
}

/** Memberships m that are invited to meetings: those at work today. */
export const isInvited = "(m.status = 'ACTIVE' and (m.ended_on is null or m.ended_on >= current_date))";

/** Puts these organisations in place of those invited; null: all that take part today, but for funders. NOT_FOUND, MEMBERSHIP_ENDED. */
export async function writeInvites(
  { rows }: Unit,
  { initiativeId, id }: NodeId,
  membershipIds: readonly string[] | null | undefined,
): Promise<void> {
  await rows("delete from meeting_invite where initiative_id = $1 and meeting_id = $2", [initiativeId, id]);
  if (membershipIds?.length === 0) return;
  const asked = membershipIds ? parseNodeIds("membership", membershipIds) : null;
  if (asked && asked.initiativeId !== initiativeId) throw new NotFound("membership");
  const ids = asked && [...new Set(asked.ids)];
  const invited = await rows(
    `insert into meeting_invite (initiative_id, meeting_id, membership_id)
     select m.initiative_id, $2, m.id from membership m
     where m.initiative_id = $1 and ${isInvited}
       and (m.id = any ($3::uuid[]) or $3 is null and m.roles <> '{FUNDER}') returning membership_id`,
    [initiativeId, id, ids],
  );
  if (ids === null || invited.length === ids.length) return;
  const message = "One of the organisations does not take part here, or not any more. Invite those that do.";
  throw new Refused({ code: "MEMBERSHIP_ENDED", message, path: ["inviteMembershipIds"] });
}

/** The instant of a day and a time of the clock where the initiative is. */
export async function instantOf({ rows }: Unit, initiativeId: string, on: string, at: string): Promise<Date> {
  const [found] = await rows<{ instant: Date }>(
    "select ($2::date + $3::time) at time zone time_zone as instant from initiative where id = $1",
    [initiativeId, on, at],
  );
  if (!found) throw new NotFound("initiative");
  return found.instant;
}
