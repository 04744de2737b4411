/** Read once for all that is released together, so that no figure has to be joined with its partner. */
export async function findConsents({ rows }, initiativeId) {
  const members = await rows("select id, data_sharing_consent as consent from membership where initiative_id = $1", [
    initiativeId,
  ]);
  const having = (wanted) => members.flatMap(({ id, consent }) => (consent === wanted ? [id] : []));
  return { silent: having("NONE"), named: having("NAMED_PUBLIC") };
}
//# sourceMappingURL=find-consents.js.map
