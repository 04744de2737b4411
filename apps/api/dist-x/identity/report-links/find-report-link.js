/** Null for whoever comes as themselves, and for the public. */
export async function findReportLink({ actor, rows }) {
  if (!actor || actor.reportLinkId === null) return null;
  const [link] = await rows(
    `select initiative_id as "initiativeId", membership_id as "membershipId", period from report_link where id = $1`,
    [actor.reportLinkId],
  );
  const { personId, name: personName, expiresOn } = actor;
  return link && expiresOn !== null ? { ...link, personId, personName, expiresOn } : null;
}
//# sourceMappingURL=find-report-link.js.map
