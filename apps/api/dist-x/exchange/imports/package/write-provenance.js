/** Keeps the licenses and sources of a package with its initiative, where it names any. */
export async function writeProvenance({ rows }, initiativeId, { licenses, sources }) {
  if (licenses.length === 0 && sources.length === 0) return;
  await rows("insert into provenance (initiative_id, licenses, sources) values ($1, $2, $3)", [
    initiativeId,
    JSON.stringify(licenses),
    JSON.stringify(sources),
  ]);
}
//# sourceMappingURL=write-provenance.js.map
