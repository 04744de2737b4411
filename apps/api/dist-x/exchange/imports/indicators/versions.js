/** What another version cannot change: with another of these it is another indicator. Source: docs/decisions/0009. */
export const sameInAll = ["measureType", "frequency", "yearStartMonth", "reportingStyle"];
/** Sorts before every date, and is the database's word for it. */
export const always = "-infinity";
/** Which version a period that begins on a day belongs to; 0 is the first. */
export function versionAt({ versions }, day) {
  return versions.findLastIndex(({ startsOn }) => startsOn <= day);
}
//# sourceMappingURL=versions.js.map
