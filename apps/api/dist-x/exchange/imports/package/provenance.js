/** Characters of both lists as `export` writes them: datapackage.json must stay one that `import` takes. */
const lengthMax = 256 * 1024;
/** Reads `licenses` and `sources` of datapackage.json, which need not be there. Source: Data Package v1, licenses and sources. */
export function provenanceOf(json, fault) {
  const said = {
    licenses: creditsOf(json["licenses"], "licenses", fault),
    sources: creditsOf(json["sources"], "sources", fault),
  };
  if (JSON.stringify(said, null, 2).length > lengthMax)
    fault("sources", "TEXT_TOO_LONG", "Licenses and sources together are longer than 262,144 characters.");
  return said;
}
function creditsOf(value, key, fault) {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every(isCredit)) return value;
  // rather than lose some of it unsaid
  fault(
    key,
    "CREDITS_NOT_VALID",
    `${key} must be a list of objects whose fields are texts, such as {"title": "…", "path": "…"}.`,
  );
  return [];
}
function isCredit(value) {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([name, text]) => isText(name) && typeof text === "string" && isText(text))
  );
}
/** What a database can keep as text: no NUL, no half of a character. */
function isText(text) {
  return !/[\0\p{Surrogate}]/u.test(text);
}
//# sourceMappingURL=provenance.js.map
