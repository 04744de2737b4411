import type { Unit } from "../../kernel/context.ts";

/** What the link that somebody came by is for. */
export interface ReportLink {
  readonly initiativeId: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly personName: string;
  readonly period: string;
  /** The last day it opens anything, in UTC. */
  readonly expiresOn: string;
}

/** Null for whoever comes as themselves, and for the public. */
export async function findReportLink({ actor, rows }: Unit): Promise<ReportLink | null> {
  if (!actor || actor.reportLinkId === null) return null;
  const [link] = await rows<Pick<ReportLink, "initiativeId" | "membershipId" | "period">>(
    `select initiative_id as "initiativeId", membership_id as "membershipId", period from report_link where id = $1`,
    [actor.reportLinkId],
  );
  const { personId, name: personName, expiresOn } = actor;
  return link && expiresOn !== null ? { ...link, personId, personName, expiresOn } : null;
}
