import type { PersonRole } from "@keelson/domain/identity/roles";
import type { Unit } from "../../kernel/context.ts";

/** Somebody who may be reminded of what a partner has to report. */
export interface Reporter {
  readonly initiativeId: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly name: string;
  readonly address: string;
  /** The language they want to be written in; null: they have not said. */
  readonly language: string | null;
  readonly initiative: string;
  readonly initiativeLanguage: string;
  readonly organisation: string;
  /** Reports for the partner; where nobody has just that role, so do its leads and reviewers. */
  readonly reports: boolean;
  readonly leads: boolean;
}

const mayReport: readonly PersonRole[] = ["PARTNER_LEAD", "PARTNER_REPORTER", "PARTNER_REVIEWER"];

/**
 * Who reports for the partners of an initiative. A partner without
 * anybody, or whose people all want no such mails, is not reminded, and keeps its reminders for whoever comes.
 */
export function reportersOf({ rows }: Unit, initiativeId: string): Promise<Reporter[]> {
  return rows<Reporter>(
    `select a.initiative_id as "initiativeId", a.membership_id as "membershipId", p.id as "personId", p.name, p.email as address,
       p.language, i.name as initiative, i.default_language as "initiativeLanguage", o.name as organisation,
       'PARTNER_LEAD' = any (a.roles) as leads,
       'PARTNER_REPORTER' = any (a.roles)
         or not bool_or('PARTNER_REPORTER' = any (a.roles)) over (partition by a.membership_id) as reports
     from assignment a
     join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id and 'PARTNER' = any (m.roles)
       and m.status = 'ACTIVE' and (m.ended_on is null or m.ended_on >= current_date)
     join initiative i on i.id = a.initiative_id
     join organisation o on o.id = m.organisation_id
     join person p on p.id = a.person_id
     where a.initiative_id = $1 and a.roles && $2
       and not exists (select from mails_stopped($1, 'REPORTING') stopped where stopped = a.person_id)
     order by p.email, a.membership_id`,
    [initiativeId, mayReport],
  );
}
